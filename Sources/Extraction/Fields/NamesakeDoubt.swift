internal import DossierModel

/// Names and streets in one submission that differ by a letter or two: one was misread, or the papers themselves differ. Either
/// is a person's to see, so what is not plainly outvoted by the other papers is said with little confidence.
struct NamesakeDoubt: Sendable {
    /// From this likeness of letters on, two names that are not the same are meant to be (0…1).
    var likeness = 0.85
    /// So many papers with one spelling for each with the other are right about it.
    var outvoted = 3
    /// Names with fewer letters are too easily another person's.
    var shortest = 6
    /// What a doubted name is read with at most: below what an officer is shown as sure.
    var confidence = 0.65

    /// The documents with the confidence of such names lowered.
    func marked(_ documents: [Document], _ catalogue: DocumentCatalogue) -> [Document] {
        var documents = documents
        for kind in [FieldKind.name, .entity, .address] {
            var places: [String: [(document: Int, field: Int)]] = [:]
            for (number, document) in documents.enumerated() {
                let wanted =
                    document.type.flatMap { catalogue[$0] }?.fields.filter { $0.kind == kind }.map(\.id) ?? []
                for (index, field) in document.fields.enumerated() where wanted.contains(field.name) {
                    let letters = NamesakeDoubt.letters(of: field.value, kind)
                    if letters.utf8.count >= shortest { places[letters, default: []].append((number, index)) }
                }
            }
            for name in doubted(places.mapValues { Set($0.map(\.document)).count }) {
                for place in places[name] ?? [] {
                    let own = documents[place.document].fields[place.field].confidence
                    documents[place.document].fields[place.field].confidence = min(own, confidence)
                }
            }
        }
        return documents
    }

    /// Of names with the number of papers that have them, those that another is almost like.
    private func doubted(_ papers: [String: Int]) -> Set<String> {
        let names = papers.keys.sorted().map { (text: $0, counts: NamesakeDoubt.counts($0)) }
        var doubted: Set<String> = []
        for (index, one) in names.enumerated() {
            for other in names[(index + 1)...] {
                // The front of a name lost.
                if one.text.hasSuffix(other.text) { doubted.insert(other.text) }
                if other.text.hasSuffix(one.text) { doubted.insert(one.text) }
                guard isAlike(one, other) else { continue }
                let (votes, against) = (papers[one.text] ?? 0, papers[other.text] ?? 0)
                if votes < outvoted * against { doubted.insert(one.text) }
                if against < outvoted * votes { doubted.insert(other.text) }
            }
        }
        return doubted
    }

    private func isAlike(_ one: (text: String, counts: [Int]), _ other: (text: String, counts: [Int])) -> Bool
    {
        // Every edit changes two letter counts at most, so most pairs need no comparing.
        let edits = Int((1 - likeness) * Double(max(one.text.utf8.count, other.text.utf8.count)))
        guard abs(one.text.utf8.count - other.text.utf8.count) <= edits,
            zip(one.counts, other.counts).reduce(0, { $0 + abs($1.0 - $1.1) }) <= 2 * edits,
            // Another house of the street is another address.
            one.text.filter(\.isNumber) == other.text.filter(\.isNumber),
            // A degree or a town that was left on one of them.
            !one.text.hasPrefix(other.text), !other.text.hasPrefix(one.text)
        else { return false }
        return EditDistance.similarity(one.text, other.text) >= likeness
    }

    /// Letters alone: where words are parted says nothing of how they were read.
    private static func letters(of value: String, _ kind: FieldKind) -> String {
        let text =
            switch kind {
            case .name: PersonName(value).text
            case .address: IndonesianAddress(value).street ?? ""
            default: EntityName(value).text
            }
        return text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    private static func counts(_ text: String) -> [Int] {
        text.utf8.reduce(into: [Int](repeating: 0, count: 128)) { $0[Int($1 & 0x7F)] += 1 }
    }
}
