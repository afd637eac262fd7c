internal import DossierModel

/// What an image's samples mean in the file.
enum ImageColour: Hashable {
    /// By the file's output intent.
    case grey, rgb
    /// By a profile of its own, with that many channels.
    case profiled(Int, [UInt8])
    /// Entries of red, green and blue, and a profile for them when they have one.
    case indexed([UInt8], profile: [UInt8]?)

    /// `nil` when nothing in the file would say what the samples mean.
    init?(_ image: KeptImage, profile: [UInt8]?) {
        let channels = profile.flatMap { ProfileFacts($0)?.channels }
        switch image.colour {
        case .grey:
            if channels == 1, let profile { self = .profiled(1, profile) } else { self = .grey }
        case .rgb:
            if channels == 3, let profile { self = .profiled(3, profile) } else { self = .rgb }
        case .cmyk:
            guard channels == 4, let profile else { return nil }
            self = .profiled(4, profile)
        case .indexed(let entries):
            self = .indexed(entries, profile: channels == 3 ? profile : nil)
        }
    }
}

extension KeptImage {
    /// Samples a pixel.
    var channels: Int {
        switch colour {
        case .grey, .indexed: 1
        case .rgb: 3
        case .cmyk: 4
        }
    }

    /// Bytes of a row of samples.
    var rowBytes: Int { (size.width * channels * bitsPerComponent + 7) / 8 }
}
