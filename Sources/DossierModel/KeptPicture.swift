/// How pictures without loss in their source are kept.
package enum Keeping: String, Codable, Sendable, CaseIterable {
    /// Every pixel as it was.
    case lossless
    /// Grey and colour pixels as JPEG: smaller, the same to the eye. Two-tone pixels never lose anything.
    case visually
}

/// A page's picture with its encoded stream.
package struct KeptPicture: Sendable, Hashable {
    package var image: KeptImage
    package var bytes: [UInt8]
    /// How the source says that the picture is to be shown: Orientation 1…8 of TIFF and Exif. 1 for one that was encoded
    /// from pixels, which lie as they are shown.
    package var orientation: Int

    package init(image: KeptImage, bytes: [UInt8], orientation: Int = 1) {
        self.image = image
        self.bytes = bytes
        self.orientation = orientation
    }
}
