package import DossierModel
internal import Yams

/// A value in a catalogue file, asked for with the type it must have.
package struct CatalogueNode {
    private let node: Node
    /// Name of the file, for errors.
    package let file: String

    init(node: Node, file: String) {
        self.node = node
        self.file = file
    }

    /// From 1; `nil` when the parser gave none.
    package var line: Int? { node.mark?.line }

    /// An error about this value.
    package func error(id: String, en: String) -> CatalogueError {
        CatalogueError(file: file, line: line, reason: Phrase(id: id, en: en))
    }

    private func wanted(_ id: String, _ en: String) -> CatalogueError {
        error(id: "Di sini harus ada \(id).", en: "There must be \(en) here.")
    }

    private func scalar() -> String? {
        guard let scalar = node.scalar, node.null == nil else { return nil }
        return scalar.string
    }

    /// Any scalar but null, as written, without surrounding white space; never empty.
    package func text() throws(CatalogueError) -> String {
        guard let text = scalar()?.trimmingASCIISpace(), !text.isEmpty else { throw wanted("teks", "a text") }
        return text
    }

    package func flag() throws(CatalogueError) -> Bool {
        guard node.scalar != nil, let flag = node.bool else {
            throw wanted("true atau false", "true or false")
        }
        return flag
    }

    package func integer() throws(CatalogueError) -> Int {
        guard let text = scalar(), let value = Int(text) else {
            throw wanted("bilangan bulat", "a whole number")
        }
        return value
    }

    package func number() throws(CatalogueError) -> Double {
        guard let text = scalar(), let value = Double(text), value.isFinite else {
            throw wanted("bilangan", "a number")
        }
        return value
    }

    package func list() throws(CatalogueError) -> [CatalogueNode] {
        guard let sequence = node.sequence else { throw wanted("daftar", "a list") }
        return sequence.map { CatalogueNode(node: $0, file: file) }
    }

    /// A list of texts.
    package func texts() throws(CatalogueError) -> [String] {
        var texts: [String] = []
        for item in try list() { texts.append(try item.text()) }
        return texts
    }

    /// One of the raw values of an enumeration.
    package func choice<Choice: RawRepresentable & CaseIterable>(
        of type: Choice.Type
    ) throws(CatalogueError) -> Choice where Choice.RawValue == String {
        let written = try text()
        guard let choice = Choice(rawValue: written) else {
            let known = type.allCases.map(\.rawValue).joined(separator: ", ")
            throw error(
                id: "'\(written)' tidak dikenal; yang dikenal: \(known).",
                en: "'\(written)' is not known; known are: \(known).")
        }
        return choice
    }

    /// `{id: …, en: …}`, both needed.
    package func phrase() throws(CatalogueError) -> Phrase {
        let fields = try mapping(known: ["id", "en"])
        return Phrase(id: try fields.required("id").text(), en: try fields.required("en").text())
    }

    /// A mapping whose keys are all among `known`; any other key is an error at its line.
    package func mapping(known: Set<String>) throws(CatalogueError) -> CatalogueMapping {
        let mapping = try entries()
        for entry in mapping.entries where !known.contains(entry.key) {
            let names = known.sorted().joined(separator: ", ")
            throw CatalogueError(
                file: file, line: entry.line ?? line,
                reason: Phrase(
                    id: "Kunci '\(entry.key)' tidak dikenal; yang dikenal: \(names).",
                    en: "Key '\(entry.key)' is not known; known are: \(names)."))
        }
        return mapping
    }

    /// A mapping with keys of the file's own choosing, such as ids, in the order of the file.
    package func entries() throws(CatalogueError) -> CatalogueMapping {
        guard let mapping = node.mapping else { throw wanted("pasangan kunci dan nilai", "keys with values") }
        var entries: [CatalogueMapping.Entry] = []
        for (key, value) in mapping {
            let keyNode = CatalogueNode(node: key, file: file)
            entries.append(
                CatalogueMapping.Entry(
                    key: try keyNode.text(), line: keyNode.line,
                    value: CatalogueNode(node: value, file: file)))
        }
        return CatalogueMapping(entries: entries, file: file, line: line)
    }
}

extension String {
    /// Without spaces, tabs and line breaks at either end.
    func trimmingASCIISpace() -> String {
        let blank: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
        guard let first = firstIndex(where: { !blank.contains($0) }),
            let last = lastIndex(where: { !blank.contains($0) })
        else { return "" }
        return String(self[first...last])
    }
}
