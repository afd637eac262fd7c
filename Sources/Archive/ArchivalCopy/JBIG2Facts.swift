internal import DossierModel

/// What the segments of an embedded JBIG2 stream say (ITU-T T.88, 7.2 and 7.4.8).
enum JBIG2Facts {
    private struct Segment {
        let number: Int
        let kind: Int
        let references: [Int]
        let data: ArraySlice<UInt8>
    }

    static func admission(_ image: KeptImage, _ bytes: [UInt8]) -> ArchivalAdmission {
        guard image.bitsPerComponent == 1, image.channels == 1 else {
            return .mustBeReencoded(
                Phrase(id: "JBIG2 dengan lebih dari satu bit", en: "JBIG2 of more than one bit"))
        }
        guard !bytes.starts(with: [0x97, 0x4A, 0x42, 0x32, 0x0D, 0x0A, 0x1A, 0x0A]) else {
            return .mustBeReencoded(
                Phrase(id: "JBIG2 berupa berkas, bukan tertanam", en: "JBIG2 as a file, not embedded"))
        }
        guard let segments = segments(bytes) else {
            return .incomplete(
                Phrase(
                    id: "JBIG2 rusak atau berakhir terlalu awal", en: "JBIG2 data is damaged or ends early"))
        }
        // 48 tells the page, 4…43 are regions; 49 and 51 end a page and a file, which an embedded stream does not.
        let pages = segments.filter { $0.kind == 48 }
        guard pages.count == 1, let page = pages.first,
            segments.contains(where: { (4...43).contains($0.kind) }),
            BigEndian.number(page.data, at: 0, count: 4) == image.size.width,
            let height = BigEndian.number(page.data, at: 4, count: 4),
            height == image.size.height || height == 0xFFFF_FFFF
        else {
            return .incomplete(
                Phrase(
                    id: "halaman di dalam JBIG2 bukan yang disebut",
                    en: "the JBIG2 data's own page is not the one said of it"))
        }
        let known = Set(segments.map(\.number))
        guard !segments.contains(where: { $0.kind == 49 || $0.kind == 51 }),
            segments.allSatisfy({ known.isSuperset(of: $0.references) })
        else {
            return .mustBeReencoded(
                Phrase(
                    id: "JBIG2 yang tidak lengkap tanpa data bersama",
                    en: "JBIG2 that needs data outside of itself, or ends a file within"))
        }
        return .admitted
    }

    /// In their order; `nil` unless the last one ends where the data ends (or before, in nothing but zeros).
    private static func segments(_ bytes: [UInt8]) -> [Segment]? {
        var segments: [Segment] = []
        var at = 0
        func take(_ count: Int) -> Int? {
            defer { at += count }
            return BigEndian.number(bytes, at: at, count: count)
        }
        while at < bytes.count {
            if bytes[at...].allSatisfy({ $0 == 0 }), !segments.isEmpty { break }
            guard let number = take(4), let flags = take(1), var count = take(1) else { return nil }
            if count >> 5 == 7 {
                at -= 1
                guard let long = take(4) else { return nil }
                count = long & 0x1FFF_FFFF
                at += (count + 8) / 8
            } else {
                count >>= 5
            }
            let width = number <= 256 ? 1 : number <= 65536 ? 2 : 4
            guard count <= bytes.count else { return nil }
            var references: [Int] = []
            for _ in 0..<count {
                guard let reference = take(width) else { return nil }
                references.append(reference)
            }
            guard take(flags & 0x40 == 0 ? 1 : 4) != nil, let length = take(4) else { return nil }
            let kind = flags & 0x3F
            // An immediate generic region may leave its length open (7.2.7); it then ends with the stream.
            let end = length == 0xFFFF_FFFF && kind == 38 ? bytes.count : at + length
            guard end <= bytes.count else { return nil }
            segments.append(
                Segment(number: number, kind: kind, references: references, data: bytes[at..<end]))
            at = end
        }
        return segments.isEmpty ? nil : segments
    }
}
