import Testing

import DocumentImaging

@Suite("Encoding linear barcodes")
struct DrawingBarsTests {
    @Test("Code 128 of PJJ123C has the published values and check 55")
    func publishedExample() throws {
        // Start B, P J J 1 2 3 C, check (104 + 48*1 + 42*2 + 42*3 + 17*4 + 18*5 + 19*6 + 35*7) mod 103 = 55
        #expect(try Code128.values(of: "PJJ123C") == [104, 48, 42, 42, 17, 18, 19, 35, 55, 106])
    }

    @Test("Digits go in pairs")
    func pairs() throws {
        #expect(try Code128.values(of: "123456") == [105, 12, 34, 56, 44, 106])
        // An odd run in front gives its first digit to code set B
        #expect(try Code128.values(of: "A12345").prefix(4) == [104, 33, 17, 99])
    }

    @Test("Every symbol is 11 modules, the stop 13")
    func moduleCount() throws {
        let widths = try Code128.widths(of: "BERKAS1*161/SIPA/XI/2026*1*5**7C1F")
        let values = try Code128.values(of: "BERKAS1*161/SIPA/XI/2026*1*5**7C1F")
        #expect(widths.reduce(0, +) == (values.count - 1) * 11 + 13)
    }

    @Test("Code 39 of A")
    func code39() throws {
        let star = [1, 3, 1, 1, 3, 1, 3, 1, 1]
        #expect(try Code39.widths(of: "A") == star + [1] + [3, 1, 1, 1, 1, 3, 1, 1, 3] + [1] + star)
    }

    @Test("What a symbology cannot carry is an error", arguments: ["", "é"])
    func unencodable(text: String) {
        #expect(throws: DrawingError.self) { try Code128.widths(of: text) }
        #expect(throws: DrawingError.self) { try Code39.widths(of: text) }
        #expect(throws: DrawingError.self) { try Code39.widths(of: "A*B") }
    }

    @Test("A text too long for a QR code is an error")
    func longQR() {
        #expect(throws: DrawingError.self) {
            try QRSymbol(String(repeating: "x", count: 4_000), x: 0, y: 0, side: 10).modules()
        }
    }
}
