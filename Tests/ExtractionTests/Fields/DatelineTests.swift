import DossierModel
import Extraction
import Testing

@Suite("The day above a signature")
struct DatelineTests {
    @Test(
        "behind a place, or behind the words that say when it was issued",
        arguments: [
            "Bontang, 3 Agustus 2026", "Ditetapkan di Bontang, tanggal 3 Agustus 2026",
            "pada tanggal 3 Agustus 2026",
        ])
    func lines(text: String) throws {
        let page = MarkedPage("REKOMENDASI\nTanggal lahir : 17 Agustus 1990\n\(text)\nKepala Dinas")
        #expect(try page.value("tanggal", "rekomendasi_opd") == "2026-08-03")
    }

    @Test("the last of several, in a column of its own")
    func last() throws {
        let page = MarkedPage(
            """
            Bontang, 1 Juli 2026
            Mengetahui Ketua          Bontang, 3 Agustus 2026
            """)
        #expect(try page.value("tanggal", "rekomendasi_opd") == "2026-08-03")
    }

    @Test("no day behind another label, and none inside a sentence")
    func others() throws {
        for text in [
            "Berlaku sampai : 3 Agustus 2026", "yang telah kami terima dengan baik sejak 3 Agustus 2026",
        ] {
            #expect(try MarkedPage("REKOMENDASI\n" + text).value("tanggal", "rekomendasi_opd") == nil)
        }
    }

    @Test("somebody's birth is no day of the paper's, though it stands in a column of its own")
    func birth() throws {
        for text in [
            "Tempat, tanggal lahir :     Bontang, 17 Agustus 1990", "Lahir di     Bontang, 17 Agustus 1990",
            "TTL     Bontang, 17 Agustus 1990", "Tempat :     Bontang, 17 Agustus 1990",
        ] {
            #expect(
                try MarkedPage("REKOMENDASI\n" + text).value("tanggal", "rekomendasi_opd") == nil, "\(text)")
        }
    }

    @Test("a comma that is gone, behind the name of a regency or city alone")
    func comma() throws {
        for text in [
            "Bontang. 3 Agustus 2026", "Bontang 3 Agustus 2026", "Kutai Timur. 3 Agustus 2026",
            "_ Bontang. 3 Agustus 2026 -",
        ] {
            #expect(
                try MarkedPage("REKOMENDASI\n" + text).value("tanggal", "rekomendasi_opd") == "2026-08-03")
        }
        for text in ["Terbit. 3 Agustus 2026", "Bontang. 3 Agustus 2026 telah diterima"] {
            #expect(
                try MarkedPage("REKOMENDASI\n" + text).value("tanggal", "rekomendasi_opd") == nil, "\(text)")
        }
    }

    @Test("of a decree whose words before it are worn")
    func decree() throws {
        let text = "KEPUTUSAN MENTERI HUKUM\nTal a akarta, 06/07/2010"
        #expect(try MarkedPage(text).value("tgl_sk", "sk_kemenkumham") == "2010-07-06")
    }
}
