internal import CImagingShims

/// The colour map of a palette page: 8 bits a channel.
struct TIFFPalette {
    /// Red, green, blue one after the other.
    let colours: [UInt8]
    var count: Int { colours.count / 3 }

    /// `nil` when the page has none or has more than 256 colours.
    init?(_ decoder: TIFFPageDecoder) {
        guard decoder.bits <= 8, let red = unsafe decoder.page.red, let green = unsafe decoder.page.green,
            let blue = unsafe decoder.page.blue
        else { return nil }
        let entries = 1 << decoder.bits
        var values: [UInt16] = []
        for index in 0..<entries {
            unsafe values += [red[index], green[index], blue[index]]
        }
        // TIFF 6.0 says 16 bits; old writers put 8-bit values there, as libtiff's own tools allow for.
        let isOld = values.allSatisfy { $0 < 256 }
        colours = values.map { UInt8(truncatingIfNeeded: isOld ? $0 : $0 >> 8) }
    }

    var isGrey: Bool {
        for index in 0..<count {
            let red = colours[index * 3]
            if colours[index * 3 + 1] != red || colours[index * 3 + 2] != red { return false }
        }
        return true
    }

    func isBlack(_ index: Int) -> Bool { colours[index * 3..<index * 3 + 3].allSatisfy { $0 == 0 } }
    func isWhite(_ index: Int) -> Bool { colours[index * 3..<index * 3 + 3].allSatisfy { $0 == 255 } }
}
