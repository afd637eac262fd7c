internal import DossierModel
package import Foundation
internal import Yams

/// A YAML file of a catalogue, parsed to nodes that know their lines.
///
/// Nothing in it is trusted: whoever reads it says which keys and types are known, and everything else is a
/// `CatalogueError` that names the line.
package struct CatalogueFile {
    /// Larger than any catalogue; a file above it was put there by mistake.
    package static let largestByteCount = 8_000_000

    package let name: String
    package let root: CatalogueNode

    package init(contentsOf url: URL) throws(CatalogueError) {
        let name = url.lastPathComponent
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw CatalogueError(
                file: name, line: nil,
                reason: Phrase(
                    id: "Tidak dapat dibaca di \(url.path). Periksa letak dan hak aksesnya.",
                    en: "Cannot be read at \(url.path). Check where it is and who may read it."))
        }
        guard data.count <= CatalogueFile.largestByteCount, let text = String(data: data, encoding: .utf8)
        else {
            throw CatalogueError(
                file: name, line: nil,
                reason: Phrase(
                    id: "Bukan teks UTF-8, atau terlalu besar. Simpan ulang sebagai UTF-8.",
                    en: "Not UTF-8 text, or too large. Save it again as UTF-8."))
        }
        try self.init(text: text, name: name)
    }

    package init(text: String, name: String) throws(CatalogueError) {
        self.name = name
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw CatalogueFile.translated(error, file: name)
        }
        guard let node else {
            throw CatalogueError(
                file: name, line: nil, reason: Phrase(id: "Fail kosong.", en: "The file is empty."))
        }
        root = CatalogueNode(node: node, file: name)
    }

    /// A file that ships with the program.
    package static func builtIn(_ name: String) throws(CatalogueError) -> CatalogueFile {
        try CatalogueFile(contentsOf: CatalogueResources.url(of: name))
    }

    private static func translated(_ error: any Error, file: String) -> CatalogueError {
        func located(_ mark: Mark?, _ id: String, _ en: String) -> CatalogueError {
            CatalogueError(file: file, line: mark?.line, reason: Phrase(id: id, en: en))
        }
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
            .composer(_, let problem, let mark, _)?:
            return located(mark, "Bukan YAML yang benar: \(problem).", "Not well-formed YAML: \(problem).")
        case .duplicatedKeysInMapping(let duplicates, let context)?:
            let keys = duplicates.joined(separator: ", ")
            return located(
                context.mark, "Kunci ditulis dua kali: \(keys).", "A key is written twice: \(keys).")
        default:
            return located(nil, "Tidak dapat diurai sebagai YAML.", "Cannot be parsed as YAML.")
        }
    }
}
