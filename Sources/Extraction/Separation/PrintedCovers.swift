internal import DossierModel

/// Sheets of ours whose codes could not be read, told by the words printed on them.
///
/// Words alone make no cover: another sheet of the same application and count has to lie in the submission with a code that was
/// read, and the number has to be one that is missing between its neighbours.
struct PrintedCovers: Sendable {
    /// Both headings that our sheets have.
    private static let headings = ["LEMBAR PEMISAH", "SAMPUL BERKAS"].compactMap(PhrasePattern.init)

    /// The pages, those told by their words marked.
    func marked(_ pages: [ReadPage]) -> [ReadPage] {
        var sheets = pages.map { $0.reading.page?.coverCodes.first }
        guard sheets.contains(where: { $0 != nil }) else { return pages }
        var marked = pages
        for index in pages.indices where sheets[index] == nil {
            guard case .read(var page) = pages[index].reading,
                let printed = Printed(PaperPart(id: pages[index].id, page: page)),
                let own = sheets.lazy.compactMap(\.self).first(where: printed.isOf)
            else { continue }
            let before = sheets[..<index].last { $0?.application == own.application } ?? nil
            let behind = sheets[index...].first { $0?.application == own.application } ?? nil
            guard printed.sheet > before?.sheet ?? 0, printed.sheet < behind?.sheet ?? own.count + 1 else {
                continue
            }
            let code = CoverCode(
                application: own.application, sheet: printed.sheet, count: own.count, requirement: nil)
            page.printedCover = code
            marked[index].reading = .read(page)
            sheets[index] = code
        }
        return marked
    }

    /// `Nomor permohonan : 161/SIPA/XI/2026` and `Lembar : 3 dari 14` below one of the headings.
    private struct Printed {
        let number: String
        let sheet: Int
        let count: Int

        /// Most words of such a sheet.
        private static let mostWords = 120

        init?(_ part: PaperPart) {
            let paper = Paper([part])
            guard (1...Printed.mostWords).contains(paper.wordCount),
                PrintedCovers.headings.contains(where: { !$0.matches(in: paper.text).isEmpty })
            else { return nil }
            let rows = PaperRows(paper).rows.map { $0.text.uppercased() }
            guard
                let run = rows.lazy.compactMap({
                    $0.firstMatch(of: #/^LEMBAR\s*[:;.]?\s*(\d{1,3}) DARI (\d{1,3})$/#)
                })
                .first,
                let number = rows.lazy.compactMap({
                    $0.firstMatch(of: #/^NOMOR PERMOHONAN\s*[:;.]?\s*(\S.*)$/#)
                })
                .first,
                let sheet = Int(run.output.1), let count = Int(run.output.2)
            else { return nil }
            (self.number, self.sheet, self.count) = (String(number.output.1), sheet, count)
        }

        /// One letter in ten may be misread: the sheet beside it says what the number is.
        func isOf(_ code: CoverCode) -> Bool {
            let own = SharedKey.normalised(number: code.application)
            return code.count == count
                && EditDistance.similarity(SharedKey.normalised(number: number), own) >= 0.9
        }
    }
}
