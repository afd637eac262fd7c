import DossierModel
import Extraction
import Testing

@Suite("Numbers that the reader tore")
struct TornNumberTests {
    private func field(_ name: String, _ type: String, _ text: String) throws -> Field? {
        try MarkedPage(text).fields(type).first { $0.name == name }
    }

    @Test("a classification code parted from its number at a full stop is whole")
    func code() throws {
        let field = try field("nomor", "surat_domisili", "Nomor : 500. 16.7.2/2078/KEL/2026")
        #expect(field?.value == "500.16.7.2/2078/KEL/2026")
        #expect(field?.verified == true)
    }

    @Test("where the full stop is gone too, a person confirms it")
    func repaired() throws {
        let field = try field("nomor", "surat_ket_sehat", "NOMOR 400. 7 22/952/PKM/2026")
        #expect(field?.value == "400.7.22/952/PKM/2026")
        #expect(field?.source == .repaired)
    }

    @Test("no part of a torn amount is an amount; a space beside a full stop tears none")
    func amount() throws {
        #expect(try field("jumlah", "skrd", "Jumlah : Rp956 -452.737,00") == nil)
        #expect(try field("jumlah", "skrd", "Jumlah : Rp956 .452.737,00")?.value == "956452737")
        #expect(try field("jumlah", "skrd", "Jumlah : 1 .500.000")?.value == "1500000")
    }

    @Test("a number whose beginning was torn off is shown to a person")
    func beginnings() throws {
        for text in ["Nomor : SI/325/XI/YAN.2, 1/2026/INTELKAM", "Nomor : 500.16,7.2/775/SK-TP/RS/2026"] {
            let field = try field("nomor", "surat_ket_sehat", text)
            #expect(field?.verified != true && field?.confidence ?? 0 < 0.7, "\(text)")
        }
    }

    @Test("a figure before a number is no code of it")
    func colon() throws {
        let field = try field("nomor", "surat_domisili", "Nomor 1 503/12/KEL/2026")
        #expect(field?.value == "503/12/KEL/2026")
    }

    @Test("an application's number, whole and without its underscore")
    func underscore() throws {
        let whole = try field(
            "no_permohonan", "tanda_terima_berkas", "No. Pendaftaran : 447/IZIN_APOTEK/XI/2026")
        #expect(whole?.value == "447/IZIN_APOTEK/XI/2026")
        #expect(whole?.verified == true)
        let torn = try field(
            "no_permohonan", "tanda_terima_berkas", "No. Pendaftaran : 447/IZIN APOTEK/XI/2026")
        #expect(torn?.value == "447/IZIN_APOTEK/XI/2026")
        #expect(torn?.source == .repaired)
        let dotted = try field(
            "no_permohonan", "tanda_terima_berkas", "No. Pendaftaran : 447/SIA/XI/2026____")
        #expect(dotted?.value == "447/SIA/XI/2026")
    }

    @Test("a number that begins with letters and has its office behind the year")
    func police() throws {
        let text = "Nomor : SI/239/XI/YAN.2.1/2026/INTELKAM"
        #expect(try field("nomor", "izin_keramaian", text)?.value == "SI/239/XI/YAN.2.1/2026/INTELKAM")
        #expect(try field("nomor", "surat_domisili", "Nomor : DAN/ATAU/2 LEMBAR")?.value == nil)
    }

    @Test("a registration torn between its digits")
    func registration() throws {
        let field = try field("nomor", "str", "Nomor Registrasi : ZZ0000098 203000 1")
        #expect(field?.value == "ZZ00000982030001")
        #expect(try self.field("nomor", "str", "Nomor Registrasi : ZZ0000098 203000")?.value == nil)
    }

    @Test("of a registration's letters read as digits the letters are shown to a person")
    func initials() throws {
        var page = MarkedPage("Nomor Registrasi : 2200000919097893")
        page.others = ["2200000919097893": "ZZ00000919097893"]
        let field = try #require(try page.fields("str").first { $0.name == "nomor" })
        #expect(field.value == "ZZ00000919097893")
        #expect(field.keying == .disagreed(other: "2200000919097893"))
    }

    @Test("noughts of a decree read as letters")
    func decree() throws {
        let field = try field("nomor_sk", "sk_kemenkumham", "NOMOR : AHU-0099077.AH.01.O1.TAHUN 2023")
        #expect(field?.value == "AHU-0099077.AH.01.01.TAHUN 2023")
        #expect(field?.source == .repaired)
    }

    @Test("a space beside a full stop")
    func spaced() throws {
        #expect(try field("npwp", "kswp", "NPWP : 99 .000.001.0-724.000")?.value == "990000010724000")
    }

    @Test("coordinates and a scale whose signs are gone, a long number in two words")
    func patterns() throws {
        #expect(
            try field("koordinat", "denah_lokasi", "Titik koordinat 0 13245, 117 48213")?.value
                == "0 13245, 117 48213")
        #expect(try field("skala", "gambar_teknis", "SKALA 1 100")?.value == "1 100")
        #expect(
            try field("nomor", "oss_sertifikat_standar", "Sertifikat Standar : 281110009990 10001")?.value
                == "281110009990 10001")
    }

    @Test("torn at both ends; what is left of a number that cannot be put together is no number")
    func both() throws {
        let field = try field("nomor", "rekomendasi_opd", "NOMOR : 500. 16.7.2/2460/RE KOM/DINASBTG/2026")
        #expect(field?.value == "500.16.7.2/2460/REKOM/DINASBTG/2026")
        #expect(field?.source == .repaired)
        let left = try self.field("nomor", "rekomendasi_opd", "NOMOR : 500. 16.7.2/2460/RE KOM/DINASBTG")
        #expect(left?.verified == false)
    }
}
