internal import CLinux
internal import DossierModel
internal import Glibc

/// Reads again what Tesseract has read, where that is wanted. One thread at a time.
final class SecondReader {
    private var neural: NeuralReader?
    private var missing: MissingReader?
    private let rule = SecondReadingRule()
    private let keying = DoubleKeying()

    /// - Parameter models: `nil` where they are not installed.
    init(models: String?) {
        guard let models else {
            missing = .notInstalled
            return
        }
        do {
            neural = try NeuralReader(models: models)
        } catch {
            note(error)
            missing = error.missing
        }
    }

    /// Asks the networks for every size of picture once.
    func warmUp() {
        do {
            try neural?.warmUp()
        } catch {
            note(error)
            neural = nil
            missing = .notLoaded
        }
        berkas_give_back_freed_memory()
    }

    /// What both readers make of a page. `words` are Tesseract's, on the page that stands upright by `placement`. The
    /// networks want neither two tones nor another scale: they are shown the page turned and levelled, and no more.
    func text(
        of page: DecodedPage, placement: PagePlacement, words: [Word], facts: PageFacts, resolution: Double,
        choice: ReaderChoice
    ) -> PageText {
        var text = PageText(source: .tesseract, words: words, readers: [.tesseract])
        guard choice != .tesseract else { return text }
        guard let neural else {
            text.missing = missing
            return text
        }
        let plan = rule.plan(words, facts: facts, resolution: resolution, choice: choice)
        guard !plan.reasons.isEmpty else { return text }
        do {
            text = try read(UprightPage(page.image, placement), plan, words, neural)
            text.readers = [.tesseract, .neural]
            text.reasons = plan.reasons
        } catch {
            note(error)
            text = PageText(source: .tesseract, words: words, readers: [.tesseract], missing: error.missing)
        }
        return text
    }

    private func read(
        _ page: UprightPage, _ plan: SecondReadingPlan, _ words: [Word], _ neural: NeuralReader
    ) throws(NeuralTrouble) -> PageText {
        let search = LineSearch(keying: keying)
        var rows: [[PixelRect]] = []
        if plan.layout != .asRead {
            rows = try neural.rows(on: page)
            // The detector's own pictures take 70 MB and more while it works; few pages need it.
            berkas_give_back_freed_memory()
        }
        if plan.layout == .anew {
            let found = try neural.words(on: page, rows: rows)
            if let replaced = search.replacement(of: words, by: found) {
                return PageText(source: .neural, words: replaced)
            }
        }
        var read = words
        for span in plan.spans {
            let reading = try neural.read(page, span.box)
            let shares = keying.shares(of: words[span.words].map(\.text), in: reading)
            for (index, share) in zip(span.words, shares) {
                read[index] = keying.combined(words[index], with: share)
            }
        }
        let gaps = try neural.words(on: page, rows: search.gaps(rows, between: words))
        return PageText(source: .tesseract, words: search.merged(read, gaps))
    }

    /// To standard error, which a reader process's parent keeps.
    private func note(_ trouble: NeuralTrouble) {
        let line = Array("second reader: \(trouble.reason)\n".utf8)
        _ = unsafe write(2, line, line.count)
    }
}
