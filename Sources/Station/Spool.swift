package import DossierModel
internal import Foundation
internal import Glibc

/// Stores what a scanner or copier writes and forwards it to the counter, however often power or network are cut.
///
/// A file at the top is a handover of its own, a folder is one of many. A file is taken when its content is whole. A folder
/// with a count is closed when the count is reached; one without, when all in it is sent and it has rested.
package actor Spool {
    /// How long things may rest, in seconds.
    package struct Terms: Sendable {
        /// A folder without a count, and a file of no known kind.
        package var settle = 60.0
        /// A file whose content stays partial.
        package var giveUp = 3600.0

        package init(settle: Double = 60, giveUp: Double = 3600) {
            self.settle = settle
            self.giveUp = giveUp
        }
    }

    private let folder: SpoolFolder
    private let client: StationClient
    private let terms: Terms
    private let tell: @Sendable (Phrase) -> Void
    private var told: [String: Phrase] = [:]

    package init(
        _ folder: SpoolFolder, _ client: StationClient, terms: Terms = Terms(),
        tell: @escaping @Sendable (Phrase) -> Void
    ) {
        self.folder = folder
        self.client = client
        self.terms = terms
        self.tell = tell
    }

    /// Looks at everything once. Returns how many units are left waiting. Throws what waiting does not mend: a token that
    /// is not known, a folder of ours that cannot be written.
    package func pass() async throws -> Int {
        for path in folder.openRecords {
            if let record = SpoolRecord.read(path), record.submission != nil { try archive(record) }
        }
        var waiting = 0
        for unit in folder.units() {
            do {
                if try await !forward(unit) { waiting += 1 }
            } catch let error as StationError {
                if case .refused(let status, _, _) = error, status == 401 { throw error }
                say(unit, error.message)
                waiting += 1
            }
        }
        return waiting
    }

    /// Tells what is new of a unit; the same again is not news.
    private func say(_ unit: String, _ phrase: Phrase) {
        if told.updateValue(phrase, forKey: unit) == phrase { return }
        tell(Phrase(id: "\(unit): \(phrase.id)", en: "\(unit): \(phrase.en)"))
    }

    /// Sends what is whole of a unit and closes its handover when it can be. Returns whether it is done.
    private func forward(_ unit: String) async throws -> Bool {
        let whole = try wholeFiles(of: unit)
        guard !whole.files.isEmpty else { return false }
        var record = try await record(of: unit)
        for file in whole.files { try await send(file, &record) }
        guard !whole.isPartial, try isReady(unit, record) else { return false }
        let closed: HandoverState
        do { closed = try await client.close(record.handover) } catch let error as StationError {
            guard case .refused(409, _, let reason) = error else { throw error }
            say(unit, reason)
            return false
        }
        record.submission = closed.submission
        record.day = closed.receivedOn
        try record.write(folder.record(of: unit))
        try archive(record)
        say(
            unit,
            Phrase(
                id: "diserahkan sebagai \(closed.submission ?? "?"), \(closed.balance.arrived) halaman.",
                en: "handed in as \(closed.submission ?? "?"), \(closed.balance.arrived) pages."))
        return true
    }

    /// The files that can be sent, and whether others are still being written.
    private func wholeFiles(of unit: String) throws -> (files: [String], isPartial: Bool) {
        var files: [String] = []
        var isPartial = false
        for file in folder.files(of: unit) {
            let rested = Date().timeIntervalSince1970 - folder.changed(file)
            switch try Wholeness.of(folder.path + "/" + file) {
            case .whole: files.append(file)
            case .partial(let reason):
                isPartial = true
                say(unit, reason)
                if rested > terms.giveUp { try hold(file, reason) }
            case .foreign:
                isPartial = true
                let reason = Phrase(
                    id: "\(file) bukan PDF, TIFF, PNG, atau JPEG.",
                    en: "\(file) is no PDF, TIFF, PNG or JPEG.")
                if rested > min(terms.settle, terms.giveUp) { try hold(file, reason) }
            }
        }
        return (files, isPartial)
    }

    private func hold(_ file: String, _ reason: Phrase) throws {
        try folder.hold(file, because: reason)
        tell(
            Phrase(
                id: "\(file): disisihkan ke held/ (\(reason.id))",
                en: "\(file): put aside in held/ (\(reason.en))"
            ))
    }

    /// What is known of a unit; a handover is opened for a new one.
    private func record(of unit: String) async throws -> SpoolRecord {
        let path = folder.record(of: unit)
        if let known = SpoolRecord.read(path) { return known }
        let opened = try await client.open(counted: folder.counted(unit), supplements: nil)
        let record = SpoolRecord(
            unit: unit, handover: opened.id, day: opened.receivedOn, files: [], submission: nil)
        try record.write(path)
        return record
    }

    private func send(_ file: String, _ record: inout SpoolRecord) async throws {
        if record.files.contains(where: { $0.name == file && $0.isSent }) { return }
        let path = folder.path + "/" + file
        let name = record.unit == file ? file : String(file.dropFirst(record.unit.utf8.count + 1))
        let digest = try FileDigest.of(path)
        let index: Int
        if let known = record.files.firstIndex(where: { $0.name == file }) {
            index = known
            // Scanned again before it was sent: what is on its way is another file.
            if record.files[known].digest != digest {
                record.files[known] = .init(name: file, digest: digest, upload: nil, isSent: false)
            }
        } else {
            index = record.files.count
            record.files.append(.init(name: file, digest: digest, upload: nil, isSent: false))
        }
        let place = folder.record(of: record.unit)
        let isThere = try await client.handover(record.handover).files.contains {
            $0.name == name && $0.digest == digest.hex && $0.replacedBy == nil
        }
        if !isThere {
            var copy = record
            do {
                try await FileUpload(client: client, path: path, name: name, handover: record.handover).run(
                    known: record.files[index].upload
                ) { upload in
                    copy.files[index].upload = upload
                    try copy.write(place)
                }
            } catch let error as StationError {
                guard case .refused(let status, _, let reason) = error, [400, 413, 415].contains(status)
                else { throw error }
                try hold(file, reason)
                record.files.remove(at: index)
                try record.write(place)
                return
            }
            record = copy
        }
        record.files[index].isSent = true
        try record.write(place)
    }

    /// Everything of the unit is sent, and nothing more is to be expected.
    private func isReady(_ unit: String, _ record: SpoolRecord) throws -> Bool {
        if !folder.isFolder(unit) || folder.counted(unit) != nil { return true }
        let newest = (folder.files(of: unit) + [unit]).map(folder.changed).max() ?? 0
        return Date().timeIntervalSince1970 - newest >= terms.settle
    }

    /// Keeps the record of the day, and moves what was sent out of the way. Files that came since stay.
    private func archive(_ record: SpoolRecord) throws {
        try record.write(folder.handedIn(record))
        for file in record.files {
            let path = folder.path + "/" + file.name
            guard unsafe access(path, F_OK) == 0, try FileDigest.of(path) == file.digest else { continue }
            try folder.move(file.name, below: "done/\(record.day)")
        }
        let count = record.unit + "/" + SpoolFolder.count
        if unsafe access(folder.path + "/" + count, F_OK) == 0, folder.files(of: record.unit).isEmpty {
            try folder.move(count, below: "done/\(record.day)")
        }
        if folder.isFolder(record.unit) { unsafe rmdir(folder.path + "/" + record.unit) }
        unsafe unlink(folder.record(of: record.unit))
    }
}
