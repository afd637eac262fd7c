internal import DossierModel

/// Three-valued logic of Kleene: unknown and false is false, unknown or true is true.
enum ConditionTruth {
    case known(Bool)
    case unknown(Set<String>)
}

extension Condition {
    static func value(of expression: Expression, _ variables: [String: ConditionValue]) -> ConditionTruth {
        switch expression {
        case .flag(let name):
            guard case .flag(let flag)? = variables[name] else { return .unknown([name]) }
            return .known(flag)
        case .comparison(let name, let comparison, let wanted):
            guard let value = variables[name], let holds = compare(value, comparison, wanted) else {
                return .unknown([name])
            }
            return .known(holds)
        case .membership(let name, let list):
            guard let value = variables[name] else { return .unknown([name]) }
            let answers = list.map { compare(value, .equal, $0) }
            if answers.contains(true) { return .known(true) }
            return answers.contains(nil) ? .unknown([name]) : .known(false)
        case .not(let inner):
            guard case .known(let holds) = value(of: inner, variables) else {
                return value(of: inner, variables)
            }
            return .known(!holds)
        case .and(let left, let right):
            return joined(value(of: left, variables), value(of: right, variables), decidedBy: false)
        case .or(let left, let right):
            return joined(value(of: left, variables), value(of: right, variables), decidedBy: true)
        }
    }

    private static func joined(
        _ left: ConditionTruth, _ right: ConditionTruth, decidedBy deciding: Bool
    ) -> ConditionTruth {
        switch (left, right) {
        case (.known(deciding), _), (_, .known(deciding)): .known(deciding)
        case (.known, .known): .known(!deciding)
        case (.unknown(let one), .unknown(let other)): .unknown(one.union(other))
        case (.unknown(let names), .known), (.known, .unknown(let names)): .unknown(names)
        }
    }

    /// `nil` when the two are not of one kind. Texts are compared without regard to case.
    private static func compare(
        _ value: ConditionValue, _ comparison: Operator, _ wanted: ConditionValue
    ) -> Bool? {
        switch (value, wanted) {
        case (.number(let left), .number(let right)):
            return ordered(left, comparison, right)
        case (.text(let left), .text(let right)):
            return comparison == .equal || comparison == .unequal
                ? (left.lowercased() == right.lowercased()) == (comparison == .equal) : nil
        case (.flag(let left), .flag(let right)):
            return comparison == .equal || comparison == .unequal
                ? (left == right) == (comparison == .equal) : nil
        case (.text(let left), .number(let right)):
            return Double(left).map { ordered($0, comparison, right) }
        default:
            return nil
        }
    }

    private static func ordered(_ left: Double, _ comparison: Operator, _ right: Double) -> Bool {
        switch comparison {
        case .equal: left == right
        case .unequal: left != right
        case .atMost: left <= right
        case .atLeast: left >= right
        case .below: left < right
        case .above: left > right
        }
    }
}
