import Foundation

/// Programs of Debian's that look at files, and the validator that `make test` prepares.
enum Program {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The package's own folder, also where the tests are reached by a link.
    static let package = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let validator = package.appending(path: ".build-testers/pdfa/validate").path(percentEncoded: false)

    /// Python with PDFium, the PDF engine of Chromium.
    static let python = package.appending(path: ".build-testers/bin/python").path(percentEncoded: false)

    static let pythonIsPrepared = FileManager.default.isExecutableFile(atPath: python)

    static let areInstalled = ["mutool", "qpdf", "pdftotext", "opj_compress"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

    static let validatorIsPrepared = FileManager.default.isExecutableFile(atPath: validator)

    /// A folder of the test's own, gone afterwards.
    static func inFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "berkas-archive-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }

    /// What it prints. Throws when it does not end with one of `codes`.
    @discardableResult
    static func run(
        _ program: String, _ arguments: [String], in folder: URL, codes: Set<Int32> = [0]
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program.hasPrefix("/") ? program : "/usr/bin/\(program)")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let (output, errors) = (Pipe(), folder.appending(path: "errors-\(UUID().uuidString)"))
        try Data().write(to: errors)
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        guard codes.contains(process.terminationStatus) else {
            let trouble = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
            throw Failure(
                description: "\(program) \(arguments): \(process.terminationStatus)\n\(text)\(trouble)")
        }
        return text
    }

    /// A page as mutool paints it, without smoothing, at that many dots an inch.
    static func painted(_ file: [UInt8], page: Int = 1, dpi: Double) throws -> Greys {
        try inFolder { folder in
            try Data(file).write(to: folder.appending(path: "copy.pdf"))
            try run(
                "mutool",
                [
                    "draw", "-q", "-A", "0", "-r", "\(dpi)", "-c", "gray", "-F", "pgm", "-o", "p.pgm",
                    "copy.pdf", "\(page)",
                ],
                in: folder)
            return try Greys(pgm: Array(Data(contentsOf: folder.appending(path: "p.pgm"))))
        }
    }

    /// Red, green and blue of each pixel.
    static func paintedColours(_ file: [UInt8], dpi: Double) throws -> [UInt8] {
        try inFolder { folder in
            try Data(file).write(to: folder.appending(path: "copy.pdf"))
            try run(
                "mutool",
                [
                    "draw", "-q", "-A", "0", "-r", "\(dpi)", "-c", "rgb", "-F", "ppm", "-o", "p.ppm",
                    "copy.pdf", "1",
                ],
                in: folder)
            let bytes = Array(try Data(contentsOf: folder.appending(path: "p.ppm")))
            return Array(bytes[try Greys.header(bytes).start...])
        }
    }

    /// The file without compression, as text a line an entry; bytes above 127 become something else.
    static func plain(_ file: [UInt8]) throws -> String {
        try inFolder { folder in
            try Data(file).write(to: folder.appending(path: "copy.pdf"))
            try run(
                "qpdf",
                ["--qdf", "--no-original-object-ids", "--object-streams=disable", "copy.pdf", "plain.pdf"],
                in: folder)
            return String(decoding: try Data(contentsOf: folder.appending(path: "plain.pdf")), as: UTF8.self)
        }
    }

    static func text(_ file: [UInt8], _ options: [String] = []) throws -> String {
        try inFolder { folder in
            try Data(file).write(to: folder.appending(path: "copy.pdf"))
            return try run("pdftotext", ["-enc", "UTF-8"] + options + ["copy.pdf", "-"], in: folder)
        }
    }

    /// Lines that mutool reads, without empty ones.
    static func lines(_ file: [UInt8]) throws -> [String] {
        try inFolder { folder in
            try Data(file).write(to: folder.appending(path: "copy.pdf"))
            return try run("mutool", ["draw", "-q", "-F", "txt", "copy.pdf"], in: folder)
                .split { "\n\u{0C}".contains($0) }.map(String.init)
        }
    }

    /// What PDFium reads on the first page.
    static func pdfium(_ file: [UInt8]) throws -> String {
        let script = """
            import pypdfium2
            print(pypdfium2.PdfDocument("copy.pdf")[0].get_textpage().get_text_bounded().replace("\\r", ""))
            """
        return try inFolder { folder in
            try Data(file).write(to: folder.appending(path: "copy.pdf"))
            return try run(python, ["-c", script], in: folder)
        }
    }
}
