import Checks
import DossierModel
import Extraction
import Foundation
import Testing
import Validation

@Suite("Book of rules")
struct RuleBookTests {
    /// The catalogue of rules, `aturan` of the domain brief.
    static let catalogue: Set<String> = [
        "nik_struktur", "nik_wilayah", "nik_tgl_lahir_cocok", "nik_jk_cocok", "nik_sama_permohonan",
        "nama_cocok_ktp",
        "tgl_lahir_cocok_ktp", "ktp_masa_berlaku", "kk_struktur", "kk_memuat_nik", "npwp_luhn",
        "npwp16_bentuk",
        "npwp_nama_cocok", "npwp_sama", "nib_bentuk", "nib_ulang_sama", "kbli_sesuai", "nama_badan_cocok",
        "akta_sk_cocok", "ahu_jenis_cocok", "penanggung_jawab_cocok", "kuasa_ktp_penerima", "kuasa_perihal",
        "meterai_ada", "meterai_nilai", "ada_tanda_tangan", "tanggal_wajar", "umur_dokumen",
        "belum_kedaluwarsa",
        "str_berlaku", "str_nomor_bentuk", "str_nomor_sama", "str_profesi_cocok", "sip_jumlah_maks",
        "sip_tempat_berbeda", "tempat_sama_permohonan", "ijazah_profesi", "skp_cukup", "surat_sehat_umur",
        "pasfoto_latar", "pemilik_tanah_cocok", "hgb_belum_berakhir", "sewa_berlaku", "nop_sama",
        "sppt_tahun_berjalan", "pbb_lunas", "pbg_kecamatan_wilayah", "luas_konsisten", "koordinat_di_kota",
        "rekom_bernomor", "izin_lama_masa", "jumlah_sama_skrd", "terbilang_cocok", "reklame_pajak_lunas",
        "stnk_berlaku", "kir_berlaku", "nopol_sama", "sbu_berlaku", "proposal_isi", "halaman_terbaca",
        "dokumen_ganda", "gazetteer", "tdp_masa_berlaku_info", "qr_tte",
    ]

    @Test("every rule of the catalogue is done, once") func whole() {
        let book = RuleBook()
        let ids = (book.everywhere + book.asked).map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(Self.catalogue.count == 64)
        #expect(book.ids == Self.catalogue)
    }

    @Test("what checks elsewhere do, they do by these names") func elsewhere() {
        let checks = CheckBook()
        let names = Set(
            (checks.dossierChecks.map { $0.rule } + checks.pageChecks.map { $0.rule }
                + checks.fileChecks.map { $0.rule }) + [checks.unreadablePage.rule])
        #expect(Set(RuleBook.checks.values.joined()).subtracting(names).isEmpty)
    }

    @Test("the documentation says of every rule what does it") func documented() throws {
        let book = RuleBook()
        let table = try String(
            contentsOfFile: #filePath.replacing(
                "Tests/ValidationTests/RuleBookTests.swift",
                with: "Sources/Validation/Validation.docc/Validation.md"),
            encoding: .utf8)
        let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count == Self.catalogue.count)
        func expect(_ id: String, _ names: [String], _ papers: String) {
            let row = rows.first { $0.hasPrefix("| `\(id)` |") } ?? ""
            #expect(names.allSatisfy { row.contains("`\($0)`") } && row.contains(papers), "\(id)")
        }
        for entry in book.everywhere { expect(entry.id, [entry.check.rule], "| everywhere |") }
        for entry in book.asked { expect(entry.id, [entry.check.rule], "| asked |") }
        for (id, names) in RuleBook.checks { expect(id, names, "(Checks)") }
    }

    @Test("the rows that ship name rules there are; a row that names another is an error with its line")
    func rows()
        throws
    {
        let permits = try PermitCatalogue.builtIn()
        #expect(throws: Never.self) { try permits.validate(rules: RuleBook().ids) }
        #expect(permits.types.flatMap(\.requirements).count { !$0.tests.isEmpty } > 80)
        do throws(CatalogueError) {
            try permits.validate(rules: RuleBook().ids.subtracting(["kuasa_perihal"]))
            Issue.record("no error")
        } catch {
            let text = try String(
                contentsOfFile: #filePath.replacing(
                    "Tests/ValidationTests/RuleBookTests.swift",
                    with: "Sources/Extraction/Resources/permit_types.yaml"),
                encoding: .utf8)
            let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
                $0.contains("kuasa_perihal")
            }
            #expect(error.line == line.map { $0 + 1 })
            #expect(error.reason.en.contains("kuasa_perihal"))
        }
    }

    @Test("a rule is asked of papers that fill a row which names it, and of no other") func asked() {
        let stale = [CaseSamples.field("tanggal", "2020-01-01")]
        let own = CaseSamples.of([CaseSamples.paper(1, "surat_ket_sehat", stale)])
        #expect(RuleBook().findings(on: own).map(\.rule) == ["PaperTooOld"])
        let loose = CaseSamples.of([CaseSamples.paper(1, "surat_ket_sehat", stale, attached: false)])
        #expect(RuleBook().findings(on: loose).isEmpty)
        // Under another row of the same application.
        let other = CaseSamples.of([CaseSamples.paper(1, "surat_ket_sehat", stale, fills: "ijazah")])
        #expect(RuleBook().findings(on: other).isEmpty)
    }

    @Test("a rule that holds everywhere is asked of a paper that lies nowhere") func everywhere() {
        let card = CaseSamples.paper(
            1, "ktp_el",
            [CaseSamples.field("nik", CaseSamples.nik), CaseSamples.field("jenis_kelamin", "LAKI-LAKI")],
            attached: false)
        #expect(RuleBook().findings(on: CaseSamples.of([card], record: nil)).map(\.rule) == ["SexAgainstNIK"])
    }

    @Test("papers from other submissions are compared with, not judged") func others() {
        let diploma = CaseSamples.paper(1, "ijazah", ["nama": "BUDI SANTOSO"])
        var application = CaseSamples.of([diploma])
        #expect(RuleBook().findings(on: application).isEmpty)
        application.others = [
            CaseSamples.paper(
                1, "ktp_el",
                [CaseSamples.field("nama", "RINA CONTOHWATI"), CaseSamples.field("nik", "6474021204759904")])
        ]
        #expect(RuleBook().findings(on: application).map(\.rule) == ["NameAgainstCard"])
    }

    @Test("a stranger's paper is no measure") func strangers() {
        let diploma = CaseSamples.paper(1, "ijazah", ["nama": "RINA CONTOHWATI"])
        let stranger = CaseSamples.paper(
            2, "ktp_el", [CaseSamples.field("nama", "BUDI SANTOSO")], attached: false)
        #expect(RuleBook().findings(on: CaseSamples.of([diploma, stranger])).isEmpty)
    }
}
