internal import CImagingShims
internal import CTIFF
internal import DossierModel

/// How the samples of a page become grey or colour, for the kinds converted here.
struct TIFFSamplePlan {
    enum Colour {
        case grey(paperIsZero: Bool)
        case palette(TIFFPalette)
        case rgb
        case inks(InkConversion)
    }

    /// What the first sample beyond the colours is.
    enum Alpha { case none, premultiplied, plain }

    let colour: Colour
    let alpha: Alpha
    let unpacking: SampleUnpacking
    let samples: Int

    /// `nil` for what libtiff's own conversion is left to.
    init?(_ page: TIFFPageDecoder) {
        let needed: Int
        switch page.photometric {
        case PHOTOMETRIC_MINISWHITE, PHOTOMETRIC_MINISBLACK:
            colour = .grey(paperIsZero: page.photometric == PHOTOMETRIC_MINISWHITE)
            needed = 1
        case PHOTOMETRIC_PALETTE:
            guard let palette = TIFFPalette(page) else { return nil }
            colour = .palette(palette)
            needed = 1
        case PHOTOMETRIC_RGB:
            colour = .rgb
            needed = 3
        case PHOTOMETRIC_YCBCR where page.compression == COMPRESSION_JPEG && !page.isSeparate:
            // The handle asks libjpeg for RGB.
            colour = .rgb
            needed = 3
        case PHOTOMETRIC_SEPARATED:
            let profile = unsafe UnsafeRawBufferPointer(
                start: page.page.profile, count: Int(page.page.profile_size))
            colour = .inks(InkConversion(profile: unsafe Array(profile), inverted: false))
            needed = 4
        default: return nil
        }
        var isPalette = false
        if case .palette = colour { isPalette = true }
        guard page.samples >= needed, page.samples <= 16,
            let unpacking = SampleUnpacking(
                bits: page.bits, format: Int32(unsafe page.page.sample_format), scaled: !isPalette)
        else { return nil }
        self.unpacking = unpacking
        samples = page.samples
        let extra = unsafe page.page.extra
        let hasAlpha = page.samples > needed && needed != 4 && !isPalette
        alpha =
            !hasAlpha
            ? .none
            : extra == EXTRASAMPLE_ASSOCALPHA
                ? .premultiplied : extra == EXTRASAMPLE_UNASSALPHA ? .plain : .none
    }

    var layout: PixelLayout {
        switch colour {
        case .grey: .grey
        case .palette(let palette): palette.isGrey ? .grey : .colour
        case .rgb, .inks: .colour
        }
    }

    /// True when decoded strips are the page's rows already.
    var isDirect: Bool {
        guard unpacking.isPlainBytes else { return false }
        switch colour {
        case .grey: return samples == 1
        case .rgb: return samples == 3
        case .palette, .inks: return false
        }
    }

    /// One row of `count` pixels, `samples` bytes each, to the page's layout.
    func convert(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int) {
        switch colour {
        case .grey(let paperIsZero):
            let flip: UInt8 = paperIsZero ? 255 : 0
            for x in 0..<count {
                let pixel = unsafe source + x &* samples
                unsafe target[x] = overPaper(pixel[0] ^ flip, alpha: pixel + 1)
            }
        case .palette(let palette):
            let width = layout == .grey ? 1 : 3
            for x in 0..<count {
                let entry = min(unsafe Int(source[x &* samples]), palette.count - 1) &* 3
                for channel in 0..<width {
                    unsafe target[x &* width &+ channel] = palette.colours[entry + channel]
                }
            }
        case .rgb:
            for x in 0..<count {
                let pixel = unsafe source + x &* samples
                for channel in 0..<3 {
                    unsafe target[x &* 3 &+ channel] = overPaper(pixel[channel], alpha: pixel + 3)
                }
            }
        case .inks(let conversion):
            if samples == 4 {
                unsafe conversion.convert(source, to: target, count: count)
            } else {
                for x in 0..<count {
                    unsafe conversion.convert(source + x &* samples, to: target + x &* 3, count: 1)
                }
            }
        }
    }

    /// Transparent over white. `alpha` is read only where the page has it.
    private func overPaper(_ level: UInt8, alpha place: UnsafePointer<UInt8>) -> UInt8 {
        switch alpha {
        case .none: return level
        case .premultiplied:
            return UInt8(clamping: Int(level) + 255 - Int(unsafe place.pointee))
        case .plain:
            let cover = Int(unsafe place.pointee)
            return UInt8(truncatingIfNeeded: (Int(level) * cover + 255 * (255 - cover) + 127) / 255)
        }
    }
}
