internal import CQPDF
internal import DossierModel
internal import Glibc

extension PDFObject {
    /// Filters undone by qpdf, with the most bytes that one byte of data can become: Deflate by zlib's
    /// technical details, LZW 4096 bytes by a code of 12 bits, run lengths 128 bytes by two.
    private static let expansion = [
        "FlateDecode": 1_032, "Fl": 1_032, "LZWDecode": 2_731, "LZW": 2_731, "RunLengthDecode": 64, "RL": 64,
        "ASCII85Decode": 4, "A85": 4, "ASCIIHexDecode": 1, "AHx": 1,
    ]

    /// Names of a stream's filters, in the order in which they are undone.
    var filters: [String] {
        let filter = self["Filter"]
        return filter.name.map { [$0] } ?? filter.items(limit: 16).map { $0.name ?? "" }
    }

    /// Parameters of the filter at a position.
    func filterParameters(at position: Int) -> PDFObject {
        let parameters = self["DecodeParms"]
        guard parameters.isArray else { return parameters }
        return PDFObject(owner, unsafe qpdf_oh_get_array_item(owner.data, parameters.handle, Int32(position)))
    }

    /// A stream's data as it lies in the file, decrypted. Throws `damaged`.
    func rawData() throws(ScanDefect) -> [UInt8] {
        guard let data = streamData(qpdf_dl_none) else {
            throw ScanDefect(.damaged, "stream \(number) of the PDF cannot be read")
        }
        return data
    }

    /// A stream's data with all its filters undone.
    ///
    /// Throws `unsupported` where a filter is not one of qpdf's or where it cannot be bounded beforehand,
    /// `tooLarge` when more than `limit` bytes would come out, `damaged` when it does not decode.
    func decodedData(limit: Int) throws(ScanDefect) -> [UInt8] {
        try admit(filters, limit: limit)
        guard let data = streamData(qpdf_dl_specialized) else {
            throw ScanDefect(.damaged, "stream \(number) of the PDF does not decode")
        }
        return data
    }

    /// The data as the last filter wants it, with all filters before it undone; throws as `decodedData`.
    func dataForLastFilter(limit: Int) throws(ScanDefect) -> [UInt8] {
        let before = Array(filters.dropLast())
        let raw = try rawData()
        guard !before.isEmpty else { return raw }
        return try owner.stream(raw, filters: before, parameters: before.indices.map(filterParameters(at:)))
            .decodedData(limit: limit)
    }

    /// All content streams of a page, joined; throws as `decodedData`. Empty for a page without content.
    func pageContent(limit: Int) throws(ScanDefect) -> [UInt8] {
        let contents = self["Contents"]
        var joined: [UInt8] = []
        for stream in contents.isStream ? [contents] : contents.items() where stream.isStream {
            joined += try stream.decodedData(limit: limit - joined.count)
            joined.append(UInt8(ascii: "\n"))
        }
        return joined
    }

    private func streamData(_ level: qpdf_stream_decode_level_e) -> [UInt8]? {
        guard isStream else { return nil }
        var filtered: QPDF_BOOL = 0
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        let code = unsafe qpdf_oh_get_stream_data(
            owner.data, handle, level, &filtered, &buffer, &length)
        defer { unsafe free(buffer) }
        owner.collectWarnings()
        guard code & 2 == 0, level == qpdf_dl_none || filtered != 0 else { return nil }
        return unsafe Array(UnsafeRawBufferPointer(start: buffer, count: length))
    }

    /// Bounds what decoding gives before it is done: by the most that the filters can make of the raw length,
    /// and where that does not settle it by measuring what the last filter would give.
    private func admit(_ filters: [String], limit: Int) throws(ScanDefect) {
        let factors = filters.map { PDFObject.expansion[$0] }
        guard isStream, filters.count <= 4, !factors.contains(nil) else {
            throw ScanDefect(.unsupported, "filters \(filters.joined(separator: ", "))")
        }
        let raw = try rawData()
        let most = factors.reduce(Double(raw.count)) { $0 * Double($1 ?? 1) }
        guard let last = filters.last, most > Double(limit) else { return }
        let packed = try dataForLastFilter(limit: max(limit, raw.count))
        let measure = PDFExpansion(limit: limit)
        let parameters = filterParameters(at: filters.count - 1)
        let length =
            switch last {
            case "FlateDecode", "Fl": measure.inflated(packed)
            case "LZWDecode", "LZW":
                measure.lzw(packed, isEarly: parameters["EarlyChange"].integer ?? 1 != 0)
            case "RunLengthDecode", "RL": measure.runs(packed)
            default: packed.count * (PDFObject.expansion[last] ?? 1)
            }
        guard length <= limit else {
            throw ScanDefect(.tooLarge, "stream \(number) of the PDF is longer than \(limit) bytes")
        }
    }
}
