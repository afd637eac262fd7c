package import DossierModel

/// When a requirement applies: an expression over the variables of an application record.
///
/// `==`, `!=`, `<`, `<=`, `>`, `>=`, `in [a, b]`, `not`, `and`, `or`, parentheses. A bare word on the left of a
/// comparison is a variable, on the right a text; a bare word alone is a variable that is true or false.
package struct Condition: Hashable, Sendable {
    /// What an evaluation came to.
    package enum Outcome: Hashable, Sendable {
        case holds, fails
        /// These variables are unknown, or not of the kind compared with, and it depends on them; sorted.
        case unknown([String])
    }

    indirect enum Expression: Hashable, Sendable {
        case flag(String)
        case comparison(String, Operator, ConditionValue)
        case membership(String, [ConditionValue])
        case not(Expression)
        case and(Expression, Expression)
        case or(Expression, Expression)
    }

    enum Operator: String, Hashable, Sendable, CaseIterable {
        case equal = "==", unequal = "!=", atMost = "<=", atLeast = ">=", below = "<", above = ">"
    }

    /// As written.
    package let text: String
    let expression: Expression

    package init(_ text: String) throws(ConditionError) {
        var parser = try ConditionParser(text)
        expression = try parser.parse()
        self.text = text
    }

    /// Every variable it names, sorted.
    package var variables: [String] { Set(Condition.names(in: expression)).sorted() }

    /// Pure and total; what is unknown stays unknown unless the rest decides.
    package func evaluate(_ variables: [String: ConditionValue]) -> Outcome {
        switch Condition.value(of: expression, variables) {
        case .known(let holds): holds ? .holds : .fails
        case .unknown(let names): .unknown(names.sorted())
        }
    }

    private static func names(in expression: Expression) -> [String] {
        switch expression {
        case .flag(let name), .comparison(let name, _, _), .membership(let name, _): [name]
        case .not(let inner): names(in: inner)
        case .and(let left, let right), .or(let left, let right): names(in: left) + names(in: right)
        }
    }
}
