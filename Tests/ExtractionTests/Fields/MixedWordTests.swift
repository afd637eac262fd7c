import DossierModel
import Extraction
import Testing

@Suite("Words of letters and figures")
struct MixedWordTests {
    private func confidence(_ name: String, _ type: String, _ text: String) throws -> Double {
        try #require(try MarkedPage(text).fields(type).first { $0.name == name }).confidence
    }

    @Test("a letter that may be a figure beside a figure is a person's to see")
    func doubtful() throws {
        #expect(try confidence("subklasifikasi", "sbu", "Subklasifikasi : BGOO2 Konstruksi Gedung") <= 0.65)
        #expect(try confidence("subklasifikasi", "sbu", "Subklasifikasi : 4Z011 Konstruksi Gedung") <= 0.65)
    }

    @Test("codes that are plain, house numbers and identifiers stay as sure as they were")
    func plain() throws {
        #expect(try confidence("subklasifikasi", "sbu", "Subklasifikasi : BG002 Konstruksi Gedung") > 0.7)
        #expect(try confidence("subklasifikasi", "sbu", "Subklasifikasi : Gedung 12B Tipe S1") > 0.7)
        #expect(try confidence("nomor", "str", "Nomor Registrasi : ZZ34297000009901") > 0.7)
    }
}
