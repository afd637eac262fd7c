import DocumentImaging
import DossierModel
import Testing

@Suite("Reading a picture of a code")
struct CodePictureTests {
    private func picture(
        _ draw: (inout SheetDrawing) -> Void
    ) throws -> CodePicture {
        try CodePicture(BarcodeSamples.grey(draw), x: 10, y: 20, scale: 2)
    }

    @Test("The box is where the code is on the page") func place() throws {
        let code = try #require(
            try picture { $0.add(.qr(BarcodeSamples.modules)) }.codes(.matrix).first)
        #expect(code.text == BarcodeSamples.modules.text && code.symbology == .qrCode)
        let scale = BarcodeSamples.dpi / 25.4
        #expect(abs(code.box.x - 20 - Int(60 * scale)) < 8)
        #expect(abs(code.box.y - 40 - Int(150 * scale)) < 8)
        #expect(abs(code.box.width - Int(40 * scale)) < 16)
    }

    @Test("Bars are read from bands of rows, few or all") func bands() throws {
        let picture = try picture { $0.add(.bars(BarcodeSamples.bars)) }
        for most in [60, Int.max] {
            let codes = picture.averaged(rows: 6, most: most).codes(.linear)
            #expect(codes.map(\.text) == [BarcodeSamples.bars.text])
            let middle = try #require(codes.first).box.midY
            #expect(abs(middle - 40 - Int(89 * BarcodeSamples.dpi / 25.4)) < 120)
        }
    }

    @Test("Bars that lie are read when exchanged, and placed where they were") func transposed() throws {
        let bars = try picture { $0.add(.bars(BarcodeSamples.bars)) }
        let lying = bars.transposed()
        #expect(lying.codes(.linear).isEmpty)
        #expect(lying.transposed().codes(.linear).map(\.text) == [BarcodeSamples.bars.text])
    }

    @Test("Kinds that were not asked for are not read") func kinds() throws {
        let picture = try picture {
            $0.add(.qr(BarcodeSamples.modules))
            $0.add(.bars(BarcodeSamples.bars))
        }
        #expect(picture.codes(.matrix).map(\.symbology) == [.qrCode])
        #expect(picture.codes(.linear).map(\.symbology) == [.code128])
    }
}
