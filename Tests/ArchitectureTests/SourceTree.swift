import Foundation

/// The package's own sources, read as text.
struct SourceTree {
    struct File {
        /// Path below the package, with `/`.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        /// Modules named by `import`, whatever stands before it.
        var imports: Set<String> {
            var modules: Set<String> = []
            for line in lines {
                let words = line.split(separator: " ")
                guard let position = words.firstIndex(of: "import"), position <= 3,
                    position + 1 < words.count,
                    words[..<position].allSatisfy({ $0.hasPrefix("@") || $0 == "internal" || $0 == "package" }
                    )
                else { continue }
                let kinds: Set<Substring> = [
                    "struct", "class", "enum", "func", "protocol", "typealias", "var", "let",
                ]
                let name = kinds.contains(words[position + 1]) ? words[position + 2] : words[position + 1]
                modules.insert(String(name.split(separator: ".")[0]))
            }
            return modules
        }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All files below a folder of the package with one of the endings.
    static func files(below folder: String, endings: [String] = ["swift"]) throws -> [File] {
        let base = root.appending(path: folder)
        guard let walk = FileManager.default.enumerator(atPath: base.path(percentEncoded: false)) else {
            return []
        }
        return try walk.compactMap { $0 as? String }.filter { name in
            endings.contains { name.hasSuffix("." + $0) }
        }.sorted().map { name in
            File(
                path: folder + "/" + name,
                text: try String(contentsOf: base.appending(path: name), encoding: .utf8))
        }
    }
}
