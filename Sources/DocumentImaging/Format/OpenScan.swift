package import DossierModel

/// Opens a file by what its bytes are, never by its name. Decodes no pixels.
///
/// `bytes` stay alive and unchanged as long as the result. `passwords` are tried in order on encrypted PDF.
/// Throws `unsupported` for other formats, with what it looks like in the detail; `incomplete`, `damaged`,
/// `encrypted`, `tooLarge` and `noPages` when the file cannot be opened at all.
package func openScan(
    _ bytes: UnsafeRawBufferPointer, passwords: [String], limits: DecodingLimits
) throws(ScanDefect) -> any ScannedFile {
    let view = unsafe FileBytes(bytes)
    switch ContentKind(view) {
    case .scan(.pdf):
        return unsafe try PDFFile(bytes, passwords: passwords, limits: limits)
    case .scan(.tiff):
        return try TIFFFile(view, limits: limits)
    case .scan(.png):
        return try PNGFile(view, limits: limits)
    case .scan(.jpeg):
        return try JPEGFile(view, limits: limits)
    case .other(let name):
        throw ScanDefect(.unsupported, "looks like \(name)")
    case .empty:
        throw ScanDefect(.incomplete, "empty file")
    }
}
