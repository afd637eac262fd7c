package import DossierModel

/// Which parts of a page the second reader is given, and why; from what is known after Tesseract has read it.
///
/// On a processor with 16-bit floats a token costs 4-9 ms, a line over the page 30, the search for lines 100; half as
/// much again to three times that without.
package struct SecondReadingPlan: Equatable {
    /// A run of words of one line.
    package struct Span: Equatable {
        package var words: Range<Int>
        /// Where their ink lies, with what may belong to it: a character that Tesseract's box leaves out is to be seen.
        package var box: PixelRect
        package var reason: SecondReason
    }

    /// How far Tesseract's lines are trusted.
    package enum Layout {
        case asRead
        /// Print between them is looked for.
        case withGaps
        /// Lines are looked for anew, and Tesseract's are taken only where that finds no more.
        case anew
    }

    package var spans: [Span] = []
    package var layout = Layout.asRead

    package var reasons: [SecondReason] {
        SecondReason.allCases.filter { reason in
            switch reason {
            case .layout: layout == .anew
            case .gaps: layout == .withGaps
            default: spans.contains { $0.reason == reason }
            }
        }
    }
}

/// The rule by which it is chosen.
package struct SecondReadingRule {
    /// Sureness of a line below which it is read again. Clean print is read with 0.9 and more.
    package var sureLine = 0.82
    /// Sureness of a word in a sure line below which it alone is read again, where it has so many characters.
    package var sureWord = 0.6
    package var telling = 3
    /// Sureness from which words at the ends of an unsure line are not read again: Tesseract is right about 97 in a hundred
    /// (`Rightness`).
    package var settledWord = 0.9
    /// Sureness of a whole page's words below which its lines are looked for anew.
    package var surePage = 0.7
    /// Letters that are read for sure against pieces of print, below which print was missed.
    package var coverage = 0.5
    /// Letters that are read at all against pieces of print, below which print between the lines is looked for. On
    /// clean pages there are more letters than pieces.
    package var fullCoverage = 0.9
    /// Pieces of print from which these say anything.
    package var fewestPieces = 20
    /// Contrast and sharpness of print below which a page is worn.
    package var contrast = 0.45
    package var focus = 0.25
    /// Inches: a card's longer side is 3.4, with the scanner's rest around it.
    package var cardSide = 5.0

    package init() {}

    /// - Parameter resolution: dots per inch.
    package func plan(
        _ words: [Word], facts: PageFacts, resolution: Double, choice: ReaderChoice
    ) -> SecondReadingPlan {
        guard choice != .tesseract else { return SecondReadingPlan() }
        let whole = wholePage(facts, resolution, choice)
        var plan = SecondReadingPlan()
        if isMissed(words, facts) {
            plan.layout = .anew
        } else if choice == .both || hasGaps(words, facts) {
            plan.layout = .withGaps
        }
        for line in lines(of: words) {
            let text = TextLine(words: Array(words[line]))
            if let whole {
                plan.spans.append(span(line, of: words, facts, whole))
                continue
            }
            let runs = KeyedToken.runs(in: text.words.map(\.text)).map {
                line.lowerBound + $0.lowerBound..<line.lowerBound + $0.upperBound
            }
            if text.confidence < sureLine {
                let wanted = line.filter { index in
                    words[index].confidence < settledWord || runs.contains { $0.contains(index) }
                }
                if let first = wanted.first, let last = wanted.last {
                    plan.spans.append(span(first..<last + 1, of: words, facts, .unsure))
                }
            } else {
                plan.spans += runs.map { span($0, of: words, facts, .keyed) }
                plan.spans += line.filter { isUnsure(words[$0]) }
                    .filter { index in !runs.contains { $0.contains(index) } }
                    .map { span($0..<$0 + 1, of: words, facts, .unsure) }
            }
        }
        return plan
    }

    private func wholePage(
        _ facts: PageFacts, _ resolution: Double, _ choice: ReaderChoice
    ) -> SecondReason? {
        if choice == .both { return .asked }
        let longer = Double(max(facts.size.width, facts.size.height)) / max(1, resolution)
        if facts.resolutionIsPlausible, longer <= cardSide { return .card }
        if facts.contrast < contrast { return .worn }
        if let sharp = facts.focus, sharp < focus { return .worn }
        return nil
    }

    /// True where Tesseract read rubbish, or much less than there is.
    private func isMissed(_ words: [Word], _ facts: PageFacts) -> Bool {
        guard facts.componentCount >= fewestPieces else { return false }
        let all = PageText(source: .tesseract, words: words)
        if all.confidence < surePage { return true }
        let sure = words.reduce(0) { $0 + ($1.confidence >= surePage ? $1.text.count : 0) }
        return Double(sure) < coverage * Double(facts.componentCount)
    }

    private func isUnsure(_ word: Word) -> Bool {
        word.confidence < sureWord && word.text.count >= telling
    }

    private func hasGaps(_ words: [Word], _ facts: PageFacts) -> Bool {
        let letters = words.reduce(0) { $0 + $1.text.count }
        return facts.componentCount >= fewestPieces
            && Double(letters) < fullCoverage * Double(facts.componentCount)
    }

    private func lines(of words: [Word]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        for index in words.indices {
            if let last = lines.last, words[last.lowerBound].line == words[index].line {
                lines[lines.count - 1] = last.lowerBound..<index + 1
            } else {
                lines.append(index..<index + 1)
            }
        }
        return lines
    }

    /// Reaches out to the words beside it, whichever line Tesseract gives them, so that a character between is seen,
    /// but not into them; by the letters' height at most.
    private func span(
        _ run: Range<Int>, of words: [Word], _ facts: PageFacts, _ reason: SecondReason
    ) -> SecondReadingPlan.Span {
        let ink = TextLine(words: Array(words[run])).box
        var (before, behind) = (Int.min / 4, Int.max / 4)
        for (index, word) in words.enumerated() where !run.contains(index) {
            let box = word.box
            let overlap = min(box.maxY, ink.maxY) - max(box.y, ink.y)
            guard 3 * overlap > min(box.height, ink.height) else { continue }
            if box.midX < ink.x { before = max(before, min(box.maxX, ink.x)) }
            if box.midX > ink.maxX { behind = min(behind, max(box.x, ink.maxX)) }
        }
        let left = Self.edge(towards: before, from: ink.x, reach: ink.height)
        let right = Self.edge(towards: behind, from: ink.maxX, reach: ink.height)
        let box = PixelRect(x: left, y: ink.y, width: max(1, right - left), height: ink.height)
            .intersection(PixelRect(x: 0, y: 0, width: facts.size.width, height: facts.size.height))
        return SecondReadingPlan.Span(words: run, box: box ?? ink, reason: reason)
    }

    /// Half way to a near neighbour; all but a quarter of the letters' height to a far one, `reach` at most.
    private static func edge(towards neighbour: Int, from own: Int, reach: Int) -> Int {
        let gap = abs(own - neighbour)
        let step = min(reach, max(gap / 2, gap - reach / 4))
        return neighbour < own ? own - step : own + step
    }
}
