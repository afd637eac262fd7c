internal import Casework
internal import DossierModel
internal import Foundation
internal import Intake
internal import Registry

/// Writes documents' copies into a folder, and tells of each one.
struct CopiesExport {
    let session: Session
    let register: Register
    let vault: Vault
    let folder: String
    let officer: String
    let progress: ProgressLine

    private struct ArchivalLine: Encodable {
        var submission: String
        var document: Int
        var type: String?
        var file: String?
        var copy: KeptCopy
    }

    /// True when every document has its copy.
    func archival(
        _ documents: [Document], _ copies: [Int: KeptCopy], of id: String
    ) async throws -> Bool {
        var isWhole = true
        for document in documents {
            guard let copy = copies[document.number] else { continue }
            var file: String?
            if copy.digest != nil {
                file = name(of: document, in: id)
                try await hand(out: try bytes(of: copy), of: document, in: id)
            }
            if file == nil { isWhole = false }
            let line = ArchivalLine(
                submission: id, document: document.number, type: document.type, file: file, copy: copy)
            let reason = copy.reason ?? copy.pages.compactMap(\.reencoded).first
            try tell(line, file, document, copy.byteCount, reason)
        }
        return isWhole
    }

    /// True when every document has a copy within `limit` bytes.
    func small(
        _ documents: [Document], _ copies: [Int: KeptCopy], of dossier: Dossier, _ limit: Int,
        _ desk: SmallCopyDesk
    ) async throws -> Bool {
        let id = dossier.submission.id
        var isWhole = true
        defer { progress.end() }
        for document in documents {
            progress.show(.opened(file: "\(document.number)", pages: document.regions.count))
        }
        for document in documents {
            guard let archival = copies[document.number] else { continue }
            try PrintedFile(path: path(of: document, in: id), replaces: false).requireFree()
            let small = try await desk.copy(of: document, in: dossier, archival: archival, limit: limit)
            for page in document.regions.indices {
                progress.show(.read(file: "\(document.number)", page: page + 1))
            }
            var line = SmallCopyLine(small, of: document, in: id, limit: limit)
            if let bytes = try bytes(of: small) {
                line.file = name(of: document, in: id)
                line.bytes = bytes.count
                try await hand(out: bytes, of: document, in: id)
            } else {
                isWhole = false
            }
            progress.end()
            try tell(line, line.file, document, line.bytes ?? 0, line.refused?.reason)
        }
        return isWhole
    }

    private func bytes(of small: SmallCopy) throws -> [UInt8]? {
        switch small.outcome {
        case .refused: nil
        case .archival(let copy), .original(let copy): try bytes(of: copy)
        case .made(let draft, _): try contents(try draft.open())
        }
    }

    private func bytes(of copy: KeptCopy) throws -> [UInt8] {
        guard let digest = copy.digest else { return [] }
        return try contents(
            copy.state == .original
                ? vault.open(digest) : Vault.open(path: CopyStore(session.home).path(of: digest)))
    }

    /// Takes the descriptor over.
    private func contents(_ descriptor: Int32) throws -> [UInt8] {
        let source = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        return [UInt8](try source.readToEnd() ?? Data())
    }

    private func name(of document: Document, in id: String) -> String {
        let number = document.number < 10 ? "0\(document.number)" : "\(document.number)"
        return "\(id)-\(number)-\(document.type ?? "lain").pdf"
    }

    private func path(of document: Document, in id: String) -> String {
        folder + "/" + name(of: document, in: id)
    }

    private func hand(out bytes: [UInt8], of document: Document, in id: String) async throws {
        try PrintedFile(path: path(of: document, in: id), replaces: false).write(bytes)
        try await register.logAccess(
            .export, submission: id, document: document.number, officer: officer)
    }

    private func tell(
        _ line: some Encodable, _ file: String?, _ document: Document, _ count: Int, _ reason: Phrase?
    ) throws {
        if session.options.json { return try session.console.json(line) }
        let note = reason.map { Phrase(id: " (\($0.id))", en: " (\($0.en))") } ?? Phrase(id: "", en: "")
        session.console.remark(
            Phrase(
                id: file.map { "\($0): \(count) bita\(note.id)" }
                    ?? "Dokumen \(document.number): tidak ada salinan\(note.id)",
                en: file.map { "\($0): \(count) bytes\(note.en)" }
                    ?? "Document \(document.number): no copy\(note.en)"))
    }
}
