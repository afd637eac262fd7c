import DossierModel
import Extraction
import Testing

@Suite("The notary of a deed")
struct DeedHeadingTests {
    @Test("from the opening sentence, up to the degrees")
    func opening() throws {
        let page = MarkedPage(
            """
            AKTA PENDIRIAN
            Pada hari ini, tanggal 03-08-2020
            berhadapan dengan saya, ANITA MISAL, Sarjana Hukum,
            Magister Kenotariatan, Notaris di Kota Bontang, dengan dihadiri oleh
            """)
        #expect(try page.value("notaris", "akta_pendirian") == "ANITA MISAL")
        #expect(try page.value("kedudukan_notaris", "akta_pendirian") == "KOTA BONTANG")
    }

    @Test("on the next line where the sentence breaks behind its words")
    func broken() throws {
        let page = MarkedPage("AKTA PENDIRIAN\nberhadapan dengan saya,\nANITA MISAL, Sarjana Hukum,")
        #expect(try page.value("notaris", "akta_pendirian") == "ANITA MISAL")
    }

    @Test("in a decree from `yang dibuat oleh`; nowhere without its words")
    func decree() throws {
        let page = MarkedPage("Akta Nomor 12 yang dibuat oleh ANITA MISAL, S.H., M.Kn.")
        #expect(try page.value("notaris", "sk_kemenkumham") == "ANITA MISAL")
        #expect(
            try MarkedPage("para penghadap saya, Notaris kenal.").value("notaris", "akta_pendirian") == nil)
    }

    @Test("up to a full stop that was a comma; a title in front is none")
    func stop() throws {
        let page = MarkedPage(
            "AKTA PENDIRIAN\nberhadapan dengan saya, Dr. ANITA CONTOHMISAL. Sarjana Hukum. Notaris")
        #expect(try page.value("notaris", "akta_pendirian") == "DR. ANITA CONTOHMISAL")
    }

    @Test("over the line's end, where the sentence goes on to the comma; not into another sentence")
    func torn() throws {
        let page = MarkedPage(
            "AKTA PENDIRIAN\nberhadapan dengan saya, ANITA\nMISAL, Sarjana Hukum, Notaris di Bontang")
        #expect(try page.value("notaris", "akta_pendirian") == "ANITA MISAL")
        let title = MarkedPage("AKTA PENDIRIAN\nNOTARIS DI BONTANG\nJalan Contoh Raya Nomor Lima, Bontang")
        #expect(try title.value("kedudukan_notaris", "akta_pendirian") == "BONTANG")
    }
}
