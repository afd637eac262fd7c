internal import Foundation
internal import Glibc

/// Who holds a lease: a process, by what tells it from a later one with the same number.
package struct WorkerID: Hashable, Sendable, CustomStringConvertible {
    /// The machine's name, for people.
    package let host: String
    package let process: Int32
    /// Boot of the machine and the process's start in clock ticks since then: the same process, or none.
    private let birth: String

    /// This process.
    package static let own = WorkerID(
        host: ProcessInfo.processInfo.hostName, process: getpid(),
        birth: WorkerID.birth(of: getpid()) ?? "unknown")

    package init(host: String, process: Int32, birth: String) {
        self.host = host
        self.process = process
        self.birth = birth
    }

    /// `nil` when the text is none of ours.
    package init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3, let process = Int32(parts[1]) else { return nil }
        // A file's name may have an ending.
        let birth = parts[2].split(separator: ".", maxSplits: 1).first.map(String.init) ?? parts[2]
        self.init(host: parts[0], process: process, birth: birth)
    }

    package var description: String { "\(host) \(process) \(birth)" }

    /// False when the process ended; `nil` when it runs on another machine, of which nothing is known here.
    var isAlive: Bool? {
        guard let boot = WorkerID.boot, birth.hasPrefix(boot) else { return nil }
        return WorkerID.birth(of: process) == birth
    }

    private static let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        .trimmingCharacters(in: .whitespacesAndNewlines)

    /// `proc(5)`: what follows the name in parentheses is state, parent, …, and the 20th is the start.
    private static func birth(of process: Int32) -> String? {
        guard let boot, let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 19, fields[0] != "Z" else { return nil }
        return "\(boot) \(fields[19])"
    }
}
