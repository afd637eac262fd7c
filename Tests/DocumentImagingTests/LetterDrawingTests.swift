import DossierModel
import Foundation
import Testing

import DocumentImaging

@Suite("Letters on A4")
struct LetterDrawingTests {
    private func letter(
        rows: Int, addressee: String = "Yth. Rina Contohwati", paragraph: String = "Setelah kami periksa."
    ) -> LetterSheet {
        LetterSheet(
            head: ["PEMERINTAH KOTA CONTOH", "Jalan Contoh Nomor 1"], dateline: "Contoh, 27 November 2026",
            references: [.init("Nomor", "....."), .init("Hal", "Pemberitahuan")],
            addressee: [addressee, "di tempat"],
            parts: [
                .rows([.init("Pemohon", addressee)]), .paragraph(paragraph), .heading("A. Yang kurang"),
                .table(
                    LetterSheet.Table(
                        head: ["Persyaratan", "Keadaan", "Ketentuan"],
                        rows: (0..<rows).map {
                            [
                                "Surat nomor\($0) dari pimpinan fasilitas", "Belum ada.",
                                "Wajib, karena: baru.",
                            ]
                        }, shares: [36, 36, 40])),
                .heading("Langkah"), .list(["Bawa surat ini.", "Simpan."]),
            ],
            signature: .init(title: "Petugas,", hint: "tanda tangan dan stempel", name: "Sari"),
            footer: "DPMPTSP · 1/UJI/XI/2026")
    }

    /// The page's text as poppler finds it; nothing when qpdf or poppler has anything to complain of.
    private func pages(_ letter: LetterSheet) throws -> [String] {
        let pdf = try SheetDrawing.pdf(try letter.drawings())
        let path = NSTemporaryDirectory() + "berkas-letter-" + UUID().uuidString + ".pdf"
        try Data(pdf).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        func output(_ program: String, _ arguments: [String]) throws -> String {
            let (process, out, errors) = (Process(), Pipe(), Pipe())
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = arguments
            process.standardOutput = out
            process.standardError = errors
            try process.run()
            let text = out.fileHandleForReading.readDataToEndOfFile()
            let complaints = errors.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0 && complaints.isEmpty, "\(program)")
            return String(decoding: text, as: UTF8.self)
        }
        _ = try output("/usr/bin/qpdf", ["--check", path])
        let text = try output("/usr/bin/pdftotext", ["-layout", path, "-"])
        return text.split(separator: "\u{C}").map(String.init).filter { $0.contains { !$0.isWhitespace } }
    }

    @Test("a short letter is one sheet with everything on it, and the same bytes each time")
    func short() throws {
        let letter = letter(rows: 3)
        let pages = try pages(letter)
        #expect(pages.count == 1)
        for word in [
            "PEMERINTAH KOTA CONTOH", "Contoh, 27 November 2026", "Yth. Rina", "nomor2", "Belum ada",
            "Bawa surat ini.", "tanda tangan dan stempel", "Sari", "1/UJI/XI/2026 · 1/1",
        ] {
            #expect(pages.first?.contains(word) == true, "\(word)")
        }
        #expect(try SheetDrawing.pdf(letter.drawings()) == (try SheetDrawing.pdf(letter.drawings())))
    }

    @Test("long lists go on over sheets: every row once, the head on each, the signature whole")
    func long() throws {
        let pages = try pages(letter(rows: 60))
        #expect(pages.count > 2)
        let text = pages.joined()
        for row in 0..<60 {
            #expect(text.components(separatedBy: "nomor\(row) ").count == 2, "row \(row)")
        }
        for (index, page) in pages.enumerated() {
            #expect(page.contains("· \(index + 1)/\(pages.count)"))
            if page.contains("Belum ada") { #expect(page.contains("Ketentuan"), "sheet \(index + 1)") }
        }
        #expect(pages.last?.contains("Petugas,") == true && pages.last?.contains("Sari") == true)
    }

    @Test("nothing lies off the paper, however many rows come before it", arguments: Array(0...40))
    func inside(rows: Int) throws {
        let sheets = try letter(rows: rows).drawings()
        for sheet in sheets {
            #expect(sheet.width == 210 && sheet.height == 297)
            for item in sheet.items {
                switch item {
                case .text(let text): #expect(text.y + (try text.extent().height) < 290, "\(text.text)")
                case .table(let table): #expect(table.y + (try table.height()) < 280)
                case .line(let line): #expect(line.fromY < 280)
                default: Issue.record("\(item)")
                }
            }
        }
    }

    @Test("a name of 10,000 letters is shortened, a text of any length flows on, right-to-left is set")
    func endless() throws {
        let name = String(repeating: "Abcdefghi", count: 1_111)
        let words = (0..<3_000).map { "kata\($0)" }.joined(separator: " ")
        let pages = try pages(letter(rows: 1, addressee: name, paragraph: words))
        let text = pages.joined()
        #expect(text.contains("…"))
        let found = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        #expect((0..<3_000).allSatisfy { found.contains("kata\($0)") })
        for sheet in try letter(rows: 1, addressee: name, paragraph: words).drawings() {
            for case .text(let text) in sheet.items {
                #expect(text.y + (try text.extent().height) < 290, "\(text.text.prefix(30))")
            }
        }
        #expect(try self.pages(letter(rows: 1, addressee: "محمد بن عبد الله")).count == 1)
    }

    @Test(
        "a name in the head is set in one line while it can be, and a name from right to left at its column's left"
    )
    func names() throws {
        var letter = letter(rows: 1, addressee: "محمد بن عبد الله")
        letter.head = ["DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU KOTA"]
        let sheet = try #require(try letter.drawings().first)
        let texts = sheet.items.compactMap { if case .text(let text) = $0 { text } else { nil } }
        let head = try #require(texts.first { $0.text == letter.head[0] })
        let line = try DrawnText("A", x: 0, y: 0, style: head.style).extent().height
        let height = try head.extent().height
        #expect(head.style.size < 14 && head.style.size > 10 && height < line * 1.5)
        // Ink of the name in the row of facts: its column begins at 66 mm and ends at 190.
        let value = try #require(texts.last { $0.text == "محمد بن عبد الله" })
        var alone = SheetDrawing.a4
        alone.items = [.text(value)]
        let image = try alone.render(dpi: 25.4)
        var inked: [Int] = []
        for row in 0..<image.shape.height {
            let pixels = unsafe image.row(row).assumingMemoryBound(to: UInt8.self)
            for column in 0..<image.shape.width where unsafe pixels[column * 3] < 200 {
                inked.append(column)
            }
        }
        #expect(!inked.isEmpty)
        #expect(inked.min() ?? 0 >= 65 && inked.max() ?? 300 < 110)
    }
}
