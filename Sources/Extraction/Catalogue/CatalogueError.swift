package import DossierModel

/// Why a catalogue cannot be used: which file, which line, what is wrong there.
package struct CatalogueError: Error, Hashable, Sendable {
    /// Name of the file, for people.
    package var file: String
    /// From 1; `nil` when the trouble is the file as a whole.
    package var line: Int?
    package var reason: Phrase

    package init(file: String, line: Int?, reason: Phrase) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    /// File, line and reason in one sentence.
    package var message: Phrase {
        guard let line else { return Phrase(id: "\(file): \(reason.id)", en: "\(file): \(reason.en)") }
        return Phrase(id: "\(file), baris \(line): \(reason.id)", en: "\(file), line \(line): \(reason.en)")
    }

    /// The same as a fault of ours, which is how it leaves this target.
    package var fault: Fault { Fault(.configuration, message) }
}
