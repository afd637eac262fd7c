package import DossierModel

/// Whether a scanner has finished writing a file, told by what is in it: sizes that rest say nothing, a copier on a slow
/// network rests in the middle of a page.
package enum Wholeness: Hashable, Sendable {
    case whole
    /// Something is still to come: what.
    case partial(Phrase)
    /// No kind of file that a scanner writes.
    case foreign

    /// Throws a `Fault` for a file that cannot be read.
    package static func of(_ path: String) throws(Fault) -> Wholeness {
        let file = try ScannedBytes(path)
        let head = try file.bytes(at: 0, count: 1024)
        if head.starts(with: Array("%PDF-".utf8)) { return try pdf(file) }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return try jpeg(file) }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return try png(file) }
        if let tiff = TIFFDirectories(head) { return try tiff.wholeness(of: file) }
        // The first bytes of anything may be missing yet.
        return file.size < 8
            ? .partial(Phrase(id: "baru \(file.size) bita", en: "only \(file.size) bytes yet")) : .foreign
    }

    /// ISO 32000-1, 7.5.5: the end names the place of the cross-reference section.
    private static func pdf(_ file: borrowing ScannedBytes) throws(Fault) -> Wholeness {
        let tail = try file.bytes(at: max(0, file.size - 2048), count: 2048)
        let text = String(decoding: tail, as: Unicode.ASCII.self)
        guard let end = text.lastRange(of: "%%EOF") else {
            return .partial(
                Phrase(id: "akhir PDF (%%EOF) belum ada", en: "the PDF's end (%%EOF) is not there"))
        }
        let before = text[..<end.lowerBound]
        guard let start = before.lastRange(of: "startxref"),
            let place = Int(before[start.upperBound...].filter(\.isNumber)), place < file.size
        else {
            return .partial(
                Phrase(id: "daftar isi PDF belum lengkap", en: "the PDF's table of contents is not whole"))
        }
        return .whole
    }

    /// ISO/IEC 10918-1: the last marker is EOI; some cameras pad behind it.
    private static func jpeg(_ file: borrowing ScannedBytes) throws(Fault) -> Wholeness {
        let tail = try file.bytes(at: max(0, file.size - 4096), count: 4096)
        let ended = zip(tail, tail.dropFirst()).contains { $0 == 0xFF && $1 == 0xD9 }
        return ended
            ? .whole : .partial(Phrase(id: "akhir JPEG belum ada", en: "the JPEG's end is not there"))
    }

    /// ISO/IEC 15948: the last chunk is IEND.
    private static func png(_ file: borrowing ScannedBytes) throws(Fault) -> Wholeness {
        let tail = try file.bytes(at: max(0, file.size - 12), count: 12)
        return tail == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
            ? .whole : .partial(Phrase(id: "akhir PNG belum ada", en: "the PNG's end is not there"))
    }
}

extension StringProtocol {
    /// The last place where a text stands.
    fileprivate func lastRange(of text: String) -> Range<Index>? {
        ranges(of: text).last
    }
}
