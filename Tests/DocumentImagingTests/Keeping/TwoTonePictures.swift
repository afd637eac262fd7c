import DocumentImaging
import DossierModel
import Foundation

/// Two-tone pictures for round trips, and as bitmaps that other programs write (PBM, 1 is ink; PGM).
enum TwoTonePictures {
    /// Sizes at which bytes, words and rows end differently, and shares of ink from none to all, each with its seed.
    static func drawn() throws -> [PageImage] {
        var pictures: [PageImage] = []
        var seed: UInt64 = 20_261_128
        for (width, height) in [
            (1, 1), (2, 1), (1, 40), (7, 5), (8, 8), (9, 3), (15, 16), (16, 2), (17, 17), (31, 33), (32, 31),
            (33, 32), (63, 9), (64, 10), (65, 11), (333, 47), (2000, 3),
        ] {
            for ink in [0, 0.02, 0.5, 0.97, 1] {
                seed += 1
                pictures.append(try noise(width, height, ink: ink, seed: seed))
            }
        }
        for (width, height) in [(200, 130), (1001, 700)] {
            seed += 1
            pictures.append(try DrawnPixels.twoTone(width, height, seed: seed))
        }
        return pictures
    }

    static func noise(_ width: Int, _ height: Int, ink: Double, seed: UInt64) throws -> PageImage {
        let image = try PageImage(PixelShape(width: width, height: height, layout: .twoTone))
        var dice = DrawnPixels.Dice(state: seed)
        for y in 0..<height {
            for x in 0..<width where Double.random(in: 0..<1, using: &dice) < ink { image.setInk(x, y) }
            // Bits behind the last pixel mean nothing, whatever they are.
            let last = unsafe image.row(y).assumingMemoryBound(to: UInt8.self) + (image.shape.rowBytes - 1)
            unsafe last.pointee |= UInt8(truncatingIfNeeded: 0xFF >> (8 - (image.shape.rowBytes * 8 - width)))
        }
        return image
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardized.path

    /// The development set lies beside the project, where it is there at all.
    static let hasDevset = FileManager.default.fileExists(atPath: root + "/../shared/devset")

    /// The first pages of scans in a folder of the project, which are all two-tone.
    static func pages(below folder: String, of files: [String], atMost count: Int) throws -> [PageImage] {
        var pages: [PageImage] = []
        for file in files {
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(folder)/\(file)"))
            try unsafe data.withUnsafeBytes { buffer in
                let scan = try unsafe openScan(buffer, passwords: [], limits: DecodingLimits())
                for number in 1...min(count, scan.facts.pageCount) {
                    pages.append(try scan.page(number).image)
                }
            }
        }
        return pages
    }

    /// Width, height and packed rows with clean last bytes.
    static func bits(of image: PageImage) -> [UInt8] {
        let mask = UInt8(truncatingIfNeeded: 0xFF << (image.shape.rowBytes * 8 - image.shape.width))
        return (0..<image.shape.height).flatMap { y in
            var row = unsafe Array(
                UnsafeRawBufferPointer(start: image.row(y), count: image.shape.rowBytes))
            row[row.count - 1] &= mask
            return row
        }
    }

    /// The rows of a PBM or a PGM of only black and white; `nil` for any other.
    static func bits(ofFile path: String) -> (width: Int, height: Int, bits: [UInt8])? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        var place = 0
        func token() -> String {
            var text = ""
            while place < data.count, [9, 10, 13, 32].contains(data[place]) { place += 1 }
            while place < data.count, ![9, 10, 13, 32].contains(data[place]) {
                text.append(Character(UnicodeScalar(data[place])))
                place += 1
            }
            return text
        }
        let kind = token()
        guard kind == "P4" || kind == "P5", let width = Int(token()), let height = Int(token()) else {
            return nil
        }
        if kind == "P5" { _ = token() }
        var pixels = [UInt8](data[(place + 1)...])
        let rowBytes = (width + 7) / 8
        if kind == "P4" {
            // PBM leaves open what stands behind the last pixel of a row.
            let mask = UInt8(truncatingIfNeeded: 0xFF << (rowBytes * 8 - width))
            for last in stride(from: rowBytes - 1, to: pixels.count, by: rowBytes) { pixels[last] &= mask }
            return (width, height, pixels)
        }
        var bits = [UInt8](repeating: 0, count: rowBytes * height)
        for (index, level) in pixels.enumerated() {
            guard level == 0 || level == 255 else { return nil }
            if level == 0 {
                bits[index / width * rowBytes + index % width / 8] |= 0x80 >> (index % width % 8)
            }
        }
        return (width, height, bits)
    }
}
