internal import DossierModel

/// What the boxes of a JPEG 2000 file say (ISO/IEC 15444-1, annex I), as far as PDF/A asks.
struct JPXFacts {
    private var size = PixelSize(width: 0, height: 0)
    /// Bits and sign of each component, and its subsampling, as the codestream says.
    private var depths: [UInt8] = []
    private var isSubsampled = false
    private var hasPalette = false
    private var definesChannels = false
    /// METH, APPROX and the rest of each colour specification.
    private var colours: [(method: UInt8, approximation: UInt8, body: [UInt8])] = []
    private var ends = false

    /// `nil` without the boxes of a file, or without a codestream in it.
    init?(_ bytes: [UInt8]) {
        let signature: [UInt8] = [0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A]
        guard bytes.starts(with: signature) else { return nil }
        var codestream: ArraySlice<UInt8>?
        for (name, body) in JPXFacts.boxes(bytes[...]) {
            switch name {
            case "jp2h": JPXFacts.boxes(body).forEach { take($0.name, $0.body) }
            case "jp2c": codestream = codestream ?? body
            default: break
            }
        }
        guard let codestream, take(codestream: codestream) else { return nil }
    }

    /// In their order, without what is cut off behind a box that is too long; 64-bit lengths and "to the end" included.
    private static func boxes(_ bytes: ArraySlice<UInt8>) -> [(name: String, body: ArraySlice<UInt8>)] {
        var boxes: [(String, ArraySlice<UInt8>)] = []
        var at = 0
        while let length = BigEndian.number(bytes, at: at, count: 4), bytes.count - at >= 8 {
            let start = bytes.startIndex + at
            let name = String(decoding: bytes[(start + 4)..<(start + 8)], as: UTF8.self)
            var (header, size) = (8, length)
            if length == 1 {
                guard bytes.count - at >= 16, bytes[start + 8] == 0 else { break }
                (header, size) = (16, BigEndian.number(bytes, at: at + 8, count: 8) ?? 0)
            } else if length == 0 {
                size = bytes.count - at
            }
            guard size >= header else { break }
            boxes.append(
                (name, bytes[(start + header)..<min(bytes.endIndex, start + min(size, bytes.count))]))
            guard size <= bytes.count - at else { break }
            at += size
        }
        return boxes
    }

    private mutating func take(_ name: String, _ body: ArraySlice<UInt8>) {
        switch name {
        case "pclr", "cmap": hasPalette = true
        case "cdef": definesChannels = true
        case "colr":
            let bytes = Array(body)
            guard bytes.count >= 3 else { return }
            colours.append((bytes[0], bytes[2], Array(bytes[3...])))
        default: break
        }
    }

    /// SOC and SIZ (annex A.5.1) come first; EOC ends it. False when they do not.
    private mutating func take(codestream: ArraySlice<UInt8>) -> Bool {
        let bytes = codestream
        func number(_ at: Int, _ count: Int) -> Int { BigEndian.number(bytes, at: at, count: count) ?? 0 }
        guard bytes.starts(with: [0xFF, 0x4F, 0xFF, 0x51]), bytes.count >= 42 else { return false }
        size = PixelSize(width: number(8, 4) - number(16, 4), height: number(12, 4) - number(20, 4))
        let count = number(40, 2)
        guard bytes.count >= 42 + 3 * count else { return false }
        for index in 0..<count {
            depths.append(UInt8(number(42 + 3 * index, 1)))
            isSubsampled = isSubsampled || number(43 + 3 * index, 1) != 1 || number(44 + 3 * index, 1) != 1
        }
        ends = bytes.suffix(2).elementsEqual([0xFF, 0xD9])
        return true
    }

    /// The colour specification that counts: the only one, or the one said to be exact (ISO 19005-2, 6.2.8.3).
    private var colour: (method: UInt8, approximation: UInt8, body: [UInt8])? {
        if colours.count == 1 { return colours[0] }
        let exact = colours.filter { $0.approximation == 1 }
        return exact.count == 1 ? exact[0] : nil
    }

    /// The ICC profile within (METH 2 or 3).
    var profile: [UInt8]? {
        colour.flatMap { $0.method == 2 || $0.method == 3 ? $0.body : nil }
    }

    /// The colour specification fits that many channels: greyscale or sRGB by number, or a valid profile.
    private func describes(_ channels: Int) -> Bool {
        guard let colour else { return false }
        switch colour.method {
        case 1: return BigEndian.number(colour.body, at: 0, count: 4) == [1: 17, 3: 16][channels]
        case 2, 3: return ProfileFacts(colour.body)?.channels == channels
        default: return false
        }
    }

    static func admission(_ image: KeptImage, _ bytes: [UInt8]) -> ArchivalAdmission {
        guard let facts = JPXFacts(bytes) else {
            return .mustBeReencoded(
                Phrase(
                    id: "data JPEG 2000 tanpa kotak berkasnya", en: "JPEG 2000 data without a file's boxes"))
        }
        guard facts.size == image.size else {
            return .incomplete(
                Phrase(
                    id: "ukuran di dalam JPEG 2000 berbeda dari yang disebut",
                    en: "the JPEG 2000 data's own size is not the one said of it"))
        }
        guard facts.ends else {
            return .incomplete(
                Phrase(id: "JPEG 2000 berakhir terlalu awal", en: "the JPEG 2000 data ends early"))
        }
        if case .indexed = image.colour { return palette }
        guard !facts.hasPalette else { return palette }
        guard !facts.definesChannels, facts.depths.count == image.channels else {
            return .mustBeReencoded(
                Phrase(
                    id: "JPEG 2000 dengan kanal tembus pandang atau tambahan",
                    en: "JPEG 2000 with a channel of opacity or another besides its colours"))
        }
        // Ssiz is depth - 1, with the highest bit for signed samples.
        guard Set(facts.depths).count == 1, facts.depths[0] <= 37, !facts.isSubsampled, !image.isInverted
        else {
            return .mustBeReencoded(
                Phrase(
                    id: "kanal JPEG 2000 tidak seragam (kedalaman, tanda, atau kerapatan)",
                    en: "channels of JPEG 2000 that differ or are signed, inverted or subsampled"))
        }
        guard facts.describes(image.channels) else {
            return .mustBeReencoded(
                Phrase(
                    id: "warna JPEG 2000 yang tidak diterima PDF/A",
                    en: "colours of JPEG 2000 that PDF/A does not take"))
        }
        return .admitted
    }

    private static let palette = ArchivalAdmission.mustBeReencoded(
        Phrase(id: "JPEG 2000 dengan palet", en: "JPEG 2000 with a palette"))
}
