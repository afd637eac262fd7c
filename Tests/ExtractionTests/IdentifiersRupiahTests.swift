import Testing

import Extraction

@Suite("Amounts in figures and in words")
struct IdentifiersRupiahTests {
    @Test(
        "figures",
        arguments: [
            ("Rp1.500.000,-", 1_500_000), ("Rp. 1.500.000,00", 1_500_000), ("RP 25.000", 25_000),
            ("Rp 1500000", 1_500_000), ("sebesar Rp. 10.000 saja", 10_000),
            ("Rp 687 .951.569, 00", 687_951_569), ("Rp605. 298.278,00", 605_298_278),
            ("Rp1 500 000", 1_500_000),
            ("Rp500.000 - 750.000", 500_000), ("Rp 1.250.000.00", 1_250_000),
            ("Rp25.000 (dua puluh)", 25_000),
        ])
    func figures(text: String, amount: Int) { #expect(Rupiah(text: text)?.amount == amount) }

    @Test(
        "no amount",
        arguments: ["USD 100", "Rp", "KORPRI 12", "Rp956 -452. 737", "Rp126.024.543, 725,00", "Rp1..500.000"])
    func none(text: String) { #expect(Rupiah(text: text) == nil) }

    @Test(
        "words",
        arguments: [
            ("Satu juta lima ratus ribu rupiah", 1_500_000), ("(dua puluh lima ribu rupiah)", 25_000),
            ("seribu rupiah", 1_000), ("sebelas rupiah", 11),
            ("dua belas juta tiga ratus rupiah", 12_000_300),
            ("terbilang: seratus dua puluh tiga rupiah", 123),
        ])
    func words(text: String, amount: Int) { #expect(Rupiah.inWords(text)?.amount == amount) }

    @Test(
        "words that make no number",
        arguments: [["puluh"], ["dua", "tiga"], ["ribu"], ["dua", "ribu", "tiga", "juta"], []])
    func nonsense(words: [String]) { #expect(Terbilang.number(words) == nil) }

    @Test("figures and words are compared") func comparison() {
        #expect(Rupiah.figuresMatchWords(in: "Rp1.500.000,- (Satu juta lima ratus ribu rupiah)") == true)
        #expect(Rupiah.figuresMatchWords(in: "Rp1.600.000,- (Satu juta lima ratus ribu rupiah)") == false)
        #expect(Rupiah.figuresMatchWords(in: "Rp1.600.000,-") == nil)
    }
}
