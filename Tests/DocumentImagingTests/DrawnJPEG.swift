import CTurboJPEG
import DocumentImaging
import DossierModel
import Foundation

/// Writes JPEG files by libjpeg-turbo, with segments of the test's own put in.
enum DrawnJPEG {
    static func encode(
        _ image: PageImage, quality: Int32 = 95, sampling: TJSAMP = TJSAMP_444, isProgressive: Bool = false
    ) -> [UInt8] {
        let isGrey = image.shape.layout == .grey
        return encode(
            image.allBytes, width: image.shape.width, height: image.shape.height,
            format: isGrey ? TJPF_GRAY : TJPF_RGB, sampling: isGrey ? TJSAMP_GRAY : sampling,
            quality: quality,
            isProgressive: isProgressive)
    }

    static func encode(
        _ pixels: [UInt8], width: Int, height: Int, format: TJPF, sampling: TJSAMP, quality: Int32,
        isProgressive: Bool
    ) -> [UInt8] {
        guard let handle = unsafe tjInitCompress() else { return [] }
        defer { unsafe tjDestroy(handle) }
        var target: UnsafeMutablePointer<UInt8>?
        var count: UInt = 0
        let flags = isProgressive ? TJFLAG_PROGRESSIVE : 0
        let done = unsafe tjCompress2(
            handle, pixels, Int32(width), 0, Int32(height), format.rawValue, &target, &count,
            Int32(sampling.rawValue), quality, flags)
        defer { unsafe tjFree(target) }
        guard done == 0, let target = unsafe target else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: target, count: Int(count)))
    }

    /// Puts a segment behind the SOI.
    static func adding(_ marker: UInt8, _ body: [UInt8], to jpeg: [UInt8]) -> [UInt8] {
        let length = body.count + 2
        let head: [UInt8] = [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)]
        return Array(jpeg.prefix(2)) + head + body + jpeg.dropFirst(2)
    }

    /// An Exif body that states an orientation.
    static func exif(orientation: Int, bigEndian: Bool) -> [UInt8] {
        let value = UInt8(orientation)
        let directory: [UInt8] =
            bigEndian
            ? [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
            : [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, value, 0, 0, 0, 0, 0, 0, 0]
        return Array("Exif\0\0".utf8) + directory
    }
}
