/// How numbers lie in a TIFF, as its header says.
struct TIFFByteOrder {
    let bigEndian: Bool
    /// BigTIFF: 64-bit offsets.
    let isBig: Bool
    /// Where the first directory begins.
    let firstDirectory: Int

    /// Bytes of the number of entries.
    var countWidth: Int { isBig ? 8 : 2 }
    /// Bytes of an entry.
    var entryWidth: Int { isBig ? 20 : 12 }
    /// Bytes of an offset, and of a value that stands in the entry itself.
    var offsetWidth: Int { isBig ? 8 : 4 }

    /// `nil` when the header is cut.
    init?(_ bytes: FileBytes) {
        bigEndian = bytes.starts(with: "MM")
        isBig = bytes.number(2, width: 2, bigEndian: bigEndian) == 43
        guard
            let first = bytes.number(isBig ? 8 : 4, width: isBig ? 8 : 4, bigEndian: bigEndian)
        else { return nil }
        firstDirectory = first
    }
}
