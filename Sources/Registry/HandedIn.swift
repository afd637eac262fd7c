package import DossierModel
internal import Foundation
internal import Glibc

/// Papers as they lie in folders: what belongs to one submission, and what is not taken.
package struct HandedIn: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// Path below the submission's folder.
        package var name: String
        package var path: String
    }

    /// Path that was given or found, for people.
    package var origin: String
    /// In natural order; may be empty.
    package var entries: [Entry]

    init(origin: String, entries: [Entry]) {
        self.origin = origin
        self.entries = entries
    }

    /// One file as a submission of its own.
    package init(file path: String) {
        self.init(
            origin: path, entries: [Entry(name: (path as NSString).lastPathComponent, path: path)])
    }

    /// What was found but is not taken.
    package struct Refusal: Hashable, Sendable {
        package var path: String
        package var message: Phrase
    }

    /// A file is a submission of its own; files directly in a folder are one; each of its sub-folders is one, with
    /// all below it.
    package static func find(_ path: String) -> (found: [HandedIn], refused: [Refusal]) {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        switch kind(of: path) {
        case .file:
            return ([HandedIn(file: path)], [])
        case .folder:
            var refused: [Refusal] = []
            var found: [HandedIn] = []
            var own: [Entry] = []
            for name in names(in: path, &refused) {
                let below = path + "/" + name
                switch kind(of: below) {
                case .file: own.append(Entry(name: name, path: below))
                case .folder:
                    let entries = self.entries(below: below, prefix: "", &refused)
                    if !entries.isEmpty { found.append(HandedIn(origin: below, entries: entries)) }
                case .other(let why): refused.append(Refusal(path: below, message: why))
                }
            }
            if !own.isEmpty { found.insert(HandedIn(origin: path, entries: own), at: 0) }
            if found.isEmpty && refused.isEmpty {
                refused.append(
                    Refusal(path: path, message: Phrase(id: "folder kosong", en: "the folder is empty")))
            }
            return (found, refused)
        case .other(let why):
            return ([], [Refusal(path: path, message: why)])
        }
    }

    private enum Kind {
        case file, folder
        case other(Phrase)
    }

    private static func kind(of path: String) -> Kind {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            return .other(
                Phrase(id: "tidak ada atau tidak dapat dibuka", en: "does not exist or cannot be opened"))
        }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK:
            .other(
                Phrase(
                    id: "tautan simbolik tidak diterima; serahkan berkas aslinya",
                    en: "symbolic links are not taken; hand in the file itself"))
        default:
            .other(
                Phrase(
                    id: "bukan berkas biasa (pipa atau perangkat)",
                    en: "not a regular file (a pipe or a device)"))
        }
    }

    private static func entries(below folder: String, prefix: String, _ refused: inout [Refusal]) -> [Entry] {
        var entries: [Entry] = []
        for name in names(in: folder, &refused) {
            let path = folder + "/" + name
            switch kind(of: path) {
            case .file: entries.append(Entry(name: prefix + name, path: path))
            case .folder: entries += self.entries(below: path, prefix: prefix + name + "/", &refused)
            case .other(let why): refused.append(Refusal(path: path, message: why))
            }
        }
        return entries
    }

    /// What people put there, in natural order; what systems leave behind is passed over.
    private static func names(in folder: String, _ refused: inout [Refusal]) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            refused.append(
                Refusal(
                    path: folder,
                    message: Phrase(id: "folder tidak dapat dibaca", en: "the folder cannot be read")))
            return []
        }
        let leftovers: Set<String> = ["Thumbs.db", "desktop.ini", "@eaDir"]
        return names.filter { !$0.hasPrefix(".") && !leftovers.contains($0) }
            .sorted { NaturalOrder.precedes($0, $1) }
    }
}
