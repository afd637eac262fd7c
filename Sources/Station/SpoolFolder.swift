package import DossierModel
internal import Foundation
internal import Glibc

/// The places of a spool: what scanners write lies at the top, ours in `.berkas`, what is done in `done/DAY`, what needs a
/// person in `held`.
package struct SpoolFolder: Sendable {
    package let path: String

    /// A file beside the scans that says how many sheets there are: `{"sheets": 12, "duplex": true}`.
    package static let count = "berkas.json"
    private static let own: Set<String> = ["done", "held"]

    /// Throws when there is no such folder.
    package init(_ path: String) throws(Fault) {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        else {
            throw Fault(
                .access,
                Phrase(id: "\(path): folder ini tidak ada.", en: "\(path): there is no such folder."))
        }
        self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Files and folders that scanners put here, by name.
    func units() -> [String] {
        names(in: path).filter { !SpoolFolder.own.contains($0) }
    }

    /// Paths of a unit's files below the spool, by name: itself, or what lies in it.
    func files(of unit: String) -> [String] {
        var isFolder: ObjCBool = false
        let whole = path + "/" + unit
        guard unsafe FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder) else { return [] }
        guard isFolder.boolValue else { return [unit] }
        return names(in: whole).filter { $0 != SpoolFolder.count }.map { unit + "/" + $0 }
    }

    func isFolder(_ unit: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path + "/" + unit, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// What somebody counted; `nil` where nobody did, or where the file is not whole yet.
    func counted(_ unit: String) -> SheetCount? {
        FileManager.default.contents(atPath: path + "/" + unit + "/" + SpoolFolder.count).flatMap {
            try? JSONDecoder().decode(SheetCount.self, from: $0)
        }
    }

    /// By numbers as a person counts: page 2 before page 10.
    private func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".part") && !$0.hasSuffix(".tmp") }
            .sorted { $0.compare($1, options: [.numeric, .caseInsensitive]) == .orderedAscending }
    }

    /// When a file last changed, seconds since 1970; 0 when it is gone.
    func changed(_ file: String) -> Double {
        var status = stat()
        guard unsafe stat(path + "/" + file, &status) == 0 else { return 0 }
        return Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
    }

    // MARK: Ours

    /// The record of a unit that is on its way.
    func record(of unit: String) -> String {
        let name = Hexadecimal.text(FileDigest.bytes(Array(unit.utf8))).prefix(32)
        return path + "/.berkas/open/\(name).json"
    }

    var openRecords: [String] {
        let folder = path + "/.berkas/open"
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(".json") }.sorted().map { folder + "/" + $0 }
    }

    func handedIn(_ record: SpoolRecord) -> String {
        path + "/.berkas/handed-in/\(record.day)/\(record.handover).json"
    }

    /// What was handed in on a day.
    package func records(of day: CalendarDay) -> [SpoolRecord] {
        let folder = path + "/.berkas/handed-in/\(day)"
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
            .compactMap { SpoolRecord.read(folder + "/" + $0) }
    }

    /// Moves a file below `done` or `held`, under another name where that one is taken; nothing is ever written over.
    func move(_ file: String, below place: String) throws(Fault) {
        let target = path + "/" + place + "/" + file
        let folder = (target as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var free = target
        var number = 2
        while unsafe access(free, F_OK) == 0 {
            free = target + ".\(number)"
            number += 1
        }
        guard unsafe rename(path + "/" + file, free) == 0 else {
            throw ScannedBytes.unreadable(path + "/" + file)
        }
        SpoolRecord.synchronise(folder)
    }

    /// Puts a file aside for a person, with the reason beside it.
    func hold(_ file: String, because reason: Phrase) throws(Fault) {
        try move(file, below: "held")
        try? Data((reason.id + "\n" + reason.en + "\n").utf8)
            .write(to: URL(fileURLWithPath: path + "/held/" + file + ".txt"))
    }

    /// One program at a time on a spool; `nil` while another has it.
    package func lock() -> SpoolLock? {
        try? FileManager.default.createDirectory(
            atPath: path + "/.berkas", withIntermediateDirectories: true)
        let descriptor = unsafe open(path + "/.berkas/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return SpoolLock(descriptor: descriptor) }
        Glibc.close(descriptor)
        return nil
    }
}

/// Holds a spool until it is released or the process ends.
package struct SpoolLock: Sendable {
    fileprivate let descriptor: Int32

    package func release() { Glibc.close(descriptor) }
}
