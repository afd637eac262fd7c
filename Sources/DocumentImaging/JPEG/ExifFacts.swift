internal import DossierModel

/// Orientation and resolution out of an Exif segment (CIPA DC-008, a TIFF directory of its own).
///
/// A segment that contradicts itself is ignored with a remark: a phone's odd metadata is no reason to refuse
/// a photograph.
struct ExifFacts {
    /// 1…8
    private(set) var orientation = 1
    private(set) var resolution: Resolution?
    /// What was wrong, in English; `nil` when nothing was.
    private(set) var remark: String?

    init(_ bytes: FileBytes) {
        let bigEndian = bytes.starts(with: "MM")
        guard bigEndian || bytes.starts(with: "II"),
            bytes.number(2, width: 2, bigEndian: bigEndian) == 42,
            let directory = bytes.number(4, width: 4, bigEndian: bigEndian),
            let count = bytes.number(directory, width: 2, bigEndian: bigEndian)
        else {
            remark = "Exif header is malformed and ignored"
            return
        }
        var x: Double?
        var y: Double?
        // TIFF 6.0 section 8: 2 is inch and the default, 3 is centimetre, 1 is none.
        var unit = 2
        for index in 0..<count {
            let entry = directory + 2 + index * 12
            guard let tag = bytes.number(entry, width: 2, bigEndian: bigEndian),
                let type = bytes.number(entry + 2, width: 2, bigEndian: bigEndian),
                let value = bytes.number(entry + 8, width: 4, bigEndian: bigEndian)
            else {
                remark = "Exif directory is cut; the rest is ignored"
                break
            }
            let short = type == 3 ? bytes.number(entry + 8, width: 2, bigEndian: bigEndian) : nil
            switch tag {
            case 0x0112:
                if let short, (1...8).contains(short) {
                    orientation = short
                } else {
                    remark = "Exif orientation is malformed and ignored"
                }
            case 0x011A where type == 5: x = ExifFacts.rational(bytes, value, bigEndian: bigEndian)
            case 0x011B where type == 5: y = ExifFacts.rational(bytes, value, bigEndian: bigEndian)
            case 0x0128: unit = short ?? 1
            default: break
            }
        }
        resolution = Resolution.stated(x: x, y: y, perCentimetre: unit == 3, hasUnit: unit == 2 || unit == 3)
    }

    private static func rational(_ bytes: FileBytes, _ offset: Int, bigEndian: Bool) -> Double? {
        guard let over = bytes.number(offset, width: 4, bigEndian: bigEndian),
            let under = bytes.number(offset + 4, width: 4, bigEndian: bigEndian), under > 0
        else { return nil }
        return Double(over) / Double(under)
    }
}
