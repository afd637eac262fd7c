internal import Foundation

/// Name of a company, foundation or other body, without its legal form.
package struct EntityName: Hashable, Sendable {
    /// From this similarity on two names are the same body's.
    package static let same = 0.90

    /// Upper case, forms and punctuation gone.
    package let text: String

    /// Of bodies that are nobody's alone.
    private static let joint: Set<String> = [
        "PT", "CV", "TBK", "PERSERO", "FIRMA", "FA", "YAYASAN", "KOPERASI", "PERKUMPULAN",
    ]
    private static let forms = joint.union(["UD", "PD", "PO", "PERORANGAN"])

    package init(_ text: String) {
        let words = EntityName.words(of: text)
        let kept = words.filter { !EntityName.forms.contains($0) }
        self.text = (kept.isEmpty ? words : kept).joined(separator: " ")
    }

    private static func words(of text: String) -> [String] {
        let plain = text.folding(options: [.diacriticInsensitive], locale: nil).uppercased()
            .replacing("PERSEROAN TERBATAS", with: "PT").replacing("P.T.", with: "PT")
            .replacing("C.V.", with: "CV")
        return plain.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    }

    /// True where a form stands before or behind the name, as with no person's.
    package static func isMarked(_ text: String) -> Bool { isMarked(text, by: forms) }

    /// True where a form says that it is no single person's business.
    package static func isJoint(_ text: String) -> Bool { isMarked(text, by: joint) }

    private static func isMarked(_ text: String, by forms: Set<String>) -> Bool {
        let words = words(of: text)
        return [words.first, words.last].contains { $0.map(forms.contains) ?? false }
    }

    /// 0…1
    package func similarity(to other: EntityName) -> Double {
        text.isEmpty || other.text.isEmpty ? 0 : EditDistance.similarity(text, other.text)
    }
}
