internal import Casework
internal import NIOCore
internal import Registry

/// Writes and hashes one piece while the next one arrives: a line and a disk are used at the same time.
struct WriteBehind {
    private let file: UploadFile
    private var waiting: [UInt8] = []
    private var underWay: Task<Void, any Error>?
    /// Bytes taken, written or not.
    private(set) var received: Int
    /// Bytes that are written at a time.
    private static let piece = 1 << 20

    init(_ file: UploadFile) {
        self.file = file
        received = file.received
        waiting.reserveCapacity(Self.piece)
    }

    mutating func take(_ bytes: ByteBufferView) async throws {
        waiting.append(contentsOf: bytes)
        received += bytes.count
        if waiting.count >= Self.piece { try await flush() }
    }

    /// All that was taken is written when this returns.
    mutating func finish() async throws {
        try await flush()
        try await underWay?.value
        underWay = nil
    }

    private mutating func flush() async throws {
        try await underWay?.value
        underWay = nil
        if waiting.isEmpty { return }
        let (file, ready) = (self.file, waiting)
        waiting = []
        waiting.reserveCapacity(Self.piece)
        underWay = Task { try await BlockingWork.run { try file.write(ready, count: ready.count) } }
    }
}
