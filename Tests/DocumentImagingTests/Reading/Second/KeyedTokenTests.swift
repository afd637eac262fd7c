import DocumentImaging
import Testing

@Suite("What is keyed twice")
struct KeyedTokenTests {
    @Test(
        "Identifiers, dates and amounts, also misread ones",
        arguments: [
            "3174052108900003", "09.254.294.3-407.000", "17-08-2026", "17/8/26", "Rp1.250.000,00", "2014",
            "31740521O89OOOO3", "l7-O8-2026", "KT1234AB", "085245500001", "64.74.02", "503/1234/DPMPTSP",
        ])
    func numeric(word: String) {
        #expect(KeyedToken.isNumeric(word))
    }

    @Test(
        "Words and the numbers of a list are not",
        arguments: ["Permohonan", "1.", "2)", "a.", "BISSOLI", "A4", "Rp", "-", "", "PT", "III"])
    func words(word: String) {
        #expect(!KeyedToken.isNumeric(word))
    }

    @Test("Numbers beside each other are one run; a month joins day and year")
    func runs() {
        #expect(
            KeyedToken.runs(in: "Bontang, 7 Agustus 2026".split(separator: " ").map(String.init)) == [1..<4])
        #expect(KeyedToken.runs(in: ["NIK", "3174", "0521", "0003", "Jalan", "17"]) == [1..<4, 5..<6])
        #expect(KeyedToken.runs(in: ["Bulan", "Mei", "telah"]) == [])
        #expect(KeyedToken.runs(in: []) == [])
    }
}
