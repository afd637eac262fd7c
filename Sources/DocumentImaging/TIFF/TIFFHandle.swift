internal import CImagingShims
internal import DossierModel

/// An open TIFF of libtiff's, on borrowed memory; one thread at a time.
@safe final class TIFFHandle {
    private let file: OpaquePointer

    /// No allocation of the library above four bytes for each pixel that a page may have.
    init(_ bytes: FileBytes, limits: DecodingLimits) throws(ScanDefect) {
        var reason = [CChar](repeating: 0, count: 256)
        let opened = unsafe berkas_tiff_open(
            bytes.buffer.baseAddress, bytes.count, Int64(limits.pixels) * 4, &reason)
        guard let opened = unsafe opened else {
            throw ScanDefect(.damaged, "TIFF: \(TIFFHandle.text(reason))")
        }
        unsafe file = opened
    }

    deinit {
        unsafe berkas_tiff_close(file)
    }

    /// Reads the directory at that offset; all that follows is about it.
    func select(_ offset: Int) throws(ScanDefect) -> berkas_tiff_page {
        var page = unsafe berkas_tiff_page()
        guard unsafe berkas_tiff_select(file, UInt64(offset), &page) else {
            throw defect("directory cannot be read")
        }
        return unsafe page
    }

    /// `FAXMODE_…` bits; before the first block.
    func setFaxMode(_ mode: Int32) throws(ScanDefect) {
        guard unsafe berkas_tiff_set_fax_mode(file, mode) else { throw defect("fax mode") }
    }

    /// Decodes one strip or tile. Throws when the library could not, or had to guess.
    func decodeBlock(
        _ index: Int, into target: UnsafeMutableRawPointer, byteCount: Int
    ) throws(ScanDefect) {
        let wrote = unsafe berkas_tiff_block(file, UInt32(index), target, Int64(byteCount))
        guard wrote >= 0 else { throw defect("block \(index) does not decode") }
    }

    /// Decodes whole rows through libtiff's own colour conversion, 4 bytes red, green, blue, alpha a pixel.
    func decodeColours(
        firstRow: Int, rows: Int, into target: UnsafeMutableRawPointer
    ) throws(ScanDefect) {
        let raster = unsafe target.assumingMemoryBound(to: UInt32.self)
        guard unsafe berkas_tiff_abgr(file, UInt32(firstRow), UInt32(rows), raster) else {
            throw defect("rows from \(firstRow) do not decode")
        }
    }

    /// What libtiff decoded and complained about: it answers success for data that ended early, and fills up
    /// with white or grey. Call once all blocks of a page are decoded.
    ///
    /// `faxLines` bad lines are let pass: Group 3 comes over noisy telephone lines, and each line starts anew.
    func refuseGuesses(faxLines: Int) throws(ScanDefect) {
        let errors = unsafe String(cString: berkas_tiff_errors(file))
        let warnings = unsafe String(cString: berkas_tiff_warnings(file))
        let complaints = (errors + "\n" + warnings).lowercased()
        if complaints.contains("premature eof") || complaints.contains("premature end") {
            throw ScanDefect(.incomplete, "TIFF: \(errors) \(warnings)")
        }
        let badLines = Int(unsafe berkas_tiff_bad_fax_lines(file))
        if badLines > 0 {
            guard badLines <= faxLines else { throw ScanDefect(.damaged, "TIFF: \(errors) \(warnings)") }
            return
        }
        let isGuess =
            !errors.isEmpty || complaints.contains("corrupt jpeg data: bad")
            || complaints.contains("fax4decode") || complaints.contains("lzwdecode")
        if isGuess { throw defect("content does not decode") }
    }

    /// The library's own words; cut content told from wrong content by them.
    private func defect(_ what: String) -> ScanDefect {
        let errors = unsafe String(cString: berkas_tiff_errors(file))
        let detail = errors.isEmpty ? "TIFF: \(what)" : "TIFF: \(what): \(errors)"
        let lowered = errors.lowercased()
        let cut = ["read error", "not enough data", "premature", "seek error", "cannot read"]
        if cut.contains(where: { lowered.contains($0) }) { return ScanDefect(.incomplete, detail) }
        let unknown = ["not configured", "not implemented", "unsupported", "sorry, can not handle"]
        if unknown.contains(where: { lowered.contains($0) }) { return ScanDefect(.unsupported, detail) }
        return ScanDefect(.damaged, detail)
    }

    private static func text(_ characters: [CChar]) -> String {
        String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
