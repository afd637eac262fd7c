internal import CQPDF

/// Locks a PDF behind passwords, through qpdf.
struct PDFLock {
    var userPassword: String
    var ownerPassword: String

    /// AES-256 would draw random keys; 128-bit RC4 with a fixed file id gives the same bytes every time.
    func locked(_ pdf: [UInt8]) throws(WritingError) -> [UInt8] {
        var document = unsafe qpdf_init()
        defer { unsafe qpdf_cleanup(&document) }
        unsafe qpdf_set_suppress_warnings(document, 1)
        var result: [UInt8]?
        unsafe pdf.withUnsafeBytes { bytes in
            let base = unsafe bytes.bindMemory(to: CChar.self).baseAddress
            guard unsafe qpdf_read_memory(document, "lab", base, UInt64(bytes.count), nil) & 2 == 0,
                unsafe qpdf_init_write_memory(document) & 2 == 0
            else { return }
            unsafe qpdf_set_static_ID(document, 1)
            unsafe qpdf_set_r3_encryption_parameters_insecure(
                document, userPassword, ownerPassword, 1, 1, 1, 1, 1, 1, qpdf_r3p_full)
            guard unsafe qpdf_write(document) & 2 == 0, let data = unsafe qpdf_get_buffer(document)
            else { return }
            let count = unsafe Int(qpdf_get_buffer_length(document))
            result = unsafe Array(UnsafeBufferPointer(start: data, count: count))
        }
        guard let result else { throw WritingError("qpdf could not lock the PDF") }
        return result
    }
}
