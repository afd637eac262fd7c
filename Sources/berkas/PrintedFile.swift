internal import ArgumentParser
internal import DossierModel
internal import Foundation
internal import Glibc
internal import Registry

/// A file that is made for people, somewhere they chose: whole or not at all, and nothing of theirs is lost.
struct PrintedFile {
    let path: String
    /// Whether a file that is there may be replaced.
    let replaces: Bool

    /// Throws a `Fault` when there is something that is not to be replaced.
    func requireFree() throws {
        // Of a link itself, not of what it leads to.
        guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return }
        if !replaces {
            throw Fault(
                .access,
                Phrase(
                    id: "\(path) sudah ada. Pilih nama lain, atau beri --force untuk menggantinya.",
                    en: "\(path) exists. Choose another name, or give --force to replace it."))
        }
        if found[.type] as? FileAttributeType != .typeRegular {
            throw Fault(
                .access,
                Phrase(
                    id: "\(path) bukan file biasa dan tidak diganti. Pilih nama lain.",
                    en: "\(path) is no ordinary file and is not replaced. Choose another name."))
        }
    }

    /// Throws a `ValidationError` for an `--output` that cannot be, or not with `--json`.
    static func validate(output: String?, json: Bool) throws {
        if output == "" { throw ValidationError("--output is the name of a file, or -.") }
        if output == "-", json { throw ValidationError("--json and --output - both want standard output.") }
    }

    /// Whether standard output is a terminal, to which no PDF is written; says so.
    static func refusesTerminal(_ console: Console) -> Bool {
        guard isatty(STDOUT_FILENO) == 1 else { return false }
        console.complain(
            Phrase(
                id: "PDF tidak ditulis ke layar. Beri --output FILE.pdf, atau alihkan keluarannya.",
                en: "A PDF is not written to a terminal. Give --output FILE.pdf, or redirect it."))
        return true
    }

    /// For the next program. Throws a `Fault`.
    static func writeToStandardOutput(_ bytes: [UInt8]) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: bytes)
        } catch {
            throw Fault.system(reason(error), at: "-", doing: "menulis", "write")
        }
    }

    /// Throws a `Fault` that names the path.
    func write(_ bytes: [UInt8]) throws {
        try requireFree()
        // What is replaced goes in one step, when its successor is whole.
        let draft = replaces ? path + ".\(getpid()).part" : path
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            let reason = errno
            // Somebody may have been faster.
            if reason == EEXIST { try requireFree() }
            throw Fault.system(reason, at: draft, doing: "menulis", "write")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: bytes)
            try file.synchronize()
            if replaces, unsafe rename(draft, path) != 0 { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        } catch {
            let reason = PrintedFile.reason(error)
            _ = unsafe unlink(draft)
            throw Fault.system(reason, at: path, doing: "menulis", "write")
        }
    }

    /// The `errno` inside what Foundation throws.
    private static func reason(_ error: any Error) -> Int32 {
        if let error = error as? POSIXError { return error.code.rawValue }
        let inner = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        return inner.map { Int32($0.code) } ?? EIO
    }
}
