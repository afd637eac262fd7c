import DossierModel
import Foundation
import Glibc
import ReaderProcess
import Testing

@Suite("Decoders forked from a process that has the libraries loaded") struct ForkServerTests {
    /// Pages of `marks.pdf`, more than a pool decodes ahead, so that its decoder lives while a test looks at it.
    private static let pages = 40

    private let workshop: Workshop
    private let pool: ReaderPool

    init() throws {
        workshop = try Workshop()
        try workshop.write(SamplePDF.marks(Array(repeating: 10, count: ForkServerTests.pages)), "marks.pdf")
        pool = workshop.pool(recognisers: 1)
    }

    @Test("A decoder is a child of ours, with a fence of its own; the server has none, and sees no file")
    func family() async throws {
        defer { pool.shutdown() }
        var pages = try await pool.open(workshop.file("marks.pdf"), options: .measuring).pages
            .makeAsyncIterator()
        _ = try await pages.next()
        let processes = try pool.processes.map(ProcessState.init)
        // The argument list is that of the process forked from.
        let forked = processes.filter { $0.arguments.contains("fork-server") }
        #expect(forked.count == 2)
        #expect(processes.allSatisfy { $0.status["PPid"] == String(getpid()) })
        #expect(processes.allSatisfy { $0.status["NoNewPrivs"] == "1" })
        let fenced = forked.filter { $0.status["Seccomp"] == "2" }
        let server = try #require(forked.first { $0.status["Seccomp"] == "0" })
        let decoder = try #require(fenced.first)
        #expect(server.descriptors == [0, 1, 2])
        // Its file is open, and what it decodes into; neither the server's socket nor anybody else's file.
        #expect(decoder.descriptors.isSuperset(of: [0, 1, 2, 3]))
        #expect(decoder.files.filter { $0.hasSuffix("/marks.pdf") }.count == 1)
        #expect(decoder.files.filter { $0.hasPrefix("socket:") }.count == 1)
        #expect(!server.files.contains { $0.hasSuffix("/marks.pdf") })
    }

    @Test("A server that is killed costs no file, and is replaced")
    func killed() async throws {
        defer { pool.shutdown() }
        let read = { try await workshop.readings("marks.pdf", pool).compactMap(\.page).count }
        #expect(try await read() == ForkServerTests.pages)
        kill(try #require(try server()), SIGKILL)
        #expect(try await read() == ForkServerTests.pages)
        #expect(try server() == nil)
        #expect(try await read() == ForkServerTests.pages)
        #expect(try server() != nil)
    }

    /// Between two files the server is the only process without a fence.
    private func server() throws -> pid_t? {
        try pool.processes.first { try ProcessState($0).status["Seccomp"] == "0" }
    }

    @Test("A server that does not start leaves decoders that are programs of their own")
    func impossible() async throws {
        let executable = try workshop.script("reader", "exec '\(Workshop.reader)' \"$@\"")
        let pool = workshop.pool(executable, recognisers: 1)
        defer { pool.shutdown() }
        #expect(
            try await workshop.readings("marks.pdf", pool).compactMap(\.page).count == ForkServerTests.pages)
        #expect(try !pool.processes.contains { try ProcessState($0).arguments.contains("fork-server") })
    }

    @Test("A server that takes what it is sent and dies costs no file")
    func treacherous() async throws {
        let ready = try Workshop.frame(.ready(ReaderFence(landlock: 0)))
        try workshop.write(
            Array(
                """
                #!/bin/sh
                if [ "$1" = fork-server ]; then
                \(ready)
                head -c 5 <&0 >/dev/null
                exit 0
                fi
                exec '\(Workshop.reader)' "$@"
                """.utf8), "reader")
        #expect(unsafe chmod(workshop.path("reader"), 0o700) == 0)
        let pool = workshop.pool(workshop.path("reader"), recognisers: 1)
        defer { pool.shutdown() }
        for _ in 1...2 {
            #expect(
                try await workshop.readings("marks.pdf", pool).compactMap(\.page).count
                    == ForkServerTests.pages)
        }
    }
}

/// What the kernel says about a process.
private struct ProcessState {
    /// Lines of `/proc/PID/status`.
    let status: [String: String]
    let arguments: [String]
    /// Open descriptors and what they are; empty for whoever may not look.
    let open: [Int: String]

    var descriptors: Set<Int> { Set(open.keys) }
    var files: [String] { Array(open.values) }

    init(_ pid: Int32) throws {
        let lines = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8).split(separator: "\n")
        let pairs = lines.map { $0.split(separator: ":", maxSplits: 1) }.filter { $0.count == 2 }
        status = Dictionary(
            uniqueKeysWithValues: pairs.map {
                (String($0[0]), $0[1].trimmingCharacters(in: .whitespaces))
            })
        arguments = try String(contentsOfFile: "/proc/\(pid)/cmdline", encoding: .utf8)
            .split(separator: "\0").map(String.init)
        let folder = "/proc/\(pid)/fd"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        open = Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                guard let number = Int(name),
                    let target = try? FileManager.default.destinationOfSymbolicLink(
                        atPath: folder + "/" + name)
                else { return nil }
                return (number, target)
            })
    }
}
