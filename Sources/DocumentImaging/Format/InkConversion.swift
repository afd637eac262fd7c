internal import CLCMS2

/// CMYK samples to sRGB: through an embedded ICC profile where it opens, plainly where there is none.
@safe final class InkConversion {
    private let transform: cmsHTRANSFORM?
    private let inverted: Bool

    /// `inverted`: 255 means no ink, as Adobe's JPEGs have it. `profile` may be empty.
    init(profile: [UInt8], inverted: Bool) {
        self.inverted = inverted
        unsafe transform = InkConversion.transform(profile, inverted: inverted)
    }

    deinit {
        if let transform = unsafe transform { unsafe cmsDeleteTransform(transform) }
    }

    /// `inks`: 4 bytes a pixel; `target`: 3 bytes a pixel.
    func convert(_ inks: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int) {
        if let transform = unsafe transform {
            unsafe cmsDoTransform(transform, inks, target, cmsUInt32Number(count))
            return
        }
        let source = unsafe inks.assumingMemoryBound(to: UInt8.self)
        let pixels = unsafe target.assumingMemoryBound(to: UInt8.self)
        let flip: UInt8 = inverted ? 0 : 255
        for index in 0..<count {
            let black = unsafe UInt32(source[index &* 4 &+ 3] ^ flip)
            for channel in 0..<3 {
                let light = unsafe UInt32(source[index &* 4 &+ channel] ^ flip) &* black
                unsafe pixels[index &* 3 &+ channel] = UInt8(truncatingIfNeeded: (light &+ 127) / 255)
            }
        }
    }

    private static func transform(_ profile: [UInt8], inverted: Bool) -> cmsHTRANSFORM? {
        guard !profile.isEmpty, let inks = unsafe cmsOpenProfileFromMem(profile, UInt32(profile.count)) else {
            return nil
        }
        defer { unsafe cmsCloseProfile(inks) }
        guard unsafe cmsGetColorSpace(inks) == cmsSigCmykData, let screen = unsafe cmsCreate_sRGBProfile()
        else { return nil }
        defer { unsafe cmsCloseProfile(screen) }
        // TYPE_CMYK_8 and TYPE_CMYK_8_REV, TYPE_RGB_8 of lcms2.h: macros that Swift does not see.
        let source = UInt32(PT_CMYK << 16 | 4 << 3 | 1 | (inverted ? 1 << 13 : 0))
        let target = UInt32(PT_RGB << 16 | 3 << 3 | 1)
        return unsafe cmsCreateTransform(
            inks, source, screen, target, UInt32(INTENT_RELATIVE_COLORIMETRIC),
            UInt32(cmsFLAGS_BLACKPOINTCOMPENSATION))
    }
}
