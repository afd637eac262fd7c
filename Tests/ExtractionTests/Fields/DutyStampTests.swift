import DossierModel
import Extraction
import Testing

@Suite("Duty stamps under a signature")
struct DutyStampTests {
    private func stamp(_ text: String, others: [String: String]? = nil) throws -> String? {
        var page = MarkedPage("SURAT PERNYATAAN\nYang membuat pernyataan,\n\(text)\nRatna Contoh")
        page.others = others
        return try page.value("meterai", "surat_pernyataan")
    }

    @Test(
        "scraps of what it prints",
        arguments: [
            "Mt IERAI TREMP", "RIBU RUPIAH", "BEPGLUH RU RUPIAH", "METERAI 1 |", "10000", "METERAI",
        ])
    func scraps(text: String) throws { #expect(try stamp(text) == "ya") }

    @Test(
        "its serial number, torn and partly read",
        arguments: ["5B0F8AJX012345678", "9F 457 74L X97", ".9F50468LX97", "9501831 X97"])
    func serial(text: String) throws { #expect(try stamp(text) == "ya") }

    @Test("as the other reader has it")
    func second() throws {
        #expect(try stamp("wxvq zzk", others: ["wxvq": "METERAI", "zzk": "TEMPEL"]) == "ya")
    }

    @Test(
        "no stamp: sentences about one, amounts, numbers of other things",
        arguments: [
            "surat pernyataan di atas kertas bersegel dan bermeterai", "lima puluh juta rupiah",
            "Rp10.000", "KETERAMPILAN", "Nomor Rangka : MHKX12345A1234567", "20 Agustus 2026", "KT 9123 ZZX",
            "NIP. 19700817 199403 1 999",
        ])
    func none(text: String) throws { #expect(try stamp(text) == nil) }
}
