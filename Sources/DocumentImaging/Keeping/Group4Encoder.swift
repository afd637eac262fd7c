internal import CImagingShims
package import DossierModel
internal import Glibc

/// Two-tone pixels as ITU-T T.6 in one strip, as PDF's CCITTFaxDecode with K = -1 has it.
package struct Group4Encoder: Sendable {
    package init() {}

    /// Ink is black in the codes' sense: /BlackIs1 false shows it black. Throws `unsupported` for pixels that are not
    /// two-tone, `tooLarge` when libtiff has no memory.
    package func encode(_ image: PageImage) throws(ScanDefect) -> [UInt8] {
        guard image.shape.layout == .twoTone else {
            throw ScanDefect(.unsupported, "T.6 takes two-tone pixels only")
        }
        var strip: UnsafeMutablePointer<UInt8>?
        var count = 0
        var reason = [CChar](repeating: 0, count: 256)
        let done = unsafe berkas_fax_encode(
            image.pixels.baseAddress, UInt32(image.shape.width), UInt32(image.shape.height), &strip, &count,
            &reason)
        guard done, let strip = unsafe strip else {
            let text = String(
                decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            throw ScanDefect(.tooLarge, "T.6: \(text)")
        }
        defer { unsafe free(strip) }
        return unsafe Array(UnsafeBufferPointer(start: strip, count: count))
    }
}
