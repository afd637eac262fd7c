internal import DossierModel

/// A paper's rows beside what its type says of them.
struct Form {
    let rows: [PrintedLine]
    /// Fields with labels.
    let definitions: [FieldDefinition]
    /// Labels that end a value: the type's own and those of what is not read.
    let stops: [PhrasePattern]
    let isCard: Bool
    /// True where the state prints the rows in one order and with one wording: identity card and family card.
    let isFixed: Bool

    init(type: DocumentType, rows: [PrintedLine]) {
        self.rows = rows
        definitions = type.fields.filter { $0.kind != .presence && $0.kind != .special }.map { definition in
            var definition = definition
            definition.labels = Self.spellings(of: definition.labels)
            return definition
        }
        stops = definitions.flatMap(\.labels) + LabelledValue.otherLabels
        isCard = type.shape == .card
        isFixed = isCard || type.number == .familyCard
    }

    /// A full stop is the first thing that wear takes: `NO. STR` is also `NO STR`.
    private static func spellings(of labels: [PhrasePattern]) -> [PhrasePattern] {
        labels
            + labels.filter { $0.letters.contains(UInt8(ascii: ".")) }.compactMap { label in
                PhrasePattern(label.text.filter { $0 != "." })
            }.filter { !labels.contains($0) }
    }

    /// Values that may be longer than a row. A card's rows are one line each but for the address.
    func goesOn(_ definition: FieldDefinition) -> Bool {
        definition.kind == .address || definition.kind == .text && definition.pattern == nil && !isCard
    }

    /// Rows around one that are looked at, how many of them must begin with a label, …
    private static let block = (reach: 6, labels: 2)
    /// … and how far their left edges may differ, in heights of letters.
    private static let edge = 0.5

    /// True when the row stands among others that begin with a label at the same left edge, so that it has one too although
    /// its colon is gone. A sentence (`Nama tersebut di atas`) goes on in small letters.
    func isInBlock(_ index: Int, words value: [Word]) -> Bool {
        guard let start = value.first?.text.first, !start.isLowercase else { return false }
        let near = max(0, index - Self.block.reach)..<min(rows.count, index + Self.block.reach + 1)
        return near.count { other in
            let row = rows[other]
            let offset = Double(abs(row.words[0].box.x - rows[index].words[0].box.x))
            return other != index && row.page == rows[index].page
                && offset <= Self.edge * Double(row.letterHeight)
                && stops.contains { $0.matches(inLetters: row.letters).first?.lowerBound == 0 }
        } >= Self.block.labels
    }

    /// True when the words begin with the label of a field, so that they are not the value of the one above.
    ///
    /// Words that also open addresses, as `KELURAHAN` does, say nothing.
    func opensWithLabel(_ words: [Word]) -> Bool {
        guard let line = PrintedLine(page: rows[0].page, pageSize: rows[0].pageSize, words: words) else {
            return false
        }
        return definitions.filter(Self.marksRow).flatMap(\.labels).contains {
            $0.matches(inLetters: line.letters).first?.lowerBound == 0
        }
    }

    private static func marksRow(_ definition: FieldDefinition) -> Bool {
        !["provinsi", "kab_kota", "kel_desa", "kecamatan"].contains(definition.id)
    }
}
