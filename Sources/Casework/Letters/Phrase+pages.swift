package import DossierModel

extension Phrase {
    /// Where something lies: "halaman 2-4 fail a.pdf"; `nil` for no page.
    package init?(pages: [PageID]) {
        var runs: [(file: String, first: Int, last: Int)] = []
        for page in pages {
            if let run = runs.last, run.file == page.file, run.last + 1 == page.number {
                runs[runs.count - 1].last = page.number
            } else {
                runs.append((page.file, page.number, page.number))
            }
        }
        if runs.isEmpty { return nil }
        func places(_ page: String, _ pages: String, _ file: String) -> String {
            runs.map { run in
                let numbers =
                    run.first == run.last ? "\(page) \(run.first)" : "\(pages) \(run.first)-\(run.last)"
                return "\(numbers) \(file) \(run.file)"
            }.joined(separator: ", ")
        }
        self.init(
            id: places("halaman", "halaman", "fail"), en: places("page", "pages", "of file"))
    }
}

extension CalendarDay {
    private static let months = [
        Phrase(id: "Januari", en: "January"), Phrase(id: "Februari", en: "February"),
        Phrase(id: "Maret", en: "March"), Phrase(id: "April", en: "April"), Phrase(id: "Mei", en: "May"),
        Phrase(id: "Juni", en: "June"), Phrase(id: "Juli", en: "July"),
        Phrase(id: "Agustus", en: "August"), Phrase(id: "September", en: "September"),
        Phrase(id: "Oktober", en: "October"), Phrase(id: "November", en: "November"),
        Phrase(id: "Desember", en: "December"),
    ]

    /// As a letter has it: `24 November 2026`.
    package var words: Phrase {
        let name = CalendarDay.months[month - 1]
        return Phrase(id: "\(day) \(name.id) \(year)", en: "\(day) \(name.en) \(year)")
    }
}
