internal import DossierModel
internal import Foundation

/// Where people are spoken to: results on standard output, everything else on standard error.
struct Console: Sendable {
    var language: Language
    var quiet: Bool

    /// Columns of the terminal; 80 where there is none.
    var width: Int {
        guard let text = ProcessInfo.processInfo.environment["COLUMNS"], let columns = Int(text) else {
            return TerminalSize.columns ?? 80
        }
        return max(20, columns)
    }

    func result(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    func result(_ phrase: Phrase) { result(phrase.text(in: language)) }

    func remark(_ phrase: Phrase) {
        if !quiet { error(phrase.text(in: language)) }
    }

    func complain(_ phrase: Phrase) { error("berkas: " + phrase.text(in: language)) }

    func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        result(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    private func error(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
