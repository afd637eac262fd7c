internal import DossierModel
internal import Foundation

/// Where people are spoken to: results on standard output, everything else on standard error.
struct Console: Sendable {
    var language: Language
    var quiet: Bool

    /// Columns a table takes where nobody says.
    private static let usual = 80

    /// Broken at words where the width is known; a program that reads along gets each sentence whole.
    func result(_ text: String) {
        print(TerminalSize.columns(of: .output).map { Prose.wrapped(text, width: $0) } ?? text)
    }

    /// Cells a line of a table may have.
    var width: Int { TerminalSize.columns(of: .output) ?? Console.usual }

    func result(_ table: Table) { print(table.text(width: width)) }

    func result(_ phrase: Phrase) { result(phrase.text(in: language)) }

    func remark(_ phrase: Phrase) {
        if !quiet { error(phrase.text(in: language)) }
    }

    func complain(_ phrase: Phrase) { error("berkas: " + phrase.text(in: language)) }

    func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    private func print(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    private func error(_ text: String) {
        let text = TerminalSize.columns(of: .errors).map { Prose.wrapped(text, width: $0) } ?? text
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
