internal import DossierModel

/// What an ICC profile's header says (ICC.1:2004-10, 7.2), as far as PDF/A asks.
struct ProfileFacts {
    /// Channels of the colours it describes: 1, 3 or 4.
    let channels: Int

    /// `nil` for anything that an image's colours in PDF/A-2 may not be described by: not a whole profile, of version 5,
    /// for links or names of colours, or of a space that images are not stored in (ISO 19005-2, 6.2.4.2).
    init?(_ profile: [UInt8]) {
        guard let size = BigEndian.number(profile, at: 0, count: 4), size == profile.count,
            let tags = BigEndian.number(profile, at: 128, count: 4), (1...200).contains(tags),
            ProfileFacts.word(profile, 36) == "acsp", (2...4).contains(profile[8]),
            ["scnr", "mntr", "prtr", "spac"].contains(ProfileFacts.word(profile, 12)),
            ["XYZ ", "Lab "].contains(ProfileFacts.word(profile, 20))
        else { return nil }
        switch ProfileFacts.word(profile, 16) {
        case "GRAY": channels = 1
        case "RGB ": channels = 3
        case "CMYK": channels = 4
        default: return nil
        }
        for index in 0..<tags {
            guard let start = BigEndian.number(profile, at: 132 + 12 * index + 4, count: 4),
                let length = BigEndian.number(profile, at: 132 + 12 * index + 8, count: 4),
                start >= 132 + 12 * tags, start + length <= size
            else { return nil }
        }
    }

    /// Four letters; empty past the end.
    private static func word(_ bytes: [UInt8], _ start: Int) -> String {
        String(decoding: bytes.dropFirst(start).prefix(4), as: UTF8.self)
    }
}
