package import DossierModel
internal import Foundation
internal import Glibc

/// A folder of the spool that a scan fills out of sight, and that is offered when the scan is done.
package struct ScanFolder {
    private let spool: SpoolFolder
    private let name: String
    /// Where the pages go; nobody who watches the spool looks here.
    package let path: String

    /// Makes it. Its name tells when.
    package init(in spool: SpoolFolder) throws(Fault) {
        self.spool = spool
        let stamp = Date().ISO8601Format().filter { $0.isNumber || $0 == "T" }
        name = "pindai-\(stamp)-\(getpid())"
        path = spool.path + "/.\(name)"
        guard unsafe mkdir(path, 0o700) == 0 else { throw ScannedBytes.unreadable(path) }
    }

    /// Offers the pages to whoever hands the spool in.
    package func offer(counted: SheetCount?) throws(Fault) {
        if let counted, let data = try? JSONEncoder().encode(counted) {
            try? data.write(to: URL(fileURLWithPath: path + "/" + SpoolFolder.count))
        }
        SpoolRecord.synchronise(path)
        guard unsafe rename(path, spool.path + "/" + name) == 0 else { throw ScannedBytes.unreadable(path) }
        SpoolRecord.synchronise(spool.path)
    }

    /// Keeps what was scanned before trouble came; returns where, `nil` when there is nothing.
    package func putAside(_ reason: Phrase) throws(Fault) -> String? {
        if unsafe rmdir(path) == 0 { return nil }
        let held = spool.path + "/held"
        unsafe mkdir(held, 0o700)
        guard unsafe rename(path, held + "/" + name) == 0 else { throw ScannedBytes.unreadable(path) }
        try? Data((reason.id + "\n" + reason.en + "\n").utf8)
            .write(to: URL(fileURLWithPath: held + "/" + name + ".txt"))
        return held + "/" + name
    }

    /// True until it is handed in.
    package var isWaiting: Bool { unsafe access(spool.path + "/" + name, F_OK) == 0 }
}
