import DossierModel
import Foundation
import Glibc
import ReaderProcess
import Testing

/// A folder of its own, with the built reader beside the tests.
final class Workshop: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("berkas-reader-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The executable that the package builds, in the folder of the test bundle.
    static let reader: String = {
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own ?? ""
        return URL(fileURLWithPath: bundle).deletingLastPathComponent()
            .appendingPathComponent("berkas-reader").path
    }()

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func write(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    }

    /// A shell script in the reader's place. A shell cannot fork with what it is sent, so it is no fork server, and is
    /// started for each file.
    func script(_ name: String, _ text: String) throws -> String {
        let start = "#!/bin/sh\n[ \"$1\" = fork-server ] && exit 9\n"
        try write(Array((start + text).utf8), name)
        #expect(unsafe chmod(path(name), 0o700) == 0)
        return path(name)
    }

    /// A pool whose files lie in the folder.
    func pool(
        _ executable: String = Workshop.reader, recognisers: Int = 2, limits: ReaderLimits = ReaderLimits(),
        models: String? = nil
    ) -> ReaderPool {
        let folder = folder.path
        return ReaderPool(
            executable: executable, models: models, recognisers: recognisers, limits: limits
        ) { file in
            let descriptor = unsafe open(folder + "/" + file.name, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw Fault(.access, Phrase(id: "Tidak ada \(file.name).", en: "There is no \(file.name)."))
            }
            return OpenFile(adopting: descriptor)
        }
    }

    /// Reads a whole file.
    func readings(
        _ name: String, _ pool: ReaderPool, options: ReadingOptions = .measuring
    ) async throws -> [PageReading] {
        var readings: [PageReading] = []
        for try await reading in try await pool.open(file(name), options: options).pages {
            readings.append(reading)
        }
        return readings
    }

    func file(_ name: String) -> SourceFile {
        SourceFile(digest: Digest(hex: String(repeating: "0", count: 64))!, name: name, byteCount: 1)
    }

    /// One frame as shell's `printf` writes it on the socket, which is the script's descriptor 0.
    static func frame(_ answer: ReaderAnswer) throws -> String {
        let json = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
        let count = UInt32(json.utf8.count)
        let length = [24, 16, 8, 0].map { "\\" + octal(UInt8(truncatingIfNeeded: count >> UInt32($0))) }
        return "printf '\(length.joined())%s' '\(json)' >&0\n"
    }

    /// Shell that takes the request to open off the socket, and not a byte more.
    static func takeOpening() throws -> String {
        let count = try JSONEncoder().encode(ReaderRequest.open(passwords: [])).count + 4
        return "head -c \(count) <&0 >/dev/null\n"
    }

    private static func octal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 8)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }
}

extension ReadingOptions {
    /// What `check` asks for: no words.
    static let measuring = ReadingOptions(text: false)
}
