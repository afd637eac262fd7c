import DocumentImaging
import DossierModel
import Testing

@Suite("Codes of a whole page")
struct BarcodeSearchTests {
    @Test("Each once, among print") func once() throws {
        let codes = try BarcodeSamples.codes {
            $0.add(.bars(BarcodeSamples.bars))
            $0.add(.qr(BarcodeSamples.modules))
        }
        #expect(codes.map(\.text) == [BarcodeSamples.bars.text, BarcodeSamples.modules.text])
        #expect(try BarcodeSamples.codes { $0.add(.text(BarcodeSamples.letter)) }.isEmpty)
    }

    @Test("Two codes side by side are two") func pair() throws {
        let codes = try BarcodeSamples.codes {
            $0.add(.bars(BarSymbol(.code128, "KIRI-01", x: 20, y: 80, height: 18, caption: false)))
            $0.add(.bars(BarSymbol(.code128, "KANAN-2", x: 115, y: 80, height: 18, caption: false)))
        }
        #expect(Set(codes.map(\.text)) == ["KIRI-01", "KANAN-2"])
    }

    @Test("Modules of three dots are read from the page's own pixels") func fine() throws {
        let bars = BarSymbol(.code128, "HALUS-99", x: 60, y: 80, module: 0.25, height: 12, caption: false)
        #expect(try BarcodeSamples.codes { $0.add(.bars(bars)) }.map(\.text) == ["HALUS-99"])
    }

    @Test("The cover sheet's codes are one QR and one Code 128") func cover() throws {
        let code = CoverCode(application: "164/IZIN_APOTEK/XI/2026", sheet: 3, count: 6, requirement: "sip")
        let codes = try BarcodeSamples.codes {
            $0.add(.qr(QRSymbol(code.text, x: 76, y: 55, side: 58)))
            $0.add(.bars(BarSymbol(.code128, code.text, x: 22, y: 208, module: 0.25, height: 20)))
        }
        #expect(codes.map(\.symbology) == [.qrCode, .code128])
        #expect(Set(codes.map(\.text)) == [code.text])
    }
}
