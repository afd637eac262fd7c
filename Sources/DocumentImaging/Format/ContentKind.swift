internal import DossierModel

/// What bytes are, by their beginning.
enum ContentKind: Equatable {
    case scan(FileFormat)
    /// Not read here; what it looks like, in English.
    case other(String)
    case empty

    /// How far in a PDF header may begin: ISO 32000-1 annex H, implementation note 13.
    private static let pdfHeaderReach = 1024

    init(_ bytes: FileBytes) {
        guard bytes.count > 0 else {
            self = .empty
            return
        }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .scan(.png)
        } else if bytes.starts(with: [0xFF, 0xD8]) {
            self = .scan(.jpeg)
        } else if ContentKind.tiffSignatures.contains(where: { bytes.starts(with: $0) }) {
            self = .scan(.tiff)
        } else if ContentKind.hasPDFHeader(bytes) {
            self = .scan(.pdf)
        } else {
            self = .other(ContentKind.name(bytes))
        }
    }

    /// Classic and BigTIFF, little and big endian.
    private static let tiffSignatures: [[UInt8]] = [
        [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], [0x49, 0x49, 0x2B, 0x00],
        [0x4D, 0x4D, 0x00, 0x2B],
    ]

    private static func hasPDFHeader(_ bytes: FileBytes) -> Bool {
        var offset = 0
        let reach = min(pdfHeaderReach, bytes.count)
        while let position = bytes.first(0x25, from: offset, to: reach) {
            if bytes.starts(with: "%PDF-", at: position) { return true }
            offset = position + 1
        }
        return false
    }

    /// What the other files that people send begin with.
    private static let others: [(signature: [UInt8], offset: Int, name: String)] = [
        (Array("PK".utf8) + [3, 4], 0, "a ZIP archive or an office document (docx, xlsx)"),
        (Array("PK".utf8) + [5, 6], 0, "an empty ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "an old office document (doc, xls)"),
        (Array("GIF8".utf8), 0, "a GIF picture"),
        (Array("BM".utf8), 0, "a BMP picture"),
        (Array("Rar!".utf8), 0, "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], 0, "a 7-Zip archive"),
        ([0x1F, 0x8B], 0, "a gzip archive"),
        (Array("WEBP".utf8), 8, "a WebP picture"),
        (Array("{\\rtf".utf8), 0, "an RTF document"),
        (Array("%!PS".utf8), 0, "a PostScript document"),
        ([0x89, 0x50, 0x4E, 0x47], 0, "a PNG picture damaged in transfer"),
        ([0, 0, 0, 0x0C, 0x6A, 0x50], 0, "a JPEG 2000 picture"),
        (Array("MZ".utf8), 0, "a Windows program"),
        ([0x7F, 0x45, 0x4C, 0x46], 0, "a program"),
    ]

    private static func name(_ bytes: FileBytes) -> String {
        if let known = others.first(where: { bytes.starts(with: $0.signature, at: $0.offset) }) {
            return known.name
        }
        if bytes.starts(with: "ftyp", at: 4) {
            let isHEIF = ["heic", "heix", "mif1", "msf1", "hevc"].contains { brand in
                bytes.starts(with: Array(brand.utf8), at: 8)
            }
            return isHEIF ? "a HEIC photograph" : "a video or another ISO media file"
        }
        return looksLikeText(bytes) ? "text" : "an unknown format"
    }

    /// No control characters but white space among the first bytes.
    private static func looksLikeText(_ bytes: FileBytes) -> Bool {
        (0..<min(512, bytes.count)).allSatisfy { offset in
            guard let byte = bytes.byte(offset) else { return false }
            return byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D
        }
    }
}
