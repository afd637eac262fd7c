/// Which part of a page is taken apart, and how large its pixels are.
package struct LayerRequest: Codable, Hashable, Sendable {
    /// In the page as the file shows it; `nil` for all of it. What lies outside of the page is left out.
    package var part: PixelRect?
    /// Dots an inch, or a guess.
    package var resolution: Double

    package init(part: PixelRect? = nil, resolution: Double) {
        self.part = part
        self.resolution = resolution
    }
}

/// A page, or a part of one, as a small copy shows it: encoded streams that are painted over each other.
package struct LayeredPicture: Hashable, Sendable {
    /// What is painted on top, where the mask has ink.
    package struct Print: Hashable, Sendable {
        package var colours: KeptPicture
        /// One bit a pixel.
        package var mask: KeptPicture

        package init(colours: KeptPicture, mask: KeptPicture) {
            self.colours = colours
            self.mask = mask
        }
    }

    /// Paper and pictures; of a two-tone page all there is.
    package var base: KeptPicture
    package var print: Print?

    package init(base: KeptPicture, print: Print? = nil) {
        self.base = base
        self.print = print
    }

    /// Bytes of all streams.
    package var byteCount: Int {
        base.bytes.count + (print.map { $0.colours.bytes.count + $0.mask.bytes.count } ?? 0)
    }
}
