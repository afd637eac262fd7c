internal import DossierModel

extension JPEGFile {
    /// The whole file: DCTDecode takes it with its markers. Inks (CMYK) are left out.
    func storedPicture(_ number: Int) throws(ScanDefect) -> KeptPicture? {
        let markers = stream.markers
        guard number == 1, markers.complete, let frame = markers.frame, frame.precision == 8,
            frame.components == 1 || frame.components == 3
        else { return nil }
        return KeptPicture(
            image: KeptImage(
                size: PixelSize(width: frame.width, height: frame.height), bitsPerComponent: 8,
                colour: frame.components == 1 ? .grey : .rgb, coding: .jpeg(transform: nil),
                isPassedThrough: true, profile: markers.profile.isEmpty ? nil : markers.profile),
            bytes: unsafe Array(stream.bytes.buffer), orientation: stream.exif?.orientation ?? 1)
    }
}
