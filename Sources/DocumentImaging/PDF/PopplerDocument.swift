internal import CPango
internal import CPoppler
internal import DossierModel

/// A PDF open in poppler, which draws pages and tells their text.
///
/// Borrows the bytes, which must outlive it. One document never on two threads: poppler crashes.
@safe final class PopplerDocument {
    private let document: OpaquePointer

    /// Throws `damaged`, or `wrongPassword` where poppler does not take the password that qpdf took.
    init(_ bytes: UnsafeRawBufferPointer, password: [UInt8]) throws(ScanDefect) {
        let wrapped = unsafe g_bytes_new_static(bytes.baseAddress, gsize(bytes.count))
        defer { unsafe g_bytes_unref(wrapped) }
        let secret = password.map { CChar(bitPattern: $0) } + [0]
        var error: UnsafeMutablePointer<GError>?
        guard
            let opened = unsafe poppler_document_new_from_bytes(
                wrapped, password.isEmpty ? nil : secret, &error)
        else {
            let text = unsafe error.flatMap { unsafe $0.pointee.message }.map { unsafe String(cString: $0) }
            let refused =
                unsafe error.map { unsafe $0.pointee.code } == Int32(POPPLER_ERROR_ENCRYPTED.rawValue)
            unsafe g_clear_error(&error)
            throw ScanDefect(refused ? .wrongPassword : .damaged, "poppler: \(text ?? "cannot open")")
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
