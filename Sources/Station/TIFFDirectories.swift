internal import DossierModel

/// The chain of directories of a TIFF (TIFF 6.0, section 2; BigTIFF by its own header), just enough to tell whether all
/// that they name is in the file.
struct TIFFDirectories {
    private let isBig: Bool
    private let isLittle: Bool
    private let first: Int
    /// A longer chain is a loop, or no scan.
    private static let mostDirectories = 20_000
    private static let mostEntries = 4096

    /// `nil` for what does not begin as a TIFF.
    init?(_ head: [UInt8]) {
        guard head.count >= 16 else { return nil }
        switch (head[0], head[1]) {
        case (0x49, 0x49): isLittle = true
        case (0x4D, 0x4D): isLittle = false
        default: return nil
        }
        let version = TIFFDirectories.number(head[2..<4], isLittle)
        guard version == 42 || version == 43 else { return nil }
        isBig = version == 43
        first = TIFFDirectories.number(isBig ? head[8..<16] : head[4..<8], isLittle)
    }

    func wholeness(of file: borrowing ScannedBytes) throws(Fault) -> Wholeness {
        var place = first
        var seen = 0
        if place == 0 { return Self.partial }
        while place != 0, seen < Self.mostDirectories {
            seen += 1
            guard let next = try directory(at: place, of: file) else { return Self.partial }
            place = next
        }
        return .whole
    }

    /// The place of the next directory, 0 after the last; `nil` when something that this one names is not there.
    private func directory(at place: Int, of file: borrowing ScannedBytes) throws(Fault) -> Int? {
        let countSize = isBig ? 8 : 2
        let entrySize = isBig ? 20 : 12
        let header = try file.bytes(at: place, count: countSize)
        guard header.count == countSize else { return nil }
        let count = number(header[...])
        guard count > 0, count <= Self.mostEntries else { return nil }
        let length = count * entrySize + (isBig ? 8 : 4)
        let body = try file.bytes(at: place + countSize, count: length)
        guard body.count == length else { return nil }
        var offsets: [Int] = []
        var sizes: [Int] = []
        for index in 0..<count {
            let entry = body[index * entrySize..<(index + 1) * entrySize]
            guard end(of: entry) <= file.size else { return nil }
            let tag = number(entry.prefix(2))
            // Strips and tiles: where they lie and how long they are.
            if tag == 273 || tag == 324 { offsets = try values(entry, of: file) ?? [Int.max] }
            if tag == 279 || tag == 325 { sizes = try values(entry, of: file) ?? [Int.max] }
        }
        for (index, offset) in offsets.enumerated() {
            let size = index < sizes.count ? sizes[index] : 0
            guard offset < file.size, size <= file.size - offset else { return nil }
        }
        return number(body.suffix(isBig ? 8 : 4))
    }

    /// Bytes of a value, by field type (TIFF 6.0, section 2; 16 to 18 are BigTIFF's).
    private static let widths = [
        1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8,
    ]

    /// The first byte behind what an entry names; 0 where the value is in the entry itself.
    private func end(of entry: ArraySlice<UInt8>) -> Int {
        let (count, width, field) = extent(of: entry)
        let (size, isTooLarge) = count.multipliedReportingOverflow(by: width)
        if isTooLarge { return .max }
        return size <= field.count ? 0 : number(field).addingReportingOverflow(size).partialValue
    }

    private func extent(of entry: ArraySlice<UInt8>) -> (count: Int, width: Int, field: ArraySlice<UInt8>) {
        let start = entry.startIndex
        return (
            number(isBig ? entry[start + 4..<start + 12] : entry[start + 4..<start + 8]),
            Self.widths[number(entry[start + 2..<start + 4])] ?? 0,
            isBig ? entry[start + 12..<start + 20] : entry[start + 8..<start + 12]
        )
    }

    /// The numbers of an entry, wherever they lie; `nil` when they are not there yet.
    private func values(_ entry: ArraySlice<UInt8>, of file: borrowing ScannedBytes) throws(Fault) -> [Int]? {
        let (count, width, field) = extent(of: entry)
        guard width > 1, (1...10_000_000).contains(count) else { return [] }
        let bytes: [UInt8] =
            count * width <= field.count
            ? Array(field.prefix(count * width)) : try file.bytes(at: number(field), count: count * width)
        guard bytes.count == count * width else { return nil }
        return stride(from: 0, to: bytes.count, by: width).map { number(bytes[$0..<$0 + width]) }
    }

    private func number(_ bytes: ArraySlice<UInt8>) -> Int { Self.number(bytes, isLittle) }

    /// Numbers too large for a file are as good as the largest.
    private static func number(_ bytes: ArraySlice<UInt8>, _ isLittle: Bool) -> Int {
        let ordered = isLittle ? Array(bytes.reversed()) : Array(bytes)
        let value = ordered.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(clamping: value)
    }

    private static let partial = Wholeness.partial(
        Phrase(id: "halaman TIFF belum lengkap", en: "the TIFF's pages are not whole"))
}
