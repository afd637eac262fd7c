internal import DossierModel

/// One file on its way to the server. Where it stands is told by the server alone, so a cut at any moment costs at most
/// a piece.
struct FileUpload {
    let client: StationClient
    let path: String
    let name: String
    let handover: String
    /// Bytes sent at once.
    var piece = 4 << 20
    /// Times in a row that nothing arrives before it is left for later.
    var patience = 8

    /// Sends what is missing. Returns when every byte is acknowledged, or was already.
    /// - Parameters:
    ///   - known: the upload's path on the server, of an earlier run.
    ///   - begun: told the path before the first byte goes, so that a later run goes on with it.
    func run(
        known: String?, replaces: Replaced? = nil, begun: (String) throws -> Void
    ) async throws {
        let file = try ScannedBytes(path)
        var upload = known
        var offset = 0
        if let known {
            if let kept = try await client.offset(of: known) { offset = kept } else { upload = nil }
        }
        let target: String
        if let upload {
            target = upload
        } else {
            target = try await client.create(
                name: name, length: file.size, handover: handover, replaces: replaces)
            try begun(target)
        }
        var failures = 0
        while offset < file.size {
            let bytes = try file.bytes(at: offset, count: piece)
            if bytes.isEmpty { throw shrunk }
            if let next = try await client.send(bytes, to: target, at: offset) {
                offset = next
                failures = 0
                continue
            }
            failures += 1
            guard failures < patience else {
                throw StationError.unreachable(
                    Phrase(
                        id: "\(name): unggahan terputus di bita \(offset); dilanjutkan kemudian.",
                        en: "\(name): the upload was cut at byte \(offset); it goes on later."))
            }
            try await Task.sleep(for: .milliseconds(200 << min(failures, 5)))
            guard let kept = try await client.offset(of: target) else {
                throw StationError.unreachable(
                    Phrase(
                        id: "\(name): unggahan tidak dikenal lagi; dimulai ulang kemudian.",
                        en: "\(name): the upload is not known any more; it begins again later."))
            }
            offset = kept
        }
        let after = try ScannedBytes(path)
        guard after.size == file.size, after.changedAt == file.changedAt else { throw shrunk }
    }

    /// The file is not what it was when it was begun.
    private var shrunk: Fault {
        Fault(
            .conflict,
            Phrase(
                id: "\(name): berubah selagi dikirim. Pindai atau salin ulang.",
                en: "\(name): changed while it was sent. Scan or copy it again."))
    }
}
