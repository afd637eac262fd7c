internal import CImagingShims
internal import DossierModel

/// A PNG picture: one page.
final class PNGFile: ScannedFile {
    let facts: FileFacts
    let bytes: FileBytes
    let header: berkas_png_header
    private let bounds: berkas_png_limits

    init(_ bytes: FileBytes, limits: DecodingLimits) throws(ScanDefect) {
        self.bytes = bytes
        let complete = PNGFile.reachesEnd(bytes)
        bounds = berkas_png_limits(
            side: UInt32(clamping: limits.side), pixels: UInt64(clamping: limits.pixels))
        var header = berkas_png_header()
        var reason = [CChar](repeating: 0, count: 256)
        // The size stands at a fixed place: checked before the library sees the file.
        if let width = bytes.number(16, width: 4, bigEndian: true),
            let height = bytes.number(20, width: 4, bigEndian: true), bytes.starts(with: "IHDR", at: 12)
        {
            try limits.admit(width: width, height: height)
        }
        guard unsafe berkas_png_read_header(bytes.buffer.baseAddress, bytes.count, bounds, &header, &reason)
        else { throw PNGFile.defect(reason, complete: complete) }
        self.header = header
        facts = FileFacts(format: .png, pageCount: 1, complete: complete)
    }

    func page(_ number: Int) throws(ScanDefect) -> DecodedPage {
        guard number == 1 else { throw ScanDefect(.damaged, "PNG has no page \(number)") }
        let layout: PixelLayout = header.layout == 0 ? .twoTone : header.layout == 1 ? .grey : .colour
        let image = try PageImage(
            PixelShape(width: Int(header.width), height: Int(header.height), layout: layout))
        var reason = [CChar](repeating: 0, count: 256)
        let target = unsafe image.row(0).assumingMemoryBound(to: UInt8.self)
        guard
            unsafe berkas_png_read_pixels(
                bytes.buffer.baseAddress, bytes.count, bounds, target, image.shape.rowBytes,
                image.shape.height, &reason)
        else { throw PNGFile.defect(reason, complete: facts.complete) }
        let stored = StoredFacts(
            storedSize: image.shape.size,
            resolution: Resolution.stated(
                x: Double(header.x_per_metre) / 100, y: Double(header.y_per_metre) / 100,
                perCentimetre: true, hasUnit: true),
            bitsPerSample: Int(header.bit_depth), samplesPerPixel: Int(header.channels),
            compression: "Deflate")
        return DecodedPage(image: image, stored: stored)
    }

    /// True when chunk follows chunk up to IEND.
    private static func reachesEnd(_ bytes: FileBytes) -> Bool {
        var offset = 8
        while let length = bytes.number(offset, width: 4, bigEndian: true) {
            guard bytes.part(offset, 12 + length) != nil else { return false }
            if bytes.starts(with: "IEND", at: offset + 4) { return true }
            offset += 12 + length
        }
        return false
    }

    private static func defect(_ reason: [CChar], complete: Bool) -> ScanDefect {
        let text = String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let isCut = text == "truncated" || (!complete && text.lowercased().contains("not enough"))
        if text == "too many pixels" { return ScanDefect(.tooLarge, "PNG: \(text)") }
        return ScanDefect(isCut ? .incomplete : .damaged, "PNG: \(text)")
    }
}
