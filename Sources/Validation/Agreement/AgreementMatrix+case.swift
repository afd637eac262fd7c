internal import DossierModel
internal import Extraction

extension AgreementMatrix {
    /// Of the dossier's own papers, those that lie elsewhere among them: that a stranger's differs is what one wants to
    /// see.
    package init(_ application: ApplicationCase) {
        self.init(
            rows: AgreementItem.all.compactMap { item in
                let read = application.documents.compactMap { document in
                    item.field(on: document, of: application).map { (document.number, $0) }
                }
                guard !read.isEmpty else { return nil }
                return Row(item: item.id, name: item.name, cells: item.cells(read, of: application))
            })
    }
}

extension AgreementItem {
    /// Share of the words of the shorter address that the other has too; by judgement.
    private static let sameAddress = 0.8
    private static let similarAddress = 0.5

    /// What a document says of this item; of a family card the applicant's row.
    fileprivate func field(on document: Document, of application: ApplicationCase) -> Field? {
        guard types.isEmpty || types.contains(document.type ?? "") else { return nil }
        let holder = application.holder(of: document)
        let found = document.fields.filter { field in
            guard fields.contains(field.name) else { return false }
            // A letter names the attorney itself, by fields of their own; a card is one's or the other's.
            if field.name.hasPrefix("penerima_") { return self.isAttorneys }
            if self.isAttorneys { return holder == .attorney }
            if id == "str" { return field.name == (document.type == "str" ? "nomor" : "nomor_str") }
            return field.name.hasPrefix("pemberi_") || holder == .applicant
        }
        let own = application.record.flatMap(recorded)
        return found.first { field in own.map { agreement(field.readings, [$0]) == .agrees } ?? false }
            ?? found.first
    }

    /// The record, where it has a value, and what was read, held against the first.
    fileprivate func cells(_ read: [(Int, Field)], of application: ApplicationCase) -> [AgreementMatrix.Cell]
    {
        var columns: [(document: Int?, readings: [String], place: Citation?)] = read.map {
            ($0, $1.readings, Citation($1))
        }
        let values = [application.record.flatMap(recorded), application.record.flatMap(instead)]
        if let own = values[0], !own.isEmpty {
            columns.insert((nil, values.compactMap(\.self), nil), at: 0)
        }
        let measure = columns[0]
        let others = columns.dropFirst().map { agreement($0.readings, measure.readings) }
        let best = AgreementMatrix.Agreement.allCases.first(where: others.contains) ?? .alone
        return zip(columns, [best] + others).map { column, agreement in
            AgreementMatrix.Cell(
                document: column.document, value: column.readings[0], agreement: agreement,
                place: column.place)
        }
    }

    private func agreement(_ left: [String], _ right: [String]) -> AgreementMatrix.Agreement {
        switch kind {
        case .number: return shares(left, right) { $0.uppercased().filter { $0.isLetter || $0.isNumber } }
        case .taxNumber: return shares(left, right) { SharedKey.normalised(npwp: $0) ?? $0 }
        case .day: return shares(left, right) { $0 }
        case .name:
            switch NameLikeness(left, right) {
            case .same?: return .agrees
            case .similar?: return .similar
            case .different?, nil: return .differs
            }
        case .address:
            let share = left.flatMap { one in right.map { AgreementItem.common(one, $0) } }.max() ?? 0
            return share >= AgreementItem.sameAddress
                ? .agrees : share >= AgreementItem.similarAddress ? .similar : .differs
        }
    }

    private func shares(
        _ left: [String], _ right: [String], as normal: (String) -> String
    ) -> AgreementMatrix.Agreement {
        Set(left.map(normal)).isDisjoint(with: right.map(normal)) ? .differs : .agrees
    }

    /// Share of the words of the shorter address that stand in the other.
    private static func common(_ left: String, _ right: String) -> Double {
        let usual: Set<String> = [
            "JL", "JLN", "JALAN", "NO", "NOMOR", "RT", "RW", "KEL", "KELURAHAN", "KOTA",
        ]
        let words = { (text: String) in
            Set(text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)).subtracting(usual)
        }
        let (one, other) = (words(left), words(right))
        let shorter = min(one.count, other.count)
        return shorter == 0 ? 0 : Double(one.intersection(other).count) / Double(shorter)
    }
}
