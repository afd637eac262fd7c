import DocumentImaging
import DossierModel
import Testing

/// What stands between an encoder that errs and the archive: each check refuses whatever is not the picture.
@Suite("Streams are confirmed before they are kept")
struct KeptStreamCheckTests {
    struct Coding: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var layout: PixelLayout
        var encode: @Sendable (PageImage) throws -> [UInt8]
        var confirms: @Sendable ([UInt8], PageImage) -> Bool
    }

    static let codings = [
        Coding(
            testDescription: "JBIG2", layout: .twoTone, encode: { try JBIG2Encoder().encode($0) },
            confirms: { JBIG2Check().confirms($0, $1) }),
        Coding(
            testDescription: "T.6", layout: .twoTone, encode: { try Group4Encoder().encode($0) },
            confirms: { Group4Check().confirms($0, $1) }),
        Coding(
            testDescription: "Flate", layout: .colour,
            encode: { try PageEncoder().encode($0, .lossless).bytes },
            confirms: { FlateCheck().confirms($0, $1) }),
    ]

    /// Colours are noise: a damaged reference to what is repeated could hit the same pixels elsewhere.
    private func picture(_ layout: PixelLayout) throws -> PageImage {
        guard layout == .colour else { return try DrawnPixels.twoTone(83, 61) }
        let image = try DrawnPixels.levels(83, 61, layout: layout)
        var dice = DrawnPixels.Dice(state: 6)
        for index in 0..<image.shape.byteCount {
            unsafe image.pixels[index] ^= UInt8.random(in: 0...63, using: &dice)
        }
        return image
    }

    @Test("the picture's own stream is confirmed, another picture's is not", arguments: codings)
    func other(coding: Coding) throws {
        let image = try picture(coding.layout)
        let stream = try coding.encode(image)
        #expect(coding.confirms(stream, image))
        for (x, y) in [(0, 0), (40, 30), (82, 60)] {
            let other = try picture(coding.layout)
            let place = coding.layout == .twoTone ? x / 8 : 3 * x + 2
            let bit: UInt8 = coding.layout == .twoTone ? 0x80 >> UInt8(x % 8) : 1
            unsafe other.pixels[y * other.shape.rowBytes + place] ^= bit
            #expect(!coding.confirms(stream, other), "pixel \(x), \(y)")
        }
    }

    @Test("bits behind the last pixel of a row mean nothing", arguments: codings.prefix(2))
    func padding(coding: Coding) throws {
        let image = try picture(.twoTone)
        let stream = try coding.encode(image)
        for y in 0..<61 { unsafe image.pixels[y * image.shape.rowBytes + 10] |= 0x1F }
        #expect(coding.confirms(stream, image))
        #expect(try coding.encode(image) == stream)
    }

    @Test("damage of any byte of the pixels is found, and so is a stream cut short", arguments: codings)
    func damage(coding: Coding) throws {
        let image = try picture(coding.layout)
        let stream = try coding.encode(image)
        // Behind JBIG2's headers, and before what ends the data: an end marker says nothing on pixels.
        let start = coding.testDescription == "JBIG2" ? 67 : 2
        for place in stride(from: start, to: stream.count - 12, by: coding.layout == .colour ? 37 : 3) {
            var damaged = stream
            damaged[place] ^= 0x14
            #expect(!coding.confirms(damaged, image), "byte \(place) of \(stream.count)")
        }
        for count in [0, 1, 40, stream.count / 2] {
            #expect(!coding.confirms(Array(stream.prefix(count)), image), "\(count) bytes of \(stream.count)")
        }
    }
}
