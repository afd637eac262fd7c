import DossierModel
import Extraction
import Testing

@Suite("A heading parts papers of no known type from what came before")
struct HeadedPagesTests {
    private static let proposal = """
                      PROPOSAL KEGIATAN
        Judul : RENCANA BENGKEL CONTOH
        """
    private static func second(_ end: String, number: String) -> String {
        """
                              \(number)
                             BAB I
                          PENDAHULUAN
        A. Latar Belakang
        Kota Bontang tumbuh sebagai kota industri.
        \(end)
        """
    }
    private static let report = """
                   LAPORAN SUMBER PESERTA DIDIK
        Hasil pengamatan beserta simpulan singkat.
        1 2 44
        2 4 26
        """

    private func pages(_ texts: [String]) throws -> [Int] {
        let read = texts.enumerated().map { MarkedPage($1).read($0 + 1) }
        return try ExtractorTests.extractor().extract(read).documents.map(\.pages.count)
    }

    @Test("where the numbers of the pages end")
    func numbered() throws {
        #expect(try pages([Self.proposal, Self.second("lebih lanjut", number: "2"), Self.report]) == [2, 1])
        // Without numbers only where the heading says what kind of paper it is.
        #expect(try pages([Self.proposal, Self.second("lebih lanjut", number: ""), Self.report]) == [2, 1])
        let other = Self.report.replacing("LAPORAN SUMBER", with: "HASIL ANGKET")
        #expect(try pages([Self.proposal, Self.second("lebih lanjut", number: ""), other]) == [3])
    }

    @Test("behind a place, a day and a signature")
    func closed() throws {
        let end = "Bontang, 17/10/2026\nPenyusun,\nIr. CONTOH GUNAWAN"
        #expect(try pages([Self.proposal, Self.second(end, number: ""), Self.report]) == [2, 1])
    }

    @Test("also where a word of the closed paper's type stands below the heading")
    func closedDeclaration() throws {
        let declaration = """
                           SURAT PERNYATAAN
            Yang bertanda tangan di bawah ini :
            Nama : Contoh
            Dengan ini menyatakan dengan sesungguhnya kesanggupan.
            Bontang, 1 November 2026
            Yang membuat pernyataan,
            Contoh
            """
        let report = Self.report + "\nMeterai 10000"
        #expect(try pages([declaration, report]) == [1, 1])
        // A day that was misread, and dust before the heading.
        let worn = declaration.replacing("Bontang, 1 November", with: "Bontang. | November")
        #expect(try pages([worn, ":" + report.drop { $0 == " " }]) == [1, 1])
    }

    @Test("behind the pages of a proposal a letter of another body begins")
    func letterhead() throws {
        let police = """
                KEPOLISIAN NEGARA REPUBLIK INDONESIA
                           RESOR BONTANG
                Jalan Contoh Bhayangkara No. 1 Bontang
                              T IN I
            Nomor :. SI/27/XI/YAN.2.1/2026/INTELKAM
            Nama : AYU PANCA CONTOHWIBOWO
            Bentuk kegiatan : BENGKEL CONTOH
            Tempat : JL. CONTOH INDUSTRI NO. 88, BONTANG
            Bontang, 6 Oktober 2026
            KAPOLRES BONTANG
            """
        #expect(try pages([Self.proposal, Self.second("lebih lanjut", number: ""), police]) == [2, 1])
    }

    @Test(
        "not by a chapter, a label or small letters",
        arguments: [
            "BAB II TINJAUAN PUSTAKA", "LAPORAN KEGIATAN : SATU", "Laporan sumber peserta didik",
            "PENDAHULUAN",
        ])
    func others(line: String) throws {
        let third = "\(line)\nHasil pengamatan beserta simpulan.\n1 2 44"
        #expect(try pages([Self.proposal, Self.second("lebih lanjut", number: "2"), third]) == [3])
    }
}
