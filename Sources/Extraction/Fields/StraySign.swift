internal import DossierModel

/// Signs that stand in no name, address or title, and brackets without their other half: what stands beside them was read of a fold, a
/// stamp or a rule, and a letter may be lost in them (`GIG), SPESIALIS`).
struct StraySign: FieldDoubt {
    private static let signs: Set<Character> = [
        "|", "!", "©", "®", "=", "_", "~", "*", "{", "}", "[", "]", "<", ">", "\\", "^", "§", "¢", "¥", "£",
    ]

    func doubts(_ field: Field, as definition: FieldDefinition) -> Bool {
        guard definition.kind.isWords, definition.pattern == nil else {
            return false
        }
        return field.value.contains(where: StraySign.signs.contains) || !isBalanced(field.value)
    }

    private func isBalanced(_ value: String) -> Bool {
        var open = 0
        for sign in value where sign == "(" || sign == ")" {
            open += sign == "(" ? 1 : -1
            if open < 0 { return false }
        }
        return open == 0
    }
}
