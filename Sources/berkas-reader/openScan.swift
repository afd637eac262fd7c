internal import DocumentImaging
internal import DossierModel

func openScan(
    _ bytes: UnsafeRawBufferPointer, passwords: [String], limits: DecodingLimits
) throws(ScanDefect) -> any ScannedFile {
    try unsafe PDFFile(bytes, passwords: passwords, limits: limits)
}
