/// The colours of IEC 61966-2-1 (sRGB) as an ICC profile of version 4.2: what the copy's DeviceRGB and DeviceGray mean.
package enum StandardRGB {
    static let name = "sRGB IEC61966-2.1"

    /// The profile, 488 bytes: primaries and curve by formula, so that it needs no table.
    package static var profile: [UInt8] {
        let tags: [(names: [String], content: [UInt8])] = [
            (["desc"], text(name)), (["cprt"], text("No copyright, use freely")),
            (["wtpt"], colour([0.9642, 1, 0.8249])),
            // From D65 to the profile's D50 (Bradford's matrix).
            (
                ["chad"],
                Array("sf32\0\0\0\0".utf8)
                    + fixed([
                        1.047886, 0.022919, -0.050216, 0.029582, 0.990484, -0.017079, -0.009252, 0.015073,
                        0.751678,
                    ])
            ),
            // The primaries by that matrix; they add up to the white point.
            (["rXYZ"], colour([0.436041, 0.222485, 0.013920])),
            (["gXYZ"], colour([0.385113, 0.716905, 0.097067])),
            (["bXYZ"], colour([0.143046, 0.060610, 0.713928])), (["rTRC", "gTRC", "bTRC"], curve),
        ]
        let count = tags.reduce(0) { $0 + $1.names.count }
        var table = BigEndian.four(count)
        var body: [UInt8] = []
        let start = 128 + 4 + 12 * count
        for (names, content) in tags {
            for name in names {
                table += Array(name.utf8) + BigEndian.four(start + body.count)
                table += BigEndian.four(content.count)
            }
            body += BigEndian.padded(content)
        }
        return header(start + body.count) + table + body
    }

    private static func header(_ size: Int) -> [UInt8] {
        // Size, no maker, version, display profile of RGB by XYZ.
        var header = BigEndian.four(size) + [0, 0, 0, 0] + BigEndian.four(0x0420_0000)
        header += Array("mntrRGB XYZ ".utf8)
        // The day that this profile was written down; signature; no platform, flags, device, attributes.
        header += [2026, 11, 28, 0, 0, 0].flatMap(BigEndian.two) + Array("acsp".utf8)
        header += [UInt8](repeating: 0, count: 24)
        // Perceptual intent, D50, no maker, no digest.
        header += BigEndian.four(0) + fixed([0.9642, 1, 0.8249])
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    /// Numbers with 16 bits behind the point.
    private static func fixed(_ values: [Double]) -> [UInt8] {
        values.flatMap { BigEndian.four(Int(($0 * 65536).rounded())) }
    }

    private static func colour(_ values: [Double]) -> [UInt8] { Array("XYZ \0\0\0\0".utf8) + fixed(values) }

    /// ((x + 0.055) / 1.055) ^ 2.4 from 0.04045 on, x / 12.92 below (parametricCurveType, function 3).
    private static var curve: [UInt8] {
        Array("para\0\0\0\0".utf8) + BigEndian.two(3) + BigEndian.two(0)
            + fixed([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
    }

    /// One English line (multiLocalizedUnicodeType).
    private static func text(_ line: String) -> [UInt8] {
        let letters = line.utf16.flatMap { BigEndian.two(Int($0)) }
        return Array("mluc\0\0\0\0".utf8) + BigEndian.four(1) + BigEndian.four(12) + Array("enUS".utf8)
            + BigEndian.four(letters.count) + BigEndian.four(28) + letters
    }
}
