/// What is wanted of a reading.
package struct ReadingOptions: Codable, Hashable, Sendable {
    /// Read the words (Tesseract, or a trustworthy text layer). Off for `check`.
    package var text: Bool
    package var barcodes: Bool
    /// Tesseract's languages, in its own notation.
    package var languages: String
    package var readers: ReaderChoice
    /// Tried in order on encrypted files.
    package var passwords: [String]

    package init(
        text: Bool = true, barcodes: Bool = true, languages: String = "ind+eng",
        readers: ReaderChoice = .auto, passwords: [String] = []
    ) {
        self.text = text
        self.barcodes = barcodes
        self.languages = languages
        self.readers = readers
        self.passwords = passwords
    }
}

/// An opened file: its facts, and its pages as they are read, in order of their numbers.
package struct OpenedScan: Sendable {
    package var facts: FileFacts
    /// Ends after `facts.pageCount` readings; throws only a `Fault`.
    package var pages: AsyncThrowingStream<PageReading, any Error>

    package init(facts: FileFacts, pages: AsyncThrowingStream<PageReading, any Error>) {
        self.facts = facts
        self.pages = pages
    }
}

/// Turns a file's bytes into facts, words and codes. In life a pool of sandboxed processes, in tests a function.
package protocol ScanReader: Sendable {
    /// Throws `ScanDefect` when the file cannot be read at all, `Fault` when the trouble is ours.
    func open(_ file: SourceFile, options: ReadingOptions) async throws -> OpenedScan
}

/// What an archival copy is made of, and what it is held against; for one document.
package protocol CopyReader: Sendable {
    /// A page's picture, from 1, as it is kept: the file's own stream where it has one.
    /// - Parameter anew: encoded here even where the file's own stream could be kept.
    /// - Parameter keeping: `nil` for the usual.
    ///
    /// Throws `ScanDefect` when the page cannot be decoded, `Fault` when the trouble is ours.
    func picture(of file: SourceFile, page: Int, anew: Bool, keeping: Keeping?) async throws -> KeptPicture
    /// Holds pages of the finished copy against their sources; answers in their order.
    /// - Parameters:
    ///   - descriptor: of the copy, for reading; it is closed here.
    ///   - byViewer: pages are rendered by a viewer's own drawing; otherwise by the matrix in the file, ten times faster.
    ///
    /// Throws as `picture`.
    func proofs(
        of pages: [CopiedPage], in descriptor: Int32, byViewer: Bool
    ) async throws -> [PageProof]
    /// How a page of the copy as a viewer shows it differs from its source, to look at: a PNG. Throws as `picture`.
    func difference(of page: CopiedPage, in descriptor: Int32) async throws -> [UInt8]
}

/// Applications that share keys with a dossier.
package struct KeyHolders: Sendable {
    /// Those that share most come first.
    package var records: [ApplicationRecord]
    /// False when others share as many keys as the last of these, and were left out.
    package var isWhole: Bool
    /// Edition of the register that answered: it grows whenever an application is added or changed.
    package var edition: Int

    package init(_ records: [ApplicationRecord], isWhole: Bool = true, edition: Int = 0) {
        self.records = records
        self.isWhole = isWhole
        self.edition = edition
    }
}

/// The digital applications, and where dossiers are filed.
package protocol ApplicationRegister: Sendable {
    /// Every application that shares at least one key, each once; of very many those that share most.
    func applications(sharing keys: [SharedKey]) async throws -> KeyHolders
    /// Keeps the dossier and attaches what is proposed; the same submission twice is once. Throws `StaleMatch` and keeps
    /// nothing where applications were added or changed since the dossier was matched.
    func file(_ dossier: Dossier) async throws
    /// Submissions taken in earlier that hold the same bytes, oldest first, `except` left out.
    func submissions(holding digest: Digest, except: String) async throws -> [String]
}

/// The register has another edition than the one a dossier was matched against: it is to be matched again.
package struct StaleMatch: Error {
    package init() {}
}

/// Ours: disk, database, memory. Thrown, retried; the bytes are already safe.
package struct Fault: Error, Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// The disk is full or a quota is reached.
        case diskFull
        /// A folder or file of ours cannot be read or written.
        case access
        case database
        /// A program or data file we need is not installed (a Tesseract language, `berkas-reader`).
        case missingDependency
        /// Configuration or catalogue is wrong.
        case configuration
        /// A store is not the one it should be, or its content does not verify.
        case integrity
        /// What was named is not there.
        case notFound
        /// What was asked for does not go with how things stand.
        case conflict
        case other
    }

    package var kind: Kind
    /// What happened and what to do next.
    package var message: Phrase

    package init(_ kind: Kind, _ message: Phrase) {
        self.kind = kind
        self.message = message
    }
}
