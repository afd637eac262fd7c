internal import Foundation

/// Another program that reads a picture; what it read and cost is kept by the picture's digest.
struct PeerReader {
    enum Program {
        /// `tesseract --psm 1`
        case tesseract
        /// OCRmyPDF at this path, `-r -d`, its sidecar: the text that it lays into the PDF/A.
        case ocrmypdf(String)

        var name: String {
            switch self {
            case .tesseract: "tesseract"
            case .ocrmypdf: "ocrmypdf"
            }
        }
    }

    struct Answer {
        var text: String
        /// CPU-seconds of the whole process tree.
        var seconds: Double

        var words: [String] { text.split { $0.isWhitespace }.map(String.init) }
    }

    let program: Program
    /// Where answers are kept, and pictures while they are read.
    let folder: URL

    func read(_ raster: Raster, dpi: Double) throws -> Answer {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let kept = folder.appendingPathComponent("\(Self.digest(raster))-\(program.name).txt")
        if let text = try? String(contentsOf: kept, encoding: .utf8),
            let end = text.firstIndex(of: "\n"), let seconds = Double(text[..<end])
        {
            return Answer(text: String(text[text.index(after: end)...]), seconds: seconds)
        }
        let picture = folder.appendingPathComponent("page-\(getpid()).png")
        defer { try? FileManager.default.removeItem(at: picture) }
        try Data(try PNGWriter(dpi: dpi).bytes(raster)).write(to: picture)
        let before = Self.childTime()
        let text = try read(picture, dpi: dpi)
        let answer = Answer(text: text, seconds: Self.childTime() - before)
        try Data("\(answer.seconds)\n\(answer.text)".utf8).write(to: kept, options: .atomic)
        return answer
    }

    private func read(_ picture: URL, dpi: Double) throws -> String {
        switch program {
        case .tesseract:
            return try output(of: "tesseract", picture.path, "stdout", "--psm", "1", "-l", "ind+eng")
        case .ocrmypdf(let path):
            let sidecar = picture.deletingPathExtension().appendingPathExtension("txt")
            let copy = picture.deletingPathExtension().appendingPathExtension("pdf")
            defer {
                try? FileManager.default.removeItem(at: sidecar)
                try? FileManager.default.removeItem(at: copy)
            }
            // The text is the same for every type of output; this one needs no Ghostscript.
            _ = try output(
                of: path, "-l", "ind+eng", "-r", "-d", "-q", "--jobs", "1", "--output-type", "pdf",
                "--sidecar", sidecar.path, "--image-dpi", String(Int(dpi)), picture.path, copy.path)
            return try String(contentsOf: sidecar, encoding: .utf8)
        }
    }

    private func output(of program: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["OMP_THREAD_LIMIT=1", program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw WritingError("\(program) ended with \(process.terminationStatus)")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// FNV-1a over pixels and size: names a file of a cache, guards nothing.
    private static func digest(_ raster: Raster) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in raster.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16) + "-\(raster.width)x\(raster.height)"
    }

    private static func childTime() -> Double {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
