internal import DossierModel
internal import Extraction

extension Requirement {
    /// The rule as the catalogue has it, in sentences: whether and why it is asked for, how many, and what else fills it.
    func rule(for record: ApplicationRecord, _ catalogues: Catalogues) -> Phrase {
        var rule: Phrase
        switch obligation {
        case .mandatory: rule = Phrase(id: "Wajib.", en: "Mandatory.")
        case .optional: rule = Phrase(id: "Tidak wajib.", en: "Optional.")
        case .conditional(let condition):
            let reasons = condition.variables.compactMap { name -> Phrase? in
                guard let answer = record.conditionVariables[name]?.words else { return nil }
                let question = catalogues.permits.question(name)
                return Phrase(id: "\(question.id) \(answer.id).", en: "\(question.en) \(answer.en).")
            }
            rule =
                reasons.isEmpty
                ? Phrase(id: "Wajib dalam keadaan tertentu.", en: "Mandatory in certain cases.")
                : Phrase(
                    id: "Wajib, karena: " + reasons.map(\.id).joined(separator: " "),
                    en: "Mandatory, because: " + reasons.map(\.en).joined(separator: " "))
        }
        if let quantity {
            rule.id += " \(quantity.prefix(1).uppercased() + quantity.dropFirst())."
            rule.en += " \(quantity.prefix(1).uppercased() + quantity.dropFirst())."
        }
        if let colour = background?.words {
            rule.id += " Latar \(colour.id)."
            rule.en += " Before \(colour.en)."
        }
        let others = accepts.dropFirst().compactMap { catalogues.documents[$0]?.name }
        if !others.isEmpty {
            rule.id += " Dapat dipenuhi dengan: " + others.map(\.id).joined(separator: ", ") + "."
            rule.en += " May be filled by: " + others.map(\.en).joined(separator: ", ") + "."
        }
        return rule
    }
}

extension ConditionValue {
    /// An answer as people give it.
    fileprivate var words: Phrase {
        switch self {
        case .flag(let holds): holds ? Phrase(id: "Ya", en: "Yes") : Phrase(id: "Tidak", en: "No")
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15
                ? Phrase(id: "\(Int(number))", en: "\(Int(number))")
                : Phrase(id: "\(number)", en: "\(number)")
        case .text(let text):
            Phrase(id: text.replacing("_", with: " "), en: text.replacing("_", with: " "))
        }
    }
}

extension PhotoRegion.Background {
    /// Its colour; `nil` for what no catalogue asks for.
    fileprivate var words: Phrase? {
        switch self {
        case .red: Phrase(id: "merah", en: "red")
        case .blue: Phrase(id: "biru", en: "blue")
        case .white: Phrase(id: "putih", en: "white")
        default: nil
        }
    }
}
