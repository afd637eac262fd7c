/// Names as a person would count: 2 before 10.
package enum NaturalOrder {
    package static func precedes(_ left: String, _ right: String) -> Bool {
        let leftParts = parts(left)
        let rightParts = parts(right)
        for (one, other) in zip(leftParts, rightParts) where one != other {
            if one.isNumber && other.isNumber {
                let first = one.text.drop { $0 == "0" }
                let second = other.text.drop { $0 == "0" }
                if first.count != second.count { return first.count < second.count }
                if first != second { return first < second }
                continue
            }
            let first = one.text.lowercased()
            let second = other.text.lowercased()
            if first != second { return first < second }
        }
        return leftParts.count == rightParts.count ? left < right : leftParts.count < rightParts.count
    }

    private struct Part: Hashable {
        var text: String
        var isNumber: Bool
    }

    private static func parts(_ name: String) -> [Part] {
        name.reduce(into: []) { parts, character in
            let isNumber = character.isASCII && character.isNumber
            if let last = parts.last, last.isNumber == isNumber {
                parts[parts.count - 1].text.append(character)
            } else {
                parts.append(Part(text: String(character), isNumber: isNumber))
            }
        }
    }
}
