internal import DossierModel

/// Prints scores side by side: a column a wear, and one for all together.
struct ScoreTable {
    /// By name, in the order of the columns.
    let scores: [(name: String, score: DossierScore)]

    private static let rates: [(name: String, rate: @Sendable (DossierScore) -> Rate)] = [
        ("attached to a stranger, of documents attached", { $0.falseAttachments }),
        ("dossiers with such a document", { $0.falseDossiers }),
        ("not attached, of dossiers with an identifier", { $0.unattached }),
        ("not attached, without second applications for one permit", { $0.unattachedSingles }),
        ("not attached, of their documents", { $0.unattachedDocuments }),
        ("not split perfectly, with our slips", { $0.splits[.slips] ?? Rate() }),
        ("not split perfectly, with our cover alone", { $0.splits[.cover] ?? Rate() }),
        ("not split perfectly, with patch sheets", { $0.splits[.patches] ?? Rate() }),
        ("not split perfectly, without any sheet", { $0.splits[.none] ?? Rate() }),
        ("fields not exact, of those printed", { $0.inexactFields }),
        ("fields wrong and not flagged", { $0.wrongFields }),
        ("NIK not exact (wrong or abstained)", { $0.inexactNIKs }),
        ("NIK wrong and not flagged", { $0.wrongNIKs }),
        ("checklist rows wrong", { $0.rows }),
        ("checklist rows wrong, application found", { $0.matchedRows }),
        ("pages of another role", { $0.pages }), ("pages turned wrongly", { $0.turns }),
    ]

    func show() {
        print("errors\t" + scores.map(\.name).joined(separator: "\t"))
        print("dossiers\t" + scores.map { "\($0.score.dossiers)" }.joined(separator: "\t"))
        for (name, rate) in Self.rates {
            print("\(name)\t" + scores.map { rate($0.score).text }.joined(separator: "\t"))
        }
        print(
            "type, macro F1\t"
                + scores.map { column in
                    let types = column.score.types
                    return
                        "\(ScoreTable.short(types.macroF1)) (\(types.types) types, \(types.drawn) documents)"
                }.joined(separator: "\t"))
        guard let last = scores.last else { return }
        for (name, reliability) in [
            ("types", last.score.typeReliability), ("fields", last.score.fieldReliability),
        ] {
            guard let error = reliability.error else { continue }
            print("\nconfidence of \(name): mean error \(ScoreTable.short(error))")
            for line in reliability.lines { print("  " + line) }
        }
        print("\nfindings: how many, rule")
        for (rule, count) in last.score.findings.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            print("  \(count)\t\(rule)")
        }
        print("\ntypes: drawn, F1, taken for")
        for line in last.score.types.lines { print("  " + line) }
        for kind in Miss.Kind.allCases {
            let alike = Dictionary(grouping: last.score.misses.filter { $0.kind == kind }, by: \.subject)
            guard !alike.isEmpty else { continue }
            print("\n\(kind.name): \(alike.values.map(\.count).reduce(0, +))")
            for (subject, some) in alike.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) })
                .prefix(15)
            {
                print("  \(some.count)\t\(subject)\t\(some[0].dossier)\t\(some[0].note)")
            }
        }
    }

    private static func short(_ value: Double) -> String {
        "\((value * 1_000).rounded() / 1_000)"
    }
}
