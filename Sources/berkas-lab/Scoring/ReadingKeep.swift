package import DocumentImaging
package import DossierModel
package import Foundation

/// Readings of pages in a folder, so that a change of rules is scored without reading again.
///
/// They lie under the digest of their file's bytes, the number of the page, who read and the version of reading. Throw
/// them away by deleting the folder.
package struct ReadingKeep {
    /// To be raised whenever what a page is read as changes: kept readings of other versions are not looked at.
    static let version = 7

    /// A page as it was read, with what it cost.
    package struct Kept: Codable {
        package var reading: PageReading
        /// Of one processor.
        var seconds: Double
    }

    let folder: URL
    private let readers: ReaderChoice
    private let models: String

    package init(folder: URL, readers: ReaderChoice, models: String) {
        self.folder = folder.appendingPathComponent("v\(Self.version)-\(readers.rawValue)")
        self.readers = readers
        self.models = models
    }

    /// All pages of a file, from the folder where they are there; `reader` is made when it is first needed.
    package func pages(
        of path: String, digest: Digest, reader: inout PageReader?
    ) throws -> (outcome: FileOutcome, pages: [Kept], fresh: Int) {
        let home = folder.appendingPathComponent(digest.hex)
        if let outcome: FileOutcome = kept(at: home.appendingPathComponent("file.json")) {
            guard case .read(let facts) = outcome else { return (outcome, [], 0) }
            let pages = (0..<facts.pageCount).compactMap { index -> Kept? in kept(at: page(home, index + 1)) }
            if pages.count == facts.pageCount { return (outcome, pages, 0) }
        }
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        do {
            return try read(bytes, home, &reader)
        } catch let defect as ScanDefect {
            let outcome = FileOutcome.refused(defect)
            try keep(outcome, at: home.appendingPathComponent("file.json"))
            return (outcome, [], 0)
        }
    }

    private func read(
        _ bytes: Data, _ home: URL, _ reader: inout PageReader?
    ) throws -> (outcome: FileOutcome, pages: [Kept], fresh: Int) {
        try unsafe bytes.withUnsafeBytes { bytes in
            let file = unsafe try openScan(bytes, passwords: [], limits: DecodingLimits())
            let outcome = FileOutcome.read(file.facts)
            try keep(outcome, at: home.appendingPathComponent("file.json"))
            var pages: [Kept] = []
            var fresh = 0
            for index in 0..<file.facts.pageCount {
                let place = page(home, index + 1)
                if let there: Kept = kept(at: place) {
                    pages.append(there)
                    continue
                }
                let using = try reader ?? made()
                reader = using
                let start = ReadPages.processorTime()
                let reading = Self.reading(index + 1, of: file, by: using, readers)
                let new = Kept(reading: reading, seconds: ReadPages.processorTime() - start)
                try keep(new, at: place)
                pages.append(new)
                fresh += 1
            }
            return (outcome, pages, fresh)
        }
    }

    private func made() throws -> PageReader {
        let reader = try PageReader(tessdata: nil, languages: "ind+eng", models: models)
        reader.warmUp()
        return reader
    }

    private static func reading(
        _ number: Int, of file: any ScannedFile, by reader: PageReader, _ readers: ReaderChoice
    ) -> PageReading {
        do throws(ScanDefect) {
            let options = ReadingOptions(readers: readers)
            return .read(try reader.read(try file.page(number), number: number, options: options))
        } catch {
            return .unreadable(number: number, error)
        }
    }

    private func page(_ home: URL, _ number: Int) -> URL { home.appendingPathComponent("\(number).json") }

    private func kept<Value: Decodable>(at url: URL) -> Value? {
        (try? Data(contentsOf: url)).flatMap { try? JSONDecoder().decode(Value.self, from: $0) }
    }

    private func keep(_ value: some Encodable, at url: URL) throws {
        try JSONEncoder().encode(value).write(to: url, options: .atomic)
    }
}
