import DocumentImaging
import DossierModel
import Foundation
import Testing

@Suite("Two renderings compared by their ink")
struct InkComparisonTests {
    private static let lines = "Permohonan izin nomor 503/1871/PTSP,\nbiaya Rp 1.250.000 dibayar lunas"

    private func page(_ text: String = lines, layout: PixelLayout = .twoTone, bars: [DrawnPage.Bar] = [])
        throws
        -> PageImage
    {
        try DrawnPage(width: 1500, height: 500, text: text, layout: layout, bars: bars).image()
    }

    private func compare(_ before: PageImage, _ after: PageImage) throws -> InkDifference {
        try InkComparison().compare(before, after)
    }

    @Test("a page is itself, in any layout")
    func same() throws {
        #expect(try compare(page(), page()).isClean)
        #expect(try compare(page(layout: .grey), page()).isClean)
        #expect(try compare(page(layout: .colour), page(layout: .grey)).isClean)
    }

    @Test("one comma gone is one box where it was", arguments: [PixelLayout.twoTone, .grey])
    func comma(layout: PixelLayout) throws {
        let without = Self.lines.replacingOccurrences(of: "PTSP,", with: "PTSP")
        let difference = try compare(page(layout: layout), page(without, layout: layout))
        #expect(difference.vanished.count == 1 && difference.appeared.isEmpty)
        let box = try #require(difference.vanished.first)
        #expect((4...14).contains(box.width) && (6...20).contains(box.height), "\(box)")
        let back = try compare(page(without, layout: layout), page(layout: layout))
        #expect(back.appeared == difference.vanished && back.vanished.isEmpty)
    }

    @Test(
        "a digit changed is told where it stands",
        arguments: [
            ("1871", "1877"), ("1871", "1671"), ("1871", "1371"), ("1.250", "1.260"), ("1.250", "1.256"),
        ])
    func digit(from: String, to: String) throws {
        let difference = try compare(
            page(), page(Self.lines.replacingOccurrences(of: from, with: to)))
        let boxes = difference.vanished + difference.appeared
        #expect(!boxes.isEmpty)
        // All within the width of one digit of 11-point print.
        let left = boxes.map(\.x).min() ?? 0
        #expect((boxes.map(\.maxX).max() ?? 0) - left <= 30)
    }

    @Test("turned by 0.3 degrees and back it is the same page", arguments: [PixelLayout.twoTone, .grey])
    func turned(layout: PixelLayout) throws {
        let before = try page(layout: layout)
        let after = try turn(turn(before, 0.3), -0.3)
        #expect(TwoTonePictures.bits(of: before) != TwoTonePictures.bits(of: after), "nothing was turned")
        let difference = try compare(before, after)
        #expect(difference.isClean, "\(difference.vanished) \(difference.appeared)")
    }

    @Test("but a comma gone on the way is told")
    func turnedWithout() throws {
        let without = try page(Self.lines.replacingOccurrences(of: "PTSP,", with: "PTSP"))
        let difference = try compare(page(), turn(turn(without, 0.3), -0.3))
        #expect(difference.vanished.count == 1 && difference.appeared.isEmpty)
    }

    @Test("moved by two pixels it is the same page, by more it is not")
    func moved() throws {
        #expect(try compare(page(), move(page(), 2, -2)).isClean)
        #expect(try !compare(page(), move(page(), 5, 0)).isClean)
    }

    @Test("specks are let pass, a full stop is not")
    func specks() throws {
        let plain = try page("")
        func dot(_ side: Int) throws -> PageImage {
            try page("", bars: [.init(box: PixelRect(x: 700, y: 200, width: side, height: side))])
        }
        #expect(try compare(plain, dot(2)).isClean)
        #expect(try compare(plain, dot(3)).appeared == [PixelRect(x: 700, y: 200, width: 3, height: 3)])
    }

    @Test("a letter run full is told, and so is one that was hollowed out")
    func filled() throws {
        let ring = try page("", bars: ring(hole: true))
        let disc = try page("", bars: self.ring(hole: false))
        #expect(try compare(ring, disc).appeared == [PixelRect(x: 104, y: 104, width: 4, height: 4)])
        #expect(try compare(disc, ring).vanished == [PixelRect(x: 104, y: 104, width: 4, height: 4)])
    }

    /// A square of 12 pixels, with a hole of 4 that lies within reach of its ink.
    private func ring(hole: Bool) -> [DrawnPage.Bar] {
        let square = DrawnPage.Bar(box: PixelRect(x: 100, y: 100, width: 12, height: 12))
        let paper = DrawnPage.Bar(
            box: PixelRect(x: 104, y: 104, width: 4, height: 4), red: 1, green: 1, blue: 1)
        return hole ? [square, paper] : [square]
    }

    @Test("pale marks on grey count, and paler ones than they were do too")
    func pale() throws {
        func mark(_ level: Double) throws -> PageImage {
            try page(
                Self.lines, layout: .grey,
                bars: [
                    .init(
                        box: PixelRect(x: 20, y: 20, width: 40, height: 6), red: level, green: level,
                        blue: level)
                ])
        }
        let faint = try mark(0.7)
        #expect(
            try compare(faint, page(layout: .grey)).vanished == [
                PixelRect(x: 20, y: 20, width: 40, height: 6)
            ])
        #expect(try compare(faint, mark(0.8)).isClean)
        #expect(try compare(mark(0.95), page(layout: .grey)).isClean)
    }

    @Test("a page kept visually has all its ink")
    func visually() throws {
        let before = try page(layout: .grey)
        var dice = DrawnPixels.Dice(state: 8)
        for index in 0..<before.shape.byteCount {
            unsafe before.pixels[index] ^= UInt8.random(in: 0...7, using: &dice)
        }
        let kept = try PageEncoder().encode(before, .visually)
        let after = try unsafe kept.bytes.withUnsafeBytes {
            try unsafe JPEGDecoder.decode($0, limits: DecodingLimits(), applyOrientation: false).image
        }
        #expect(unsafe Array(before.pixels) != Array(after.pixels))
        #expect(try compare(before, after).isClean)
    }

    @Test("the difference is pictured in red, blue and grey")
    func picture() throws {
        let left = DrawnPage.Bar(box: PixelRect(x: 10, y: 10, width: 8, height: 8))
        let right = DrawnPage.Bar(box: PixelRect(x: 50, y: 10, width: 8, height: 8))
        let both = DrawnPage.Bar(box: PixelRect(x: 90, y: 10, width: 8, height: 8))
        let bytes = try compare(page("", bars: [left, both]), page("", bars: [right, both])).picture()
        let shown = try unsafe bytes.withUnsafeBytes {
            try unsafe openScan($0, passwords: [], limits: DecodingLimits()).page(1).image
        }
        #expect(shown.shape == PixelShape(width: 1500, height: 500, layout: .colour))
        func colour(_ x: Int, _ y: Int) -> [UInt8] {
            (0..<3).map { unsafe (shown.row(y) + 3 * x + $0).assumingMemoryBound(to: UInt8.self).pointee }
        }
        #expect(colour(12, 12) == [208, 0, 0])
        #expect(colour(52, 12) == [0, 0, 208])
        #expect(colour(92, 12) == [176, 176, 176])
        #expect(colour(30, 12) == [255, 255, 255])
    }

    @Test("pictures of two sizes are no renderings of one page")
    func sizes() throws {
        #expect(throws: ScanDefect.self) {
            try compare(page(), try DrawnPage(width: 1500, height: 501, text: "", layout: .twoTone).image())
        }
    }

    /// 0 black … 255 white.
    private func level(_ image: PageImage, _ x: Int, _ y: Int) -> Double {
        guard x >= 0, y >= 0, x < image.shape.width, y < image.shape.height else { return 255 }
        let row = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
        if image.shape.layout == .grey { return unsafe Double(row[x]) }
        return unsafe row[x / 8] & (0x80 >> UInt8(x % 8)) != 0 ? 0 : 255
    }

    private func made(_ image: PageImage, _ level: (Int, Int) -> Double) throws -> PageImage {
        let result = try PageImage(image.shape)
        for y in 0..<image.shape.height {
            for x in 0..<image.shape.width {
                let value = level(x, y)
                if image.shape.layout == .grey {
                    result.setByte(x, y, UInt8(value.rounded()))
                } else if value < 128 {
                    result.setInk(x, y)
                }
            }
        }
        return result
    }

    /// About the middle, between pixels linearly; two-tone pictures are two-tone again.
    private func turn(_ image: PageImage, _ degrees: Double) throws -> PageImage {
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        let (midX, midY) = (Double(image.shape.width) / 2, Double(image.shape.height) / 2)
        return try made(image) { x, y in
            let (dx, dy) = (Double(x) - midX, Double(y) - midY)
            let (sourceX, sourceY) = (midX + cosine * dx + sine * dy, midY - sine * dx + cosine * dy)
            let (left, top) = (Int(sourceX.rounded(.down)), Int(sourceY.rounded(.down)))
            let (across, down) = (sourceX - Double(left), sourceY - Double(top))
            let upper = level(image, left, top) * (1 - across) + level(image, left + 1, top) * across
            let lower = level(image, left, top + 1) * (1 - across) + level(image, left + 1, top + 1) * across
            return upper * (1 - down) + lower * down
        }
    }

    private func move(_ image: PageImage, _ across: Int, _ down: Int) throws -> PageImage {
        try made(image) { x, y in level(image, x - across, y - down) }
    }
}
