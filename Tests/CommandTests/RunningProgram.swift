import Foundation
import Glibc

/// A command that is at work.
struct RunningProgram {
    /// A process by its id and the moment it began, since ids are used again.
    struct Child {
        let id: Int32
        let began: String

        /// Waits up to ten seconds, so that a busy machine does not fail it.
        var isGone: Bool {
            for _ in 0..<1000 {
                guard let now = Child.fields(of: id), now.began == began, now.state != "Z" else {
                    return true
                }
                usleep(10_000)
            }
            return false
        }

        /// `proc(5)`: what follows the name in parentheses is state, parent, …, and the 20th is the start.
        static func fields(of id: Int32) -> (state: String, parent: Int32, began: String)? {
            guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
                let end = text.lastIndex(of: ")")
            else { return nil }
            let fields = text[text.index(after: end)...].split(separator: " ")
            guard fields.count > 19, let parent = Int32(fields[1]) else { return nil }
            return (String(fields[0]), parent, String(fields[19]))
        }
    }

    let process: Process

    /// The reader processes it has now.
    var children: [Child] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap(Int32.init).compactMap { id in
            guard let fields = Child.fields(of: id), fields.parent == process.processIdentifier else {
                return nil
            }
            return Child(id: id, began: fields.began)
        }
    }

    /// SIGKILL; `false` when it had ended before.
    func kill() -> Bool {
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }
}
