internal import DossierModel

/// Reads a condition by recursive descent: `or` binds loosest, then `and`, then `not`.
struct ConditionParser {
    /// Longer or deeper than any condition a person would write; keeps hostile ones from using the stack up.
    static let longest = 2_000
    static let deepest = 32

    private enum Token: Hashable {
        case word(String), number(Double), quoted(String), sign(String), end
    }

    private var tokens: [(token: Token, position: Int)] = []
    private var index = 0

    init(_ text: String) throws(ConditionError) {
        guard text.count <= ConditionParser.longest else {
            throw ConditionParser.error(
                ConditionParser.longest, "Syarat terlalu panjang.", "The condition is too long.")
        }
        let characters = Array(text)
        var place = 0
        while place < characters.count {
            let start = place
            let character = characters[place]
            place += 1
            if character.isWhitespace { continue }
            if ConditionParser.isWord(character) || character == "-" {
                while place < characters.count,
                    ConditionParser.isWord(characters[place]) || characters[place] == "."
                {
                    place += 1
                }
                let word = String(characters[start..<place])
                if let number = Double(word), number.isFinite, !(word.first?.isLetter ?? true) {
                    tokens.append((.number(number), start + 1))
                } else if character != "-" {
                    tokens.append((.word(word), start + 1))
                } else {
                    throw ConditionParser.unexpected(word, start + 1)
                }
            } else if character == "'" || character == "\"" {
                guard let end = characters[place...].firstIndex(of: character) else {
                    throw ConditionParser.error(
                        start + 1, "Tanda petik tidak ditutup.", "The quote is not closed.")
                }
                tokens.append((.quoted(String(characters[place..<end])), start + 1))
                place = end + 1
            } else {
                var sign = String(character)
                if place < characters.count, characters[place] == "=", "=!<>".contains(character) {
                    sign.append("=")
                    place += 1
                }
                guard ["==", "!=", "<=", ">=", "<", ">", "(", ")", "[", "]", ","].contains(sign) else {
                    throw ConditionParser.unexpected(sign, start + 1)
                }
                tokens.append((.sign(sign), start + 1))
            }
        }
        tokens.append((.end, characters.count + 1))
    }

    mutating func parse() throws(ConditionError) -> Condition.Expression {
        let expression = try disjunction(depth: 0)
        guard case .end = tokens[index].token else { throw unexpected() }
        return expression
    }

    private mutating func disjunction(depth: Int) throws(ConditionError) -> Condition.Expression {
        guard depth <= ConditionParser.deepest else {
            throw ConditionParser.error(
                tokens[index].position, "Tanda kurung terlalu dalam.", "Nested too deeply.")
        }
        var expression = try conjunction(depth: depth)
        while take(.word("or")) { expression = .or(expression, try conjunction(depth: depth)) }
        return expression
    }

    private mutating func conjunction(depth: Int) throws(ConditionError) -> Condition.Expression {
        var expression = try negation(depth: depth)
        while take(.word("and")) { expression = .and(expression, try negation(depth: depth)) }
        return expression
    }

    private mutating func negation(depth: Int) throws(ConditionError) -> Condition.Expression {
        var negated = false
        while take(.word("not")) { negated.toggle() }
        let expression = try primary(depth: depth)
        return negated ? .not(expression) : expression
    }

    private mutating func primary(depth: Int) throws(ConditionError) -> Condition.Expression {
        if take(.sign("(")) {
            let inner = try disjunction(depth: depth + 1)
            guard take(.sign(")")) else { throw unexpected() }
            return inner
        }
        guard case .word(let name) = tokens[index].token, !["and", "or", "not", "in"].contains(name) else {
            throw unexpected()
        }
        index += 1
        if take(.word("in")) { return .membership(name, try list()) }
        guard case .sign(let sign) = tokens[index].token, let comparison = Condition.Operator(rawValue: sign)
        else { return .flag(name) }
        index += 1
        return .comparison(name, comparison, try value())
    }

    private mutating func list() throws(ConditionError) -> [ConditionValue] {
        guard take(.sign("[")) else { throw unexpected() }
        var values = [try value()]
        while take(.sign(",")) { values.append(try value()) }
        guard take(.sign("]")) else { throw unexpected() }
        return values
    }

    private mutating func value() throws(ConditionError) -> ConditionValue {
        switch tokens[index].token {
        case .word("true"), .word("false"):
            defer { index += 1 }
            return .flag(tokens[index].token == .word("true"))
        case .word(let word) where !["and", "or", "not", "in"].contains(word):
            index += 1
            return .text(word)
        case .quoted(let text):
            index += 1
            return .text(text)
        case .number(let number):
            index += 1
            return .number(number)
        default:
            throw unexpected()
        }
    }

    private mutating func take(_ token: Token) -> Bool {
        guard tokens[index].token == token else { return false }
        index += 1
        return true
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    private func unexpected() -> ConditionError {
        let (token, position) = tokens[index]
        switch token {
        case .end:
            return ConditionParser.error(position, "Syarat belum selesai.", "The condition is unfinished.")
        case .word(let text), .quoted(let text), .sign(let text):
            return ConditionParser.unexpected(text, position)
        case .number(let number): return ConditionParser.unexpected("\(number)", position)
        }
    }

    private static func unexpected(_ text: String, _ position: Int) -> ConditionError {
        error(position, "'\(text)' tidak pada tempatnya.", "'\(text)' does not belong here.")
    }

    private static func error(_ position: Int, _ id: String, _ en: String) -> ConditionError {
        ConditionError(
            position: position,
            reason: Phrase(id: "Huruf ke-\(position): \(id)", en: "Character \(position): \(en)"))
    }
}
