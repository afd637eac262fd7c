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
        #expect(try pages([Self.proposal, Self.second("lebih lanjut", number: ""), Self.report]) == [3])
    }

    @Test("behind a place, a day and a signature")
    func closed() throws {
        let end = "Bontang, 17/10/2026\nPenyusun,\nIr. CONTOH GUNAWAN"
        #expect(try pages([Self.proposal, Self.second(end, number: ""), Self.report]) == [2, 1])
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
