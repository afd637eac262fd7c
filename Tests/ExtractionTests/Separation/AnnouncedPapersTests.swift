import DossierModel
import Extraction
import Testing

/// Papers behind a slip of ours or a patch sheet: whoever laid it there laid all of the paper behind it.
@Suite("Announced papers")
struct AnnouncedPapersTests {
    static let deed = """
        AKTA PENDIRIAN
        PERSEROAN TERBATAS PT CONTOH KARYA
        Nomor : 12
        Pada hari ini, Senin, tanggal 01 Januari 2020, BERHADAPAN DENGAN SAYA
        Contohda Puspita, Notaris di Kota Bontang, DENGAN DIHADIRI OLEH SAKSI-SAKSI
        """
    /// Nobody's title, but a ministry at the top, as decrees that are bound into deeds have.
    static let inside = """
        KEMENTERIAN PEKERJAAN
        Daftar pemegang saham dan susunan pengurus yang disebut di muka
        berlaku sejak ditandatangani oleh semua pihak
        """
    static let signed = """
        NOTARIS
        KOTA BONTANG
        Demikian akta ini dibuat dalam dua rangkap
        ttd dan cap
        """

    private func sheet(_ text: String, as symbology: Symbology = .qrCode) -> MarkedPage {
        var page = MarkedPage("LEMBAR PEMISAH")
        page.barcodes = [
            Barcode(text: text, symbology: symbology, box: PixelRect(x: 0, y: 0, width: 99, height: 99))
        ]
        return page
    }

    private func papers(_ pages: [MarkedPage]) throws -> [[Int]] {
        let extractor = try ExtractorTests.extractor()
        let read = pages.enumerated().map { $1.read($0 + 1) }
        return extractor.extract(read).documents.map { $0.pages.map(\.number) }
    }

    private let slip = CoverCode(application: "1/A/2026", sheet: 1, count: 1, requirement: "akta_pendirian")
        .text
    private let cover = CoverCode(application: "1/A/2026", sheet: 1, count: 1, requirement: nil).text

    @Test("pages that say nothing of their own stay with the paper behind its slip, also under a letterhead")
    func slipped() throws {
        let pages = [Self.deed, Self.inside, Self.signed].map(MarkedPage.init)
        #expect(try papers([sheet(slip)] + pages) == [[2, 3, 4]])
        #expect(try papers([sheet("PATCHT", as: .code39)] + pages).last?.contains(4) == true)
        // A dossier's own sheet announces no paper.
        #expect(try papers([sheet(cover)] + pages).count > 1)
    }

    @Test("another paper with a title of its own is another one, slip or not")
    func another() throws {
        let card = """
            SURAT KETERANGAN SEHAT
            Nama : Rina Contohwati
            Yang bertanda tangan di bawah ini dokter menerangkan bahwa SEHAT
            """
        #expect(try papers([sheet(slip), MarkedPage(Self.deed), MarkedPage(card)]) == [[2], [3]])
    }

    @Test("a heading inside a long paper is not its title")
    func headings() throws {
        let first = "PROPOSAL\nKegiatan Contoh di Kota Bontang\nOleh : Rina Contohwati"
        let second = "LATAR BELAKANG\nKota Bontang adalah kota di pesisir timur\nyang tumbuh pesat"
        let third = "METODE PENELITIAN\nData dikumpulkan di lapangan\nselama tiga bulan"
        #expect(try papers([first, second, third].map(MarkedPage.init)) == [[1, 2, 3]])
        // Another proposal with its own name.
        #expect(
            try papers([first, second, "STUDI KELAYAKAN\nPasar Contoh\nOleh : Budi"].map(MarkedPage.init))
                .count == 2)
    }
}
