/// What the marker segments of a JPEG stream say, read without decoding it.
///
/// ITU-T T.81 annex B; JFIF 1.02; Adobe Technical Note 5116 (APP14).
struct JPEGMarkers {
    /// Frame header (SOF): size, samples and bits a sample.
    struct Frame {
        var width: Int
        var height: Int
        var components: Int
        var precision: Int
        /// Second byte of the SOF marker, 0xC0 baseline, 0xC2 progressive …
        var marker: UInt8
    }

    private(set) var frame: Frame?
    /// JFIF density unit (0 none, 1 inch, 2 cm) and numbers.
    private(set) var density: (unit: Int, x: Int, y: Int)?
    /// Body of the first Exif segment, from its TIFF header.
    private(set) var exif: FileBytes?
    /// True when an Adobe segment is there: CMYK samples are then stored inverted.
    private(set) var isAdobe = false
    /// Body of an ICC profile, its parts put together in their order; empty when there is none.
    private(set) var profile: [UInt8] = []
    /// True when the end-of-image marker was reached.
    private(set) var complete = false
    /// True when the bytes ran out inside a segment or in the coded data.
    var cut: Bool { !complete }

    /// Walks the stream from its SOI to its EOI or to the end of the bytes.
    init(_ bytes: FileBytes) {
        var offset = 2
        while let marker = JPEGMarkers.nextMarker(bytes, from: &offset) {
            if marker == 0xD9 {
                complete = true
                return
            }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) { continue }
            guard let length = bytes.number(offset, width: 2, bigEndian: true), length >= 2,
                let body = bytes.part(offset + 2, length - 2)
            else { return }
            read(marker, body)
            offset += length
        }
    }

    /// The code of the next marker; leaves `offset` behind it. Coded data and fill bytes are passed over.
    private static func nextMarker(_ bytes: FileBytes, from offset: inout Int) -> UInt8? {
        while let position = bytes.first(0xFF, from: offset, to: bytes.count) {
            guard let code = bytes.byte(position + 1) else { return nil }
            if code == 0xFF {
                offset = position + 1
            } else {
                offset = position + 2
                if code != 0 { return code }
            }
        }
        return nil
    }

    private mutating func read(_ marker: UInt8, _ body: FileBytes) {
        switch marker {
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
            guard frame == nil, let precision = body.byte(0),
                let height = body.number(1, width: 2, bigEndian: true),
                let width = body.number(3, width: 2, bigEndian: true), let components = body.byte(5)
            else { return }
            frame = Frame(
                width: width, height: height, components: Int(components), precision: Int(precision),
                marker: marker)
        case 0xE0 where density == nil && body.starts(with: "JFIF\0"):
            guard let unit = body.byte(7), let x = body.number(8, width: 2, bigEndian: true),
                let y = body.number(10, width: 2, bigEndian: true)
            else { return }
            density = (Int(unit), x, y)
        case 0xE1 where exif == nil && body.starts(with: "Exif\0\0"):
            exif = body.part(6, body.count - 6)
        case 0xE2 where body.starts(with: "ICC_PROFILE\0"):
            // Parts come in order in practice; one out of order leaves a profile that does not open, and the
            // plain conversion is used then.
            guard let part = body.part(14, body.count - 14) else { return }
            unsafe profile.append(contentsOf: part.buffer)
        case 0xEE where body.starts(with: "Adobe"):
            isAdobe = true
        default:
            return
        }
    }
}
