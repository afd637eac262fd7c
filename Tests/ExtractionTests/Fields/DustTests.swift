import DossierModel
import Extraction
import Testing

@Suite("Dust beside a value")
struct DustTests {
    /// The name on a letter of which `dust` was seen by one reader only.
    private func name(_ text: String, dust: String, confidence: Double, others: [String: String]?) throws
        -> Field
    {
        var page = MarkedPage("Nama : \(text)")
        page.doubts = [dust: confidence]
        page.others = others
        return try #require(try page.fields("surat_pernyataan").first { $0.name == "nama" })
    }

    @Test("behind a value it goes: a dotted line that the other reader sees as one")
    func behind() throws {
        let field = try name("RATNA CONTOH ene", dust: "ene", confidence: 0.4, others: ["ene": "____"])
        #expect(field.value == "RATNA CONTOH")
        #expect(field.keying == .agreed)
    }

    @Test("a word its reader was sure of stays")
    func sure() throws {
        let field = try name("RATNA CONTOH ENE", dust: "ENE", confidence: 0.9, others: ["ENE": ""])
        #expect(field.value == "RATNA CONTOH ENE")
    }

    @Test("between words it goes too, and a person is told")
    func between() throws {
        let field = try name("RATNA RANTIC CONTOH", dust: "RANTIC", confidence: 0.6, others: ["RANTIC": ""])
        #expect(field.value == "RATNA CONTOH")
        #expect(field.keying.name == "varied")
    }

    @Test("where nobody else looked, a speck behind the value and a sign that is nothing")
    func specks() throws {
        #expect(try name("RATNA CONTOH EE", dust: "EE", confidence: 0.3, others: nil).value == "RATNA CONTOH")
        #expect(
            try name("RATNA I CONTOH", dust: "I", confidence: 0.05, others: nil).value == "RATNA CONTOH")
        #expect(
            try name("RATNA CONTOH DEWI", dust: "DEWI", confidence: 0.3, others: nil).value
                == "RATNA CONTOH DEWI")
    }

    @Test("a colon read as a figure before a body's form, and before a street")
    func stroke() throws {
        #expect(
            try MarkedPage("NAMA PERUSAHAAN : 1 PT CONTOH").value("nama_perusahaan", "siup") == "PT CONTOH")
        #expect(
            try MarkedPage("NAMA PERUSAHAAN : 3 SAUDARA").value("nama_perusahaan", "siup") == "3 SAUDARA")
        #expect(
            try MarkedPage("Alamat : 1 JL. CONTOH NO. 5").value("alamat", "surat_permohonan")
                == "JL. CONTOH NO. 5")
    }

    @Test("before a text that goes on below, where the first row's dust does not set the column")
    func column() throws {
        var page = MarkedPage("Perihal 60     Permohonan Izin (arsip sejak\n        Oe     2021)")
        page.doubts = ["60": 0.1, "Oe": 0.1]
        page.others = ["60": "", "Oe": ""]
        #expect(try page.value("perihal", "surat_permohonan") == "PERMOHONAN IZIN (ARSIP SEJAK 2021)")
    }
}
