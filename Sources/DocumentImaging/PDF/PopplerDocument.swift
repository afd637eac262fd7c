internal import CPango
internal import CPoppler
internal import DossierModel

/// A PDF open in poppler, which draws pages and tells their text.
///
/// Borrows the bytes, which must outlive it. One document never on two threads: poppler crashes.
@safe final class PopplerDocument {
    private let document: OpaquePointer

    /// Throws `damaged`. A file that needs a password is opened without it, decrypted: where poppler does not
    /// take a password at once, `poppler_document_new_from_bytes` of poppler 22.12 crashes on its second try.
    convenience init(_ bytes: UnsafeRawBufferPointer) throws(ScanDefect) {
        try unsafe self.init(owning: g_bytes_new_static(bytes.baseAddress, gsize(bytes.count)))
    }

    /// Keeps a copy of the bytes. Throws `damaged`.
    convenience init(copying bytes: [UInt8]) throws(ScanDefect) {
        let copy = unsafe bytes.withUnsafeBytes { unsafe g_bytes_new($0.baseAddress, gsize($0.count)) }
        try unsafe self.init(owning: copy)
    }

    /// Takes over the reference to the bytes.
    private init(owning bytes: OpaquePointer?) throws(ScanDefect) {
        defer { unsafe g_bytes_unref(bytes) }
        var error: UnsafeMutablePointer<GError>?
        guard let opened = unsafe poppler_document_new_from_bytes(bytes, nil, &error) else {
            let text = unsafe error.flatMap { unsafe $0.pointee.message }.map { unsafe String(cString: $0) }
            unsafe g_clear_error(&error)
            throw ScanDefect(.damaged, "poppler: \(text ?? "cannot open")")
        }
        unsafe document = opened
    }

    deinit { unsafe g_object_unref(UnsafeMutableRawPointer(document)) }

    var pageCount: Int { Int(unsafe poppler_document_get_n_pages(document)) }

    /// `number` from 1. Throws `damaged` when poppler has no such page.
    func page(_ number: Int) throws(ScanDefect) -> PopplerPage {
        guard number <= pageCount, let page = unsafe poppler_document_get_page(document, Int32(number - 1))
        else {
            throw ScanDefect(.damaged, "poppler finds no page \(number)")
        }
        return unsafe PopplerPage(page, of: self)
    }
}
