import Foundation

/// Debian's Chromium, without a window.
enum Chromium {
    static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

    /// The document that a page has become, as text. `fragment` stands after `#`, percent-encoded here.
    static func document(of page: String, fragment: String = "") throws -> String {
        let folder = NSTemporaryDirectory() + "berkas-chromium-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(page.utf8).write(to: URL(fileURLWithPath: folder + "/page.html"))
        let encoded = fragment.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/chromium")
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--user-data-dir=\(folder)/profile", "--virtual-time-budget=60000", "--dump-dom",
            "file://\(folder)/page.html#\(encoded)",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
