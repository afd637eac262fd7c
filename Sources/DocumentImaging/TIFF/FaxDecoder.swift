internal import CTIFF
package import DossierModel

/// Fax data without a file around it, as PDF's CCITTFaxDecode has it, to two-tone pixels.
package enum FaxDecoder {
    /// Decodes one stream of ITU-T T.4 or T.6.
    ///
    /// `k`, `blackIs1` and `byteAligned` are /K, /BlackIs1 and /EncodedByteAlign of ISO 32000-1 table 11. The
    /// image is what DeviceGray with the default /Decode shows: with `blackIs1` the black runs come out as
    /// paper; the caller inverts for an inverting /Decode or for a stencil. Throws `incomplete` for cut data,
    /// `damaged` for wrong codes, `unsupported` for byte-aligned T.6 and T.4 2-D without end-of-line codes.
    package static func decode(
        _ bytes: UnsafeRawBufferPointer, columns: Int, rows: Int, k: Int, blackIs1: Bool, byteAligned: Bool,
        limits: DecodingLimits
    ) throws(ScanDefect) -> PageImage {
        try limits.admit(width: columns, height: rows)
        let view = unsafe FileBytes(bytes)
        let compression: Int32
        var options: Int32 = 0
        var mode: Int32?
        if k < 0 {
            guard !byteAligned else { throw ScanDefect(.unsupported, "byte-aligned T.6 data") }
            compression = COMPRESSION_CCITTFAX4
        } else if startsWithEndOfLine(view) {
            compression = COMPRESSION_CCITTFAX3
            options = (k > 0 ? GROUP3OPT_2DENCODING : 0) | (byteAligned ? GROUP3OPT_FILLBITS : 0)
        } else {
            guard k == 0 else { throw ScanDefect(.unsupported, "T.4 2-D data without end-of-line codes") }
            compression = COMPRESSION_CCITTRLE
            mode = FAXMODE_NORTC | FAXMODE_NOEOL | (byteAligned ? FAXMODE_BYTEALIGN : 0)
        }
        var file = header(
            columns: columns, rows: rows, compression: compression, options: options, byteCount: view.count)
        unsafe file.append(contentsOf: bytes)
        // The bytes are borrowed for as long as the closure runs, and the handle ends in it.
        let result: Result<PageImage, ScanDefect> = unsafe file.withUnsafeBytes { buffer in
            do throws(ScanDefect) {
                let handle = try TIFFHandle(unsafe FileBytes(buffer), limits: limits)
                let page = unsafe try handle.select(8)
                let decoder = unsafe TIFFPageDecoder(handle: handle, page: page, limits: limits)
                if let mode { try handle.setFaxMode(mode) }
                return .success(try decoder.decode())
            } catch {
                return .failure(error)
            }
        }
        let image = try result.get()
        if blackIs1 { image.invertBits() }
        return image
    }

    /// T.4 4.1.2: eleven or more zeros and a one; fill bits may come before it.
    private static func startsWithEndOfLine(_ bytes: FileBytes) -> Bool {
        guard let first = bytes.byte(0), let second = bytes.byte(1) else { return false }
        return first == 0 && second & 0xF0 <= 0x10
    }

    /// A TIFF header and one directory whose only strip is what follows it.
    private static func header(
        columns: Int, rows: Int, compression: Int32, options: Int32, byteCount: Int
    ) -> [UInt8] {
        let entries: [(tag: Int32, value: Int)] = [
            (TIFFTAG_IMAGEWIDTH, columns), (TIFFTAG_IMAGELENGTH, rows), (TIFFTAG_BITSPERSAMPLE, 1),
            (TIFFTAG_COMPRESSION, Int(compression)),
            (TIFFTAG_PHOTOMETRIC, Int(PHOTOMETRIC_MINISWHITE)),
            (TIFFTAG_STRIPOFFSETS, 0), (TIFFTAG_SAMPLESPERPIXEL, 1), (TIFFTAG_ROWSPERSTRIP, rows),
            (TIFFTAG_STRIPBYTECOUNTS, byteCount), (TIFFTAG_GROUP3OPTIONS, Int(options)),
        ].filter { $0.0 != TIFFTAG_GROUP3OPTIONS || compression == COMPRESSION_CCITTFAX3 }
        let start = 8 + 2 + entries.count * 12 + 4
        var bytes: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0]
        func append(_ value: Int, width: Int) {
            for index in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (index * 8))) }
        }
        append(entries.count, width: 2)
        for entry in entries {
            append(Int(entry.tag), width: 2)
            append(4, width: 2)
            append(1, width: 4)
            append(entry.tag == TIFFTAG_STRIPOFFSETS ? start : entry.value, width: 4)
        }
        append(0, width: 4)
        return bytes
    }
}
