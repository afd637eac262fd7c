internal import DossierModel
package import Foundation
internal import GRDB
internal import Glibc

/// What is known and decided: applications, the journal of submissions, dossiers, where each document lies, and the
/// append-only history. SQLite in WAL mode, every commit on the disk (`synchronous=FULL`).
package struct Register: Sendable {
    let pool: DatabasePool
    /// When a decision is made; injected, never compared.
    let clock: @Sendable () -> Date
    private let path: String

    /// Opens the database and brings it up to date. `create`: make it when it is not there.
    package init(path: String, create: Bool = false, clock: @escaping @Sendable () -> Date = { Date() })
        throws
    {
        if !create { try Register.require(at: path) }
        var configuration = Configuration()
        configuration.busyMode = .timeout(20)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try Schema.migrator.migrate(pool)
        } catch {
            throw Register.fault(error, at: path)
        }
        self.clock = clock
        self.path = path
    }

    /// Throws a `Fault` that says what to do when there is no register at `path`.
    static func require(at path: String) throws(Fault) {
        var status = stat()
        if unsafe stat(path, &status) == 0 { return }
        if errno != ENOENT { throw Fault.system(errno, at: path, doing: "membuka", "open") }
        throw Fault(
            .access,
            Phrase(
                id: "\(path): register belum ada di sini. Jalankan `berkas init` dahulu, "
                    + "atau sebutkan foldernya dengan --home.",
                en: "\(path): there is no register here. Run `berkas init` first, "
                    + "or name the folder by --home."))
    }

    /// A value the register keeps about itself, `nil` when it was never set.
    package func setting(_ name: String) throws -> String? {
        do {
            return try pool.read {
                try String.fetchOne($0, sql: "SELECT value FROM settings WHERE name = ?", arguments: [name])
            }
        } catch { throw Register.fault(error, at: path) }
    }

    /// Sets a value once; a second, different value is refused by the unique key.
    package func setOnce(_ name: String, _ value: String) throws {
        do {
            try pool.write {
                try $0.execute(
                    sql: "INSERT INTO settings (name, value) VALUES (?, ?)", arguments: [name, value])
            }
        } catch { throw Register.fault(error, at: path) }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do { return try await pool.read(body) } catch { throw Register.fault(error, at: path) }
    }

    /// One transaction: all of it or nothing.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value
    {
        do { return try await pool.write(body) } catch { throw Register.fault(error, at: path) }
    }

    private static func fault(_ error: any Error, at path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        let detail = "\(error.resultCode): \(error.message ?? "")"
        return switch error.resultCode {
        case .SQLITE_FULL: Fault.system(ENOSPC, at: path, doing: "menulis", "write")
        case .SQLITE_IOERR where isFull(path): Fault.system(ENOSPC, at: path, doing: "menulis", "write")
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            Fault.system(
                obstacle(at: path) ?? EACCES, at: path, doing: "membuka atau menulis", "open or write")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            Fault(
                .integrity,
                Phrase(
                    id:
                        "\(path): register rusak (\(detail)). Kembalikan dari cadangan; jangan menghapus vault.",
                    en:
                        "\(path): the register is damaged (\(detail)). Restore a backup; do not delete the vault."
                ))
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            Fault(
                .database,
                Phrase(
                    id: "\(path): register sedang dipakai program lain. Tunggu sebentar lalu jalankan lagi.",
                    en: "\(path): another program is using the register. Wait a little and run again."))
        default:
            Fault(
                .database,
                Phrase(
                    id:
                        "\(path): register menjawab \(detail). Jalankan lagi; bila berulang, hubungi pengelola.",
                    en:
                        "\(path): the register answers \(detail). Run again; if it persists, ask the administrator."
                ))
        }
    }

    /// The `errno` that keeps the register from being written, which SQLite does not tell.
    private static func obstacle(at path: String) -> Int32? {
        for place in [(path as NSString).deletingLastPathComponent, path] {
            if unsafe access(place, R_OK | W_OK) != 0, errno != ENOENT { return errno }
        }
        return nil
    }

    /// True when the disk has less room than a page of the register: SQLite calls some of its writes I/O errors then.
    private static func isFull(_ path: String) -> Bool {
        var status = statvfs()
        let folder = (path as NSString).deletingLastPathComponent
        guard unsafe statvfs(folder, &status) == 0 else { return false }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 4096
    }
}
