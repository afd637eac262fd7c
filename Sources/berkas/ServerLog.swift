internal import Foundation
internal import Logging

/// One JSON object a line on standard error, without names, tokens or what is written on any paper.
struct ServerLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .notice
    private let label: String

    static var logger: Logger { Logger(label: "berkas") { ServerLog(label: $0) } }

    private init(label: String) { self.label = label }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = [
            "at": Date().ISO8601Format(), "level": event.level.rawValue, "message": "\(event.message)",
        ]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
            line[key] = "\(value)"
        }
        guard let data = try? JSONSerialization.data(withJSONObject: line, options: [.sortedKeys]) else {
            return
        }
        FileHandle.standardError.write(data + Data("\n".utf8))
    }
}
