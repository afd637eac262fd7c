import DocumentImaging
import DossierModel
import Foundation
import Testing

@Suite("Pages encoded for keeping")
struct PageEncoderTests {
    @Test(
        "grey and colour pixels come back from their Flate stream bit for bit", arguments: [1, 2, 3, 64, 301])
    func flate(width: Int) throws {
        for layout in [PixelLayout.grey, .colour] {
            let image = try DrawnPixels.levels(width, 97, layout: layout)
            let kept = try PageEncoder().encode(image, .lossless)
            #expect(kept.image.coding == .flate(predictor: 15))
            #expect(kept.image.colour == (layout == .grey ? .grey : .rgb))
            #expect(try PageEncoder().encode(image, .lossless) == kept, "the same pixels, the same bytes")
            let colour = layout == .grey ? "/DeviceGray" : "/DeviceRGB"
            var pdf = PDFSample()
            pdf.scan(
                "/Width \(width) /Height 97 /BitsPerComponent 8 /ColorSpace \(colour) /Filter /FlateDecode "
                    + "/DecodeParms << /Predictor 15 /Colors \(layout == .grey ? 1 : 3) /Columns \(width) >>",
                kept.bytes, width: Double(width), height: 97)
            let bytes = pdf.bytes
            try unsafe bytes.withUnsafeBytes { buffer in
                let file = try unsafe openScan(buffer, passwords: [], limits: DecodingLimits())
                let back = try file.page(1).image
                #expect(back.shape == image.shape)
                #expect(unsafe Array(back.pixels) == Array(image.pixels))
            }
        }
    }

    @Test("colour that is all grey is kept as grey")
    func greyInColour() throws {
        let image = try PageImage(PixelShape(width: 9, height: 4, layout: .colour))
        for index in 0..<image.shape.byteCount { unsafe image.pixels[index] = UInt8(index / 3 * 7) }
        #expect(try PageEncoder().encode(image, .lossless).image.colour == .grey)
        unsafe image.pixels[50] ^= 1
        #expect(try PageEncoder().encode(image, .lossless).image.colour == .rgb)
    }

    @Test("what may be lost is lost only where it was asked for, and never of two tones")
    func visually() throws {
        let photo = try DrawnPixels.levels(200, 150, layout: .colour)
        var dice = DrawnPixels.Dice(state: 5)
        for index in 0..<photo.shape.byteCount {
            unsafe photo.pixels[index] ^= UInt8.random(in: 0...7, using: &dice)
        }
        let kept = try PageEncoder().encode(photo, .visually)
        #expect(kept.image.coding == .jpeg(transform: nil))
        #expect(kept.bytes.count < (try PageEncoder().encode(photo, .lossless)).bytes.count)
        let drawn = try DrawnPixels.levels(200, 150, layout: .colour)
        #expect(try PageEncoder().encode(drawn, .visually) == PageEncoder().encode(drawn, .lossless))
        let print = try DrawnPixels.twoTone(200, 150)
        #expect(try PageEncoder().encode(print, .visually) == PageEncoder().encode(print, .lossless))
    }
}
