internal import DossierModel

extension Condition {
    /// Where a variable is compared with what it can never be; `nil` when there is no such place. Such a condition would be
    /// decided, or asked about, without anybody noticing that it is never what was meant.
    func contradiction(with variables: [String: ConditionVariable]) -> Phrase? {
        Condition.contradiction(in: expression, variables)
    }

    private static func contradiction(
        in expression: Expression, _ variables: [String: ConditionVariable]
    ) -> Phrase? {
        switch expression {
        case .flag(let name):
            guard let kind = variables[name]?.kind, kind != .flag else { return nil }
            return Phrase(
                id: "Variabel '\(name)' bukan ya atau tidak; bandingkan dengan suatu nilai.",
                en: "Variable '\(name)' is not a yes or no; compare it with a value.")
        case .comparison(let name, let sign, let value):
            if sign.isOrder, variables[name]?.kind != .number {
                return Phrase(
                    id: "Variabel '\(name)' bukan bilangan; '\(sign.rawValue)' tidak berlaku baginya.",
                    en: "Variable '\(name)' is not a number; '\(sign.rawValue)' does not apply to it.")
            }
            return contradiction(of: name, value, variables)
        case .membership(let name, let values):
            return values.lazy.compactMap { contradiction(of: name, $0, variables) }.first
        case .not(let inner): return contradiction(in: inner, variables)
        case .and(let left, let right), .or(let left, let right):
            return contradiction(in: left, variables) ?? contradiction(in: right, variables)
        }
    }

    private static func contradiction(
        of name: String, _ value: ConditionValue, _ variables: [String: ConditionVariable]
    ) -> Phrase? {
        switch (variables[name]?.kind, value) {
        case (nil, _), (.flag?, .flag), (.number?, .number): return nil
        case (.choice(let choices)?, .text(let text)):
            if choices.contains(where: { $0.lowercased() == text.lowercased() }) { return nil }
            return Phrase(
                id:
                    "Variabel '\(name)' tidak pernah '\(text)'; yang ada: \(choices.joined(separator: ", ")).",
                en: "Variable '\(name)' is never '\(text)'; there are: \(choices.joined(separator: ", ")).")
        case (.choice(let choices)?, .number(let number)) where choices.contains { Double($0) == number }:
            return nil
        default:
            return Phrase(
                id: "Variabel '\(name)' dibandingkan dengan nilai yang bukan jenisnya.",
                en: "Variable '\(name)' is compared with a value of another kind.")
        }
    }
}

extension Condition.Operator {
    fileprivate var isOrder: Bool { self != .equal && self != .unequal }
}
