import Foundation
import Testing

@Suite("Export")
struct ExportTests {
    private struct Row: Decodable {
        var no_permohonan: String
        var jenis_dokumen: String
        var terpenuhi: Int
        var wajib: Int
        var berkas: String?
        var sha256: String?
        var halaman: [Int]
        var diverifikasi_oleh: String?
        var no_dokumen: String?
    }

    @Test(
        "one row a requirement, met or not, with the original beside it bit for bit, and the export in the ledger"
    )
    func rows() throws {
        let program = try Program.office()
        _ = try program.run(["intake", Program.digital, "--received", "2026-11-23"])
        let number = try #require(try program.dossier().documents.compactMap(\.application).first)
        let folder = program.home + "/export"
        let before = try size(program)
        let made = try program.run([
            "export", "rows", "--application", number, "--output", folder, "--officer", "Sari", "--lang",
            "en",
        ])
        #expect(made.status == 0 && made.errors.contains("rows of 1 applications"))
        let text = try String(contentsOfFile: folder + "/rows.json", encoding: .utf8)
        let rows = try text.split(separator: "\n").map {
            try JSONDecoder().decode(Row.self, from: Data($0.utf8))
        }
        let filled = rows.filter { $0.berkas != nil }
        #expect(rows.allSatisfy { $0.no_permohonan == number } && filled.count > 3)
        #expect(rows.contains { $0.terpenuhi == 0 && $0.wajib == 1 && $0.berkas == nil })
        #expect(filled.contains { $0.jenis_dokumen == "ktp_el" && $0.no_dokumen?.count == 16 })
        let original = FileManager.default.contents(atPath: Program.digital)
        for row in filled {
            #expect(row.diverifikasi_oleh == "mesin" && !row.halaman.isEmpty)
            #expect(FileManager.default.contents(atPath: folder + "/" + (row.berkas ?? "")) == original)
        }
        #expect(try size(program) == before + filled.count)
        let csv = try String(contentsOfFile: folder + "/rows.csv", encoding: .utf8)
        #expect(csv.components(separatedBy: "\r\n").count == rows.count + 2)
        #expect(try program.run(["export", "rows", "--output", folder]).status == 5)
        #expect(
            try program.run(["export", "rows", "--application", "X/9", "--output", folder + "2"]).status == 15
        )
    }

    private func size(_ program: Program) throws -> Int {
        struct Verified: Decodable { var size: Int }
        return try #require(try program.objects(["verify", "ledger"], of: Verified.self).first).size
    }
}
