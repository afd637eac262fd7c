import Archive
import DossierModel
import Testing

/// Copies that depend on nothing but what is given.
enum CopySamples {
    static func facts(
        application: String? = "161/SIPA/XI/2026", version: String = "1.0.0",
        language: Language = .indonesian,
        outline: [ArchivalCopy.Bookmark] = []
    ) throws -> ArchivalCopy {
        ArchivalCopy(
            title: Phrase(id: "KTP & berkas <1>", en: "Identity card"),
            typeName: Phrase(id: "Kartu Tanda Penduduk", en: "Identity card"), application: application,
            language: language, time: try #require(WITATime(seconds: 1_795_500_000)), version: version,
            outline: outline)
    }

    static func digest(_ number: Int = 1) throws -> Digest {
        let digits = String(number, radix: 16)
        return try #require(Digest(hex: String(repeating: "0", count: 64 - digits.count) + digits))
    }

    /// Resolution 72 makes a pixel a point.
    static func page(
        _ encoded: Encoded, orientation: Int = 1, frame: PixelSize? = nil,
        resolution: Resolution? = Resolution(x: 72, y: 72), recipe: Recipe = [], words: [Word] = [],
        label: ArchivalPage.Label = ArchivalPage.Label(prefix: "KTP", number: 1), source: Int = 1
    ) throws -> ArchivalPage {
        ArchivalPage(
            image: encoded.image, byteCount: encoded.bytes.count, orientation: orientation, frame: frame,
            resolution: resolution, recipe: recipe, words: words, label: label, source: try digest(source),
            number: 1)
    }

    static func file(_ pages: [(ArchivalPage, [UInt8])], _ facts: ArchivalCopy? = nil) throws -> [UInt8] {
        let target = Target()
        var writer = try ArchivalCopyWriter(try facts ?? CopySamples.facts()) { target.bytes += $0 }
        for (page, bytes) in pages { try writer.append(page, bytes: bytes) }
        try writer.finish()
        return target.bytes
    }

    static func file(
        _ encoded: Encoded, recipe: Recipe = [], words: [Word] = [], _ facts: ArchivalCopy? = nil
    ) throws -> [UInt8] {
        try file([(page(encoded, recipe: recipe, words: words), encoded.bytes)], facts)
    }

    static func word(_ text: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int, line: Int) -> Word {
        Word(
            text: text, box: PixelRect(x: x, y: y, width: width, height: height), confidence: 1, line: line)
    }

    /// The bytes stand somewhere in the file, in one piece.
    static func holds(_ file: [UInt8], _ bytes: [UInt8]) -> Bool {
        file.indices.contains { file[$0] == bytes[0] && file[$0...].starts(with: bytes) }
    }

    /// Collects what a sink gets.
    final class Target {
        var bytes: [UInt8] = []
        var pieces: [Int] = []
    }
}
