internal import DocumentImaging
internal import Foundation

/// A printer and a scanner in one: makes the pixels of a sheet as they come over the counter.
struct ScanBed {
    var dpi: Double
    var colour: Bool

    /// `behind` is the sheet that shines through where the wear says so.
    func scan(
        _ sheet: SheetDrawing, wear: Wear, behind: SheetDrawing?, quarters: Int, random: inout SplitMix
    ) throws(DrawingError) -> Raster {
        var page = try Raster(drawing: sheet, dpi: dpi, colour: colour)
        for _ in 0..<wear.copies { page = copied(page, &random) }
        if wear.pallor > 0 { pale(&page, wear.pallor) }
        if wear.lowToner > 0 { fade(&page, wear.lowToner, &random) }
        if wear.bleed > 0, let behind {
            let other = try Raster(drawing: behind, dpi: dpi, colour: false)
            shine(other, through: &page, wear.bleed)
        }
        if wear.skew != 0 { page = page.leaned(degrees: wear.skew) }
        for fold in 0..<wear.folds { crease(&page, fold, &random) }
        if wear.shadow > 0 { darken(&page, wear.shadow) }
        if wear.shade > 0 { shade(&page, wear.shade) }
        for _ in 0..<wear.blur { page = blurred(page) }
        if wear.specks > 0 { sprinkle(&page, wear.specks, &random) }
        if wear.noise > 0 { rustle(&page, wear.noise, &random) }
        return page.turned(quarters: quarters)
    }

    /// As a photocopier gives it: softened by its lens, steepened by its drum, a speck here and there, no colour.
    private func copied(_ original: Raster, _ random: inout SplitMix) -> Raster {
        var page = blurred(original.grey())
        let middle = 118 + Int(random.unit() * 50)
        for at in page.bytes.indices {
            page.bytes[at] = UInt8(max(0, min(255, (Int(page.bytes[at]) - middle) * 5 / 2 + 128)))
        }
        sprinkle(&page, 0.8, &random)
        guard original.channels == 3 else { return page }
        var coloured = original
        for at in coloured.bytes.indices { coloured.bytes[at] = page.bytes[at / 3] }
        return coloured
    }

    /// Bands down the page in which the drum gives less toner.
    private func fade(_ page: inout Raster, _ amount: Double, _ random: inout SplitMix) {
        let phase = random.unit() * 6
        var lift = [Int](repeating: 0, count: page.width)
        for column in 0..<page.width {
            let wave = sin(Double(column) / Double(page.width) * 17 + phase)
            lift[column] = Int(max(0, wave - 0.2) * amount * 256)
        }
        let channels = page.channels
        for row in 0..<page.height {
            for column in 0..<page.width where lift[column] > 0 {
                let at = (row * page.width + column) * channels
                for channel in at..<(at + channels) {
                    let value = Int(page.bytes[channel])
                    page.bytes[channel] = UInt8(value + (255 - value) * lift[column] / 256)
                }
            }
        }
    }

    private func shine(_ other: Raster, through page: inout Raster, _ amount: Double) {
        let channels = page.channels
        let share = Int(amount * 256)
        for row in 0..<min(page.height, other.height) {
            for column in 0..<min(page.width, other.width) {
                let ink = 255 - Int(other.bytes[row * other.width + other.width - 1 - column])
                guard ink > 0 else { continue }
                let at = (row * page.width + column) * channels
                for channel in at..<(at + channels) {
                    page.bytes[channel] = UInt8(max(0, Int(page.bytes[channel]) - ink * share / 256))
                }
            }
        }
    }

    /// The lid does not close over a bound dossier: it gets darker towards the left edge.
    private func darken(_ page: inout Raster, _ amount: Double) {
        let reach = page.width / 7
        let channels = page.channels
        for row in 0..<page.height {
            for column in 0..<reach {
                let part = 1 - Double(column) / Double(reach)
                let keep = Int((1 - amount * part * part) * 256)
                let at = (row * page.width + column) * channels
                for channel in at..<(at + channels) {
                    page.bytes[channel] = UInt8(Int(page.bytes[channel]) * keep / 256)
                }
            }
        }
    }

    private func pale(_ page: inout Raster, _ amount: Double) {
        let keep = Int((1 - amount) * 256)
        for at in page.bytes.indices {
            page.bytes[at] = UInt8(255 - (255 - Int(page.bytes[at])) * keep / 256)
        }
    }

    private func shade(_ page: inout Raster, _ amount: Double) {
        let channels = page.channels
        for row in 0..<page.height {
            for column in 0..<page.width {
                let way =
                    (Double(column) / Double(page.width) + Double(row) / Double(page.height)) / 2
                let keep = Int((1 - amount * way) * 256)
                let at = (row * page.width + column) * channels
                for channel in at..<(at + channels) {
                    page.bytes[channel] = UInt8(Int(page.bytes[channel]) * keep / 256)
                }
            }
        }
    }

    private func crease(_ page: inout Raster, _ index: Int, _ random: inout SplitMix) {
        let channels = page.channels
        let middle = Double(page.height) * (index == 0 ? 0.5 : 0.33) + (random.unit() - 0.5) * 30
        let slope = (random.unit() - 0.5) * 0.01
        for column in 0..<page.width {
            let centre = middle + slope * Double(column)
            for offset in -2...2 {
                let row = Int(centre) + offset
                guard (0..<page.height).contains(row) else { continue }
                let at = (row * page.width + column) * channels
                let drop = offset < 0 ? 0 : 34 - offset * 10
                for channel in at..<(at + channels) {
                    let value = Int(page.bytes[channel])
                    // Toner cracks off along the crest, dust sits in the valley
                    page.bytes[channel] = UInt8(
                        offset < 0 ? min(255, value + 40) : max(0, min(value, 255 - drop)))
                }
            }
        }
    }

    private func blurred(_ page: Raster) -> Raster {
        var result = page
        let channels = page.channels
        let stride = page.width * channels
        guard page.width > 2, page.height > 2 else { return page }
        for row in 1..<(page.height - 1) {
            for at in (row * stride + channels)..<((row + 1) * stride - channels) {
                var sum = 0
                for line in [at - stride, at, at + stride] {
                    sum +=
                        Int(page.bytes[line - channels]) + Int(page.bytes[line])
                        + Int(page.bytes[line + channels])
                }
                result.bytes[at] = UInt8(sum / 9)
            }
        }
        return result
    }

    private func sprinkle(_ page: inout Raster, _ specks: Double, _ random: inout SplitMix) {
        let area = Double(page.width * page.height) / (dpi * dpi) * 0.064516
        let channels = page.channels
        for _ in 0..<Int(specks * area * 10) {
            let column = Int(random.unit() * Double(page.width - 4))
            let row = Int(random.unit() * Double(page.height - 4))
            let size = 1 + Int(random.unit() * dpi / 110)
            let tone = UInt8(20 + random.unit() * 120)
            for down in 0..<size {
                for across in 0..<size where random.unit() < 0.8 {
                    let y = min(page.height - 1, row + down)
                    let x = min(page.width - 1, column + across)
                    let at = (y * page.width + x) * channels
                    for channel in at..<(at + channels) {
                        page.bytes[channel] = min(page.bytes[channel], tone)
                    }
                }
            }
        }
    }

    private func rustle(_ page: inout Raster, _ noise: Int, _ random: inout SplitMix) {
        for at in page.bytes.indices {
            let shift = Int(truncatingIfNeeded: random.next() >> 40) % (2 * noise + 1) - noise
            page.bytes[at] = UInt8(max(0, min(255, Int(page.bytes[at]) + shift)))
        }
    }
}
