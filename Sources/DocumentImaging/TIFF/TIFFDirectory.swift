/// One image file directory, read bounds-checked: TIFF 6.0 section 2, and BigTIFF.
struct TIFFDirectory {
    /// Tags of TIFF 6.0 that are looked at before decoding.
    private enum Tag {
        static let width = 256
        static let height = 257
        static let compression = 259
        static let stripOffsets = 273
        static let stripByteCounts = 279
        static let xResolution = 282
        static let yResolution = 283
        static let tileOffsets = 324
        static let tileByteCounts = 325
    }

    let offset: Int
    /// Offset of the next directory, 0 for none; `nil` when the table of entries is cut.
    let next: Int?
    let bytes: FileBytes
    private let order: TIFFByteOrder
    private let entryCount: Int

    /// `nil` when not even the number of entries lies inside the file.
    init?(_ bytes: FileBytes, offset: Int, order: TIFFByteOrder) {
        guard let count = bytes.number(offset, width: order.countWidth, bigEndian: order.bigEndian),
            count <= bytes.count
        else { return nil }
        self.bytes = bytes
        self.offset = offset
        self.order = order
        entryCount = count
        next = bytes.number(
            offset + order.countWidth + count * order.entryWidth, width: order.offsetWidth,
            bigEndian: order.bigEndian)
    }

    /// True when a strip or tile lies past the end of the file.
    var isCut: Bool {
        guard next != nil else { return true }
        // Old-style JPEG keeps its stream elsewhere; its strip offsets often mean nothing.
        if numbers(Tag.compression)?.first == 6 { return false }
        for (offsets, counts) in [
            (Tag.stripOffsets, Tag.stripByteCounts), (Tag.tileOffsets, Tag.tileByteCounts),
        ] {
            guard entry(offsets) != nil, entry(counts) != nil else { continue }
            guard let starts = numbers(offsets), let lengths = numbers(counts) else { return true }
            for (start, length) in zip(starts, lengths)
            where length > bytes.count || start > bytes.count - length {
                return true
            }
        }
        return false
    }

    /// Width and height in pixels as stated; `nil` when either is missing.
    var size: (width: Int, height: Int)? {
        guard let width = numbers(Tag.width)?.first, let height = numbers(Tag.height)?.first else {
            return nil
        }
        return (width, height)
    }

    /// Pixels a unit of length, across and down; `nil` when not stated.
    var resolution: (x: Double, y: Double)? {
        guard let x = rational(Tag.xResolution), let y = rational(Tag.yResolution) else { return nil }
        return (x, y)
    }

    /// Type, number of values and where they begin.
    private func entry(_ tag: Int) -> (type: Int, count: Int, place: Int)? {
        for index in 0..<entryCount {
            let start = offset + order.countWidth + index * order.entryWidth
            guard let found = bytes.number(start, width: 2, bigEndian: order.bigEndian) else { return nil }
            guard found == tag else { continue }
            guard let type = bytes.number(start + 2, width: 2, bigEndian: order.bigEndian),
                let count = bytes.number(start + 4, width: order.offsetWidth, bigEndian: order.bigEndian)
            else { return nil }
            let value = start + 4 + order.offsetWidth
            let size = TIFFDirectory.width(type)
            guard count <= bytes.count, size > 0 else { return nil }
            if count * size <= order.offsetWidth { return (type, count, value) }
            guard let place = bytes.number(value, width: order.offsetWidth, bigEndian: order.bigEndian) else {
                return nil
            }
            return (type, count, place)
        }
        return nil
    }

    /// Bytes of a value of SHORT, LONG, RATIONAL and LONG8; 0 for the rest.
    private static func width(_ type: Int) -> Int {
        switch type {
        case 3: 2
        case 4: 4
        case 5, 16: 8
        default: 0
        }
    }

    /// All values of a whole-number tag; `nil` when it is missing or cut.
    func numbers(_ tag: Int) -> [Int]? {
        guard let entry = entry(tag), entry.type != 5 else { return nil }
        let width = TIFFDirectory.width(entry.type)
        guard bytes.part(entry.place, entry.count * width) != nil else { return nil }
        var values: [Int] = []
        values.reserveCapacity(entry.count)
        for index in 0..<entry.count {
            guard
                let value = bytes.number(
                    entry.place + index * width, width: width, bigEndian: order.bigEndian)
            else { return nil }
            values.append(value)
        }
        return values
    }

    private func rational(_ tag: Int) -> Double? {
        guard let entry = entry(tag), entry.type == 5,
            let over = bytes.number(entry.place, width: 4, bigEndian: order.bigEndian),
            let under = bytes.number(entry.place + 4, width: 4, bigEndian: order.bigEndian), under > 0
        else { return nil }
        return Double(over) / Double(under)
    }
}
