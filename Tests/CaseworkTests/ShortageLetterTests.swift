import Casework
import DossierModel
import Registry
import Testing

@Suite("The letter on what is missing")
struct ShortageLetterTests {
    private func letter(_ shortage: Shortage, _ language: Language = .indonesian) -> LetterSheet {
        LetterSheet(
            shortage,
            from: Letterhead(office: "DPMPTSP", text: "PEMERINTAH KOTA\n DINAS \n\n", place: "Bontang"),
            officer: "Sari", in: language)
    }

    private func headings(_ letter: LetterSheet) -> [String] {
        letter.parts.compactMap { if case .heading(let text) = $0 { text } else { nil } }
    }

    private func text(_ letter: LetterSheet) -> String { "\(letter.parts)" }

    @Test("each state has its section, lettered in order, and the steps name them")
    func sections() async throws {
        let office = try await LetterOffice(variables: ["jenis": .text("baru")])
        let id = try await office.file(
            [
                .init(type: "ktp_el"), .init(type: "str", until: "2026-11-23"),
                .init(type: "ijazah", attached: false),
            ], findings: [LetterOffice.finding("Encrypted", at: .file("z.pdf"))])
        let shortage = try await office.shortage(of: id, period: 5)
        let indonesian = letter(shortage)
        #expect(
            headings(indonesian) == [
                "A. Yang harus Saudara lengkapi (2)", "B. Yang harus diserahkan atau dipindai ulang (1)",
                "C. Yang perlu Saudara jawab (1)", "D. Yang masih diperiksa petugas (1)",
                "E. Yang sudah ada (1)", "Yang perlu Saudara lakukan", "Dasar hukum",
            ])
        #expect(indonesian.head == ["PEMERINTAH KOTA", "DINAS"])
        #expect(indonesian.dateline == "Bontang, 27 November 2026")
        #expect(indonesian.references.map(\.value).last == "Pemberitahuan kekurangan persyaratan")
        #expect(indonesian.addressee == ["Yth. Rina Contohwati", "di tempat"])
        let words = text(indonesian)
        #expect(words.contains("Dari 3 persyaratan, 1 sudah ada dan 2 masih harus dilengkapi."))
        #expect(words.contains("Habis masa berlaku: berlaku sampai 23 November 2026, terbaca pada halaman 2"))
        #expect(words.contains("NIK …9901") && !words.contains("6474015708919901"))
        #expect(words.contains("dokumen pada bagian A") && words.contains("pertanyaan pada bagian C"))
        #expect(words.contains("Dokumen pada bagian D") && words.contains("paling lambat 4 Desember 2026"))
        #expect(words.contains("tetap kami simpan"))

        let english = letter(shortage, .english)
        #expect(
            headings(english) == [
                "A. What you have to bring (2)", "B. What has to be handed in or scanned again (1)",
                "C. What you have to answer (1)", "D. What an officer still examines (1)",
                "E. What is there (1)", "What to do", "Legal basis",
            ])
        #expect(english.references.map(\.value).last == "Notice of missing requirements")
        #expect(english.addressee == ["To: Rina Contohwati"])
        #expect(text(english).contains("by 4 December 2026") && text(english).contains("Law on tests"))
        for word in ["Saudara", "persyaratan", "halaman", "petugas"] {
            #expect(!text(english).contains(word), "\(word)")
        }
    }

    @Test("complete, pending and unknown have a subject of their own, and none asks for papers")
    func subjects() async throws {
        let all: [LetterOffice.Paper] = [
            .init(type: "ktp_el"), .init(type: "str"), .init(type: "pas_foto"), .init(type: "ijazah"),
        ]
        let office = try await LetterOffice()
        let whole = letter(try await office.shortage(of: try await office.file(all)))
        #expect(whole.references.last?.value == "Pemberitahuan kelengkapan persyaratan")
        #expect(text(whole).contains("Tidak ada yang perlu Saudara bawa."))
        #expect(!text(whole).contains("ke loket"))

        let asking = try await LetterOffice(variables: ["jenis": .text("baru")])
        let pending = letter(try await asking.shortage(of: try await asking.file(all)))
        #expect(pending.references.last?.value == "Pemberitahuan pemeriksaan persyaratan")
        #expect(headings(pending).first == "A. Yang perlu Saudara jawab (1)")

        let stray = letter(
            try await office.shortage(of: try await office.file([.init(type: "ktp_el", attached: false)])))
        #expect(stray.references.last?.value == "Pemberitahuan penerimaan berkas")
        #expect(stray.addressee.first == "Yth. Pemohon")
        #expect(headings(stray) == ["A. Yang kami terima (1)", "Yang perlu Saudara lakukan"])
        #expect(text(stray).contains("Sebutkan nomor permohonan"))

        let empty = try await LetterOffice()
        let record = try #require(try await empty.register.application(LetterOffice.number))
        let none = letter(try await empty.desk().shortage(of: record))
        #expect(text(none).contains("belum kami terima") && !text(none).contains("tetap kami simpan"))

        let strange = try await LetterOffice(permit: "GAIB")
        let unknown = letter(try await strange.shortage(of: try await strange.file(all)))
        #expect(unknown.references.last?.value == "Pemberitahuan penerimaan permohonan")
        #expect(headings(unknown) == ["Yang perlu Saudara lakukan", "Dasar hukum"])
    }

    @Test("without a head and a place, the office's name and the day alone")
    func plain() async throws {
        let office = try await LetterOffice()
        let shortage = try await office.shortage(of: try await office.file([.init(type: "ktp_el")]))
        let sheet = LetterSheet(
            shortage, from: Letterhead(office: "DPMPTSP"), officer: "Sari", in: .indonesian)
        #expect(sheet.head == ["DPMPTSP"] && sheet.dateline == "27 November 2026")
        #expect(sheet.signature.name == "Sari" && sheet.footer == "DPMPTSP · 1/UJI/XI/2026")
    }

    @Test("pages that follow each other are one range, file by file")
    func pages() {
        let pages =
            [1, 2, 3, 5].map { PageID(file: "a.pdf", number: $0) } + [PageID(file: "b.tif", number: 6)]
        #expect(
            Phrase(pages: pages)
                == Phrase(
                    id: "halaman 1-3 fail a.pdf, halaman 5 fail a.pdf, halaman 6 fail b.tif",
                    en: "pages 1-3 of file a.pdf, page 5 of file a.pdf, page 6 of file b.tif"))
        #expect(Phrase(pages: []) == nil)
    }
}
