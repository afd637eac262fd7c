internal import DossierModel
internal import Synchronization

/// Pictures of pages that were made lately: an officer goes back and forth, and a picture costs a decoding.
final class PictureCache: Sendable {
    private struct Key: Hashable {
        var digest: Digest
        var page: Int
        var request: PictureRequest
    }
    private struct Kept {
        var pictures: [Key: PagePicture] = [:]
        var order: [Key] = []
        var bytes = 0
    }

    private let make: ReviewConsole.Picturing
    private let kept = Mutex(Kept())
    /// Bytes of encoded pictures that are kept.
    private static let most = 64 << 20

    init(make: @escaping ReviewConsole.Picturing) { self.make = make }

    func picture(of file: SourceFile, page: Int, _ request: PictureRequest) async throws -> PagePicture {
        let key = Key(digest: file.digest, page: page, request: request)
        if let picture = kept.withLock({ $0.pictures[key] }) { return picture }
        let picture = try await make(file, page, request)
        kept.withLock { kept in
            if kept.pictures.updateValue(picture, forKey: key) != nil { return }
            kept.order.append(key)
            kept.bytes += picture.bytes.count
            while kept.bytes > PictureCache.most, let oldest = kept.order.first {
                kept.order.removeFirst()
                kept.bytes -= kept.pictures.removeValue(forKey: oldest)?.bytes.count ?? 0
            }
        }
        return picture
    }
}
