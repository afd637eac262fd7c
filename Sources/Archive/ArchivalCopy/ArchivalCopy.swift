package import DossierModel

/// What an archival copy tells of its document, beside its pages. It stands in the file's metadata, which anybody can
/// read and index: no name of a person and no NIK belongs here.
package struct ArchivalCopy: Codable, Hashable, Sendable {
    /// A line of the outline that viewers show beside the pages.
    package struct Bookmark: Codable, Hashable, Sendable {
        package var title: String
        /// Within the copy, from 1.
        package var page: Int
        /// Lines below this one.
        package var children: [Bookmark]

        package init(title: String, page: Int, children: [Bookmark] = []) {
            self.title = title
            self.page = page
            self.children = children
        }
    }

    /// The document's, as a window shows it.
    package var title: Phrase
    /// Name of the document type, as people know it.
    package var typeName: Phrase
    /// Number of the application it was handed in for; `nil` when it belongs to none yet.
    package var application: String?
    /// Of the document, and of the title that is shown.
    package var language: Language
    /// When the copy is said to be made: given, never read from a clock, so that the same copy can be made again.
    package var time: WITATime
    /// Of this software: `1.4.0`.
    package var version: String
    package var outline: [Bookmark]
    /// What whoever gets the file must know of it, such as that it is no archival copy; `nil` for nothing.
    package var note: Phrase?

    package init(
        title: Phrase, typeName: Phrase, application: String?, language: Language = .indonesian,
        time: WITATime, version: String, outline: [Bookmark] = [], note: Phrase? = nil
    ) {
        self.title = title
        self.typeName = typeName
        self.application = application
        self.language = language
        self.time = time
        self.version = version
        self.outline = outline
        self.note = note
    }

    /// What wrote the file, as PDF's Producer tells it.
    var producer: String { "Berkas \(version)" }

    /// Writes the whole copy: `bytes` is asked for each page's stream when its turn comes, and the sink gets the file
    /// piece by piece, so that memory holds one page. What the sink got is no file when this throws
    /// `ArchivalCopyError`, or whatever `bytes` or `sink` throw.
    package func write(
        _ pages: some Sequence<ArchivalPage>, bytes: (ArchivalPage) throws -> [UInt8],
        to sink: @escaping (_ piece: [UInt8]) throws -> Void
    ) throws {
        var writer = try ArchivalCopyWriter(self, sink: sink)
        for page in pages { try writer.append(page, bytes: bytes(page)) }
        try writer.finish()
    }
}
