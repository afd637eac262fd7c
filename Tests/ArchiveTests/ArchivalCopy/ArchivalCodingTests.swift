import Archive
import CTurboJPEG
import DossierModel
import Foundation
import Testing

/// Validators do not decode pictures: what a viewer paints is held against the pixels that went in.
@Suite("Archival copy: every coding is painted as it was", .enabled(if: Program.areInstalled))
struct ArchivalCodingTests {
    private func painted(_ encoded: Encoded) throws -> Greys {
        try Program.painted(CopySamples.file(encoded), dpi: 72)
    }

    @Test("fax data, black or paper as 1") func fax() throws {
        #expect(try painted(.group4(.sheet)) == .sheet)
        #expect(try painted(.group4(.sheet, blackIsOne: true)) == .sheet)
    }

    @Test("JBIG2") func jbig2() throws {
        #expect(try painted(.jbig2(.sheet)) == .sheet)
    }

    @Test("inverted two-tone") func inverted() throws {
        let negative = Greys(size: Greys.sheet.size, pixels: Greys.sheet.pixels.map { 255 - $0 })
        for encoded in [try Encoded.group4(negative), try Encoded.jbig2(negative)] {
            var encoded = encoded
            encoded.image.isInverted = true
            #expect(try painted(encoded) == .sheet)
        }
    }

    @Test("Flate of grey, with and without predictors") func grey() throws {
        let levels = Greys.levels
        #expect(try painted(.flate(levels.pixels, levels.size, .grey, bits: 8)) == levels)
        for predictor in [2, 10, 11, 15] {
            #expect(try painted(.predicted(levels, predictor: predictor)) == levels, "\(predictor)")
        }
    }

    @Test("Flate of 1, 2, 4 and 16 bits") func depths() throws {
        let size = PixelSize(width: 16, height: 4)
        for bits in [1, 2, 4] {
            let top = (1 << bits) - 1
            let values = (0..<64).map { $0 * top / 63 }
            var rows = [UInt8](repeating: 0, count: 64 * bits / 8)
            for (place, value) in values.enumerated() {
                rows[place * bits / 8] |= UInt8(value << (8 - bits - place * bits % 8))
            }
            let meant = Greys(size: size, pixels: values.map { UInt8($0 * 255 / top) })
            #expect(try painted(.flate(rows, size, .grey, bits: bits)) == meant, "\(bits)")
        }
        let rows = (0..<64).flatMap { [UInt8($0 * 4), UInt8($0)] }
        let meant = Greys(size: size, pixels: (0..<64).map { UInt8($0 * 4) })
        #expect(try painted(.flate(rows, size, .grey, bits: 16)) == meant)
    }

    @Test("a palette, and its inversion") func palette() throws {
        let size = PixelSize(width: 4, height: 1)
        let entries: [UInt8] = [255, 0, 0, 0, 255, 0, 0, 0, 255, 250, 240, 10]
        var encoded = try Encoded.flate([0b00_01_10_11], size, .indexed(entries), bits: 2)
        #expect(try colours(encoded, size) == entries)
        encoded.image.isInverted = true
        #expect(try colours(encoded, size) == [250, 240, 10, 0, 0, 255, 0, 255, 0, 255, 0, 0])
    }

    /// Scaled up on the page, so that mutool does not paint it as too small; a pixel is a point.
    private func colours(_ encoded: Encoded, _ size: PixelSize) throws -> [UInt8] {
        let page = try CopySamples.page(encoded, resolution: Resolution(x: 12, y: 12))
        let painted = try Program.paintedColours(CopySamples.file([(page, encoded.bytes)]), dpi: 12)
        return Array(painted.prefix(size.width * size.height * 3))
    }

    @Test("JPEG of grey and of colours, progressive too") func jpeg() throws {
        let grey = try painted(.jpeg(.levels))
        #expect(try #require(grey.distance(to: .levels)) < 1)
        let pixels = Greys.levels.pixels.flatMap { level -> [UInt8] in [level, 255 - level, 128] }
        for isProgressive in [false, true] {
            let encoded = try Encoded.jpeg(
                colours: pixels, Greys.levels.size, isProgressive: isProgressive)
            let painted = try Program.paintedColours(CopySamples.file(encoded), dpi: 72)
            try #require(painted.count == pixels.count)
            var sum = 0
            for (one, other) in zip(painted, pixels) { sum += abs(Int(one) - Int(other)) }
            #expect(sum < 2 * pixels.count)
        }
    }

    @Test("JPEG 2000 of grey and of colours") func jpx() throws {
        #expect(try painted(.jpx(Greys.levels.pixels, Greys.levels.size, isColour: false)) == .levels)
        let pixels = Greys.levels.pixels.flatMap { level -> [UInt8] in [level, 255 - level, 128] }
        let encoded = try Encoded.jpx(pixels, Greys.levels.size, isColour: true)
        #expect(try Program.paintedColours(CopySamples.file(encoded), dpi: 72) == pixels)
    }

    @Test("the stream is in the file byte for byte")
    func untouched() throws {
        for encoded in [try Encoded.jpeg(.levels), try Encoded.group4(.sheet), try Encoded.jbig2(.sheet)] {
            let file = try CopySamples.file(encoded)
            #expect(CopySamples.holds(file, encoded.bytes))
        }
    }

    @Test("a valid profile of the source goes along, once; another is left out")
    func profiles() throws {
        let profile = StandardRGB.profile
        let size = PixelSize(width: 8, height: 8)
        var encoded = try Encoded.flate([UInt8](repeating: 77, count: 192), size, .rgb, bits: 8)
        encoded.image.profile = profile
        let page = try CopySamples.page(encoded)
        let file = try CopySamples.file([(page, encoded.bytes), (page, encoded.bytes)])
        let plain = try Program.plain(file)
        // Both pages and the output intent share it.
        #expect(plain.components(separatedBy: "/N 3").count == 2)
        #expect(plain.contains("/ICCBased"))
        var broken: [[UInt8]] = [Array(profile.dropLast()), []]
        for (place, byte) in [(8, UInt8(5)), (12, 0x6C), (16, 0x47), (36, 0), (131, 0), (136, 255)] {
            var bytes = profile
            bytes[place] = byte
            broken.append(bytes)
        }
        for bytes in broken {
            encoded.image.profile = bytes
            #expect(try !Program.plain(CopySamples.file(encoded)).contains("/ICCBased"))
        }
    }
}
