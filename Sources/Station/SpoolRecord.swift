package import DossierModel
internal import Foundation
internal import Glibc

/// What a spool knows of one handover: enough to go on after the power was cut at any moment.
package struct SpoolRecord: Codable, Hashable, Sendable {
    package struct File: Codable, Hashable, Sendable {
        package var name: String
        package var digest: Digest
        /// The upload's path on the server, once it has begun.
        package var upload: String?
        /// Every byte is acknowledged.
        package var isSent: Bool

        package init(name: String, digest: Digest, upload: String?, isSent: Bool) {
            self.name = name
            self.digest = digest
            self.upload = upload
            self.isSent = isSent
        }
    }

    /// The file or folder in the spool.
    package var unit: String
    package var handover: String
    /// The day at the counter.
    package var day: CalendarDay
    package var files: [File]
    /// Once it is closed.
    package var submission: String?

    package init(unit: String, handover: String, day: CalendarDay, files: [File], submission: String?) {
        self.unit = unit
        self.handover = handover
        self.day = day
        self.files = files
        self.submission = submission
    }

    static func read(_ path: String) -> SpoolRecord? {
        FileManager.default.contents(atPath: path).flatMap {
            try? JSONDecoder().decode(SpoolRecord.self, from: $0)
        }
    }

    /// On the disk, under its name, before this returns.
    func write(_ path: String) throws(Fault) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        guard let data = try? encoder.encode(self) else { throw SpoolRecord.unwritable(path) }
        let folder = (path as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let partial = path + ".part"
        let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SpoolRecord.unwritable(path) }
        let isKept = unsafe data.withUnsafeBytes { bytes in
            unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
        }
        let isSafe = fsync(descriptor) == 0
        Glibc.close(descriptor)
        guard isKept, isSafe, unsafe rename(partial, path) == 0 else { throw SpoolRecord.unwritable(path) }
        SpoolRecord.synchronise(folder)
    }

    /// The folder's entries are on the disk when this returns.
    static func synchronise(_ folder: String) {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Glibc.close(descriptor)
    }

    private static func unwritable(_ path: String) -> Fault {
        let reason = unsafe String(cString: strerror(errno))
        return Fault(
            errno == ENOSPC ? .diskFull : .access,
            Phrase(
                id: "\(path): tidak dapat ditulis (\(reason)). Periksa ruang dan izin foldernya.",
                en: "\(path): cannot be written (\(reason)). Check the folder's room and permissions."))
    }
}
