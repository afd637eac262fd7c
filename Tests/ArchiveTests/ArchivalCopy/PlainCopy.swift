import Foundation
import Testing

/// A copy as qpdf spells it out and pdftotext reads it, for pages of a point a pixel.
struct PlainCopy {
    let bytes: [UInt8]
    let text: String

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        text = try Program.plain(bytes)
    }

    /// Numbers in front of the first `cm`.
    var matrix: [Double] {
        get throws {
            let line = try #require(text.split(separator: "\n").first { $0.hasSuffix(" cm") })
            return line.split(separator: " ").compactMap { Double($0) }
        }
    }

    var mediaBox: [Double] {
        get throws {
            let start = try #require(text.range(of: "/MediaBox ["))
            let rest = text[start.upperBound...].prefix { $0 != "]" }
            return rest.split { " \n".contains($0) }.compactMap { Double($0) }
        }
    }

    struct PlacedWord {
        let text: String
        let left, top, right, bottom: Double
    }

    /// By `pdftotext -bbox`, of all pages.
    func words() throws -> [PlacedWord] {
        let page = try Program.text(bytes, ["-bbox"])
        return page.split(separator: "\n").compactMap { line in
            guard line.contains("<word ") else { return nil }
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            let numbers = [1, 3, 5, 7].compactMap { parts.count > $0 ? Double(parts[$0]) : nil }
            guard numbers.count == 4, let from = line.firstIndex(of: ">"),
                let to = line.range(of: "</word>")?.lowerBound
            else { return nil }
            return PlacedWord(
                text: String(line[line.index(after: from)..<to]), left: numbers[0], top: numbers[1],
                right: numbers[2], bottom: numbers[3])
        }
    }
}
