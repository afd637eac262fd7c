internal import CQPDF
internal import DossierModel
internal import Glibc

/// The objects of an open PDF, by qpdf.
///
/// Borrows the bytes, which must outlive it; one thread at a time.
@safe final class PDFObjects {
    let data: qpdf_data
    /// The password that opened the file, as bytes; empty where none was needed.
    let password: [UInt8]
    /// Warnings of qpdf so far, in English, the first few.
    private(set) var warnings: [String] = []
    /// True when the cross-reference table or the page tree had to be rebuilt.
    private(set) var repaired = false

    /// Opens with the empty password first, then with each of the given ones (as UTF-8 and as Latin-1, since
    /// both are met in practice).
    ///
    /// Throws `encrypted`, `wrongPassword`, `damaged`, `unsupported`.
    init(_ bytes: UnsafeRawBufferPointer, passwords: [String]) throws(ScanDefect) {
        let attempts = [[]] + passwords.flatMap { PDFObjects.encodings(of: $0) }
        var opened: (data: qpdf_data, password: [UInt8])?
        for password in attempts {
            if let data = try unsafe PDFObjects.open(bytes, password: password) {
                unsafe opened = (data, password)
                break
            }
        }
        guard let opened = unsafe opened else {
            throw passwords.isEmpty
                ? ScanDefect(.encrypted, "a password is needed to open the PDF")
                : ScanDefect(.wrongPassword, "no given password opens the PDF")
        }
        unsafe data = opened.data
        unsafe password = opened.password
        collectWarnings()
    }

    deinit {
        var data: qpdf_data? = unsafe data
        unsafe qpdf_cleanup(&data)
    }

    var isEncrypted: Bool { unsafe qpdf_is_encrypted(data) != 0 }
    var root: PDFObject { PDFObject(self, unsafe qpdf_get_root(data)) }
    var trailer: PDFObject { PDFObject(self, unsafe qpdf_get_trailer(data)) }

    /// The whole file written anew without encryption; streams stay as they are. `password` is one that opens
    /// it. Throws `damaged`.
    static func decrypted(
        _ bytes: UnsafeRawBufferPointer, password: [UInt8]
    ) throws(ScanDefect) -> [UInt8] {
        guard let opened = try unsafe open(bytes, password: password) else {
            throw ScanDefect(.damaged, "qpdf: the password does not open the PDF again")
        }
        var data: qpdf_data? = unsafe opened
        defer { unsafe qpdf_cleanup(&data) }
        unsafe qpdf_init_write_memory(opened)
        unsafe qpdf_set_preserve_encryption(opened, 0)
        unsafe qpdf_set_decode_level(opened, qpdf_dl_none)
        unsafe qpdf_set_compress_streams(opened, 0)
        guard unsafe qpdf_write(opened) & 2 == 0 else {
            throw ScanDefect(.damaged, "qpdf: \(unsafe message(opened))")
        }
        return unsafe Array(
            UnsafeBufferPointer(start: qpdf_get_buffer(opened), count: qpdf_get_buffer_length(opened)))
    }

    /// Number of pages; walks the page tree, loops included. Throws `damaged`.
    func pageCount() throws(ScanDefect) -> Int {
        let count = unsafe qpdf_get_num_pages(data)
        collectWarnings()
        guard count >= 0 else { throw ScanDefect(.damaged, "page tree: \(unsafe PDFObjects.message(data))") }
        return Int(count)
    }

    /// `number` from 1.
    func page(_ number: Int) -> PDFObject {
        PDFObject(self, unsafe qpdf_get_page_n(data, number - 1))
    }

    /// A stream of its own with other filters, in memory only.
    func stream(_ data: [UInt8], filters: [String], parameters: [PDFObject]) -> PDFObject {
        let stream = PDFObject(self, unsafe qpdf_oh_new_stream(self.data))
        let names = PDFObject(self, unsafe qpdf_oh_new_array(self.data))
        let values = PDFObject(self, unsafe qpdf_oh_new_array(self.data))
        for (filter, value) in zip(filters, parameters) {
            let name = PDFObject(self, unsafe qpdf_oh_new_name(self.data, "/" + filter))
            unsafe qpdf_oh_append_item(self.data, names.handle, name.handle)
            unsafe qpdf_oh_append_item(self.data, values.handle, value.handle)
        }
        unsafe qpdf_oh_replace_stream_data(
            self.data, stream.handle, data, data.count, names.handle, values.handle)
        return stream
    }

    /// Takes over what qpdf noticed since the last call.
    func collectWarnings() {
        while unsafe qpdf_more_warnings(data) != 0 {
            let warning = unsafe qpdf_next_warning(data)
            let text = unsafe String(cString: qpdf_get_error_message_detail(data, warning))
            let code = unsafe qpdf_get_error_code(data, warning)
            if text.contains("reconstruct") || code == qpdf_e_pages { repaired = true }
            if warnings.count < 5 { warnings.append(text) }
        }
    }

    /// `nil` when the password is not the right one.
    private static func open(
        _ bytes: UnsafeRawBufferPointer, password: [UInt8]
    ) throws(ScanDefect) -> qpdf_data? {
        var data = unsafe qpdf_init()
        guard let opened = unsafe data else { throw ScanDefect(.tooLarge, "no memory for the PDF") }
        unsafe qpdf_set_suppress_warnings(opened, 1)
        unsafe qpdf_silence_errors(opened)
        let secret = password.map { CChar(bitPattern: $0) } + [0]
        let code = unsafe qpdf_read_memory(
            opened, "PDF", bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), secret
        )
        // QPDF_ERRORS is bit 1 of the returned code (qpdf-c.h).
        guard code & 2 != 0 else { return unsafe opened }
        let error = unsafe qpdf_get_error(opened)
        let kind = unsafe qpdf_get_error_code(opened, error)
        let text = unsafe String(cString: qpdf_get_error_message_detail(opened, error))
        unsafe qpdf_cleanup(&data)
        if kind == qpdf_e_password { return nil }
        throw ScanDefect(kind == qpdf_e_unsupported ? .unsupported : .damaged, "qpdf: \(text)")
    }

    private static func message(_ data: qpdf_data) -> String {
        guard unsafe qpdf_has_error(data) != 0 else { return "unknown error" }
        let error = unsafe qpdf_get_error(data)
        return unsafe String(cString: qpdf_get_error_message_detail(data, error))
    }

    private static func encodings(of password: String) -> [[UInt8]] {
        let latin = password.unicodeScalars.map { UInt8(exactly: $0.value) }
        let utf8 = Array(password.utf8)
        guard !latin.contains(nil) else { return [utf8] }
        let bytes = latin.compactMap { $0 }
        return bytes == utf8 ? [utf8] : [utf8, bytes]
    }
}
