/// Sentences on a terminal.
enum Prose {
    /// Breaks each line that is wider than `width` cells at its spaces; what follows stands under the line's own
    /// indent. A word is never cut: a path or a number can be copied whole, even where it is too wide.
    static func wrapped(_ text: String, width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            Table.cells(String(line)) <= width ? String(line) : wrapped(line: line, width: width)
        }.joined(separator: "\n")
    }

    private static func wrapped(line: Substring, width: Int) -> String {
        let indent = String(line.prefix { $0 == " " })
        var lines = [""]
        for word in line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false) {
            let longer = lines[lines.count - 1] + (lines[lines.count - 1].isEmpty ? "" : " ") + word
            if indent.count + Table.cells(longer) <= width || lines[lines.count - 1].isEmpty {
                lines[lines.count - 1] = longer
            } else {
                lines.append(String(word))
            }
        }
        return lines.map { indent + $0 }.joined(separator: "\n")
    }
}
