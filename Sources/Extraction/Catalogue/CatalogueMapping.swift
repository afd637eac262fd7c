internal import DossierModel

/// Keys and values of a catalogue file, in the order of the file.
package struct CatalogueMapping {
    package struct Entry {
        package let key: String
        /// Of the key, from 1.
        package let line: Int?
        package let value: CatalogueNode
    }

    package let entries: [Entry]
    let file: String
    let line: Int?

    package func optional(_ key: String) -> CatalogueNode? {
        entries.first { $0.key == key }?.value
    }

    package func required(_ key: String) throws(CatalogueError) -> CatalogueNode {
        guard let node = optional(key) else {
            throw CatalogueError(
                file: file, line: line,
                reason: Phrase(id: "Kunci '\(key)' tidak ada.", en: "Key '\(key)' is missing."))
        }
        return node
    }
}
