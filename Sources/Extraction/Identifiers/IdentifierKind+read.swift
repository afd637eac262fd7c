package import DossierModel

extension IdentifierKind {
    /// Understands `text`, which should hold one identifier of this kind and little else (what stands behind
    /// its label). Tries it as it stands, then repaired. `nil` when nothing in it has the shape; a number of
    /// the right shape that fails its checks comes back unverified.
    package func read(_ text: String, regions: RegionTable, today: CalendarDay) -> IdentifierReading? {
        guard let shape else { return written(text) }
        var failing: String?
        var failingRaw = text
        for range in shape.find(in: text) {
            let digits = text[range].digits
            if accepts(digits, today: today) {
                return IdentifierReading(
                    value: digits, raw: String(text[range]), verified: true,
                    warnings: warnings(on: digits, regions: regions, today: today))
            }
            if failing == nil {
                failing = digits
                failingRaw = String(text[range])
            }
        }
        let repair = DigitRepair()
        for candidate in shape.misread(in: text, limit: repair.limit) {
            if let repaired = repair.repair(candidate, accepts: { accepts($0, today: today) }) {
                return IdentifierReading(
                    value: repaired.digits, raw: failing == candidate ? failingRaw : text, verified: false,
                    repaired: true, changed: repaired.changed,
                    warnings: [IdentifierKind.repairWarning]
                        + warnings(on: repaired.digits, regions: regions, today: today))
            }
        }
        return failing.map { IdentifierReading(value: $0, raw: failingRaw, verified: false) }
    }

    /// Where identifiers of this kind stand in a line, by shape alone, left to right.
    package func find(in text: String) -> [Range<String.Index>] {
        switch self {
        case .letterNumber: LetterNumber.find(in: text).map { text.range(ofBytes: $0.bytes) }
        case .ahu: AHUNumber.find(in: text).map { text.range(ofBytes: $0.bytes) }
        case .landRight: LandRight.find(in: text).map { text.range(ofBytes: $0.bytes) }
        case .registration: RegistrationNumber.find(in: text)
        case .phone: PhoneNumber.find(in: text)
        case .nik, .familyCard, .npwp15, .npwp16, .nib, .nop: shape?.find(in: text) ?? []
        }
    }

    /// Kinds with a grammar: what parses is what there is to check.
    private func written(_ text: String) -> IdentifierReading? {
        guard let range = find(in: text).first else { return misread(text) }
        let raw = String(text[range])
        if self == .letterNumber, let number = LetterNumber(text: raw), let meant = number.repaired {
            return repaired(meant.value, raw: raw, instead: number.value)
        }
        let value: String? =
            switch self {
            case .letterNumber: LetterNumber(text: raw)?.value
            case .ahu: AHUNumber(text: raw)?.value
            case .landRight: LandRight(text: raw)?.value
            case .registration: RegistrationNumber(text: raw)?.value
            case .phone: PhoneNumber(text: raw)?.international
            case .nik, .familyCard, .npwp15, .npwp16, .nib, .nop: nil
            }
        return value.map { IdentifierReading(value: $0, raw: raw, verified: true) }
    }

    private func misread(_ text: String) -> IdentifierReading? {
        if self == .ahu { return misreadDecree(text) }
        guard self == .registration, let found = RegistrationNumber.misread(in: text) else { return nil }
        let raw = String(text[found.range])
        return repaired(found.number.value, raw: raw, instead: raw)
    }

    /// A decree of which noughts between full stops were read as the letter: `AH.O1.01`.
    private func misreadDecree(_ text: String) -> IdentifierReading? {
        var signs = Array(text)
        for index in signs.indices where signs[index] == "O" || signs[index] == "o" {
            let before = index == 0 ? " " : signs[index - 1]
            let after = index + 1 < signs.count ? signs[index + 1] : " "
            if after.isNumber || before.isNumber, !before.isLetter, !after.isLetter { signs[index] = "0" }
        }
        let meant = String(signs)
        guard meant != text, let range = find(in: meant).first,
            let number = AHUNumber(text: String(meant[range]))
        else { return nil }
        let start = meant.distance(from: meant.startIndex, to: range.lowerBound)
        let raw = String(Array(text)[start..<(start + meant[range].count)])
        return repaired(number.value, raw: raw, instead: raw)
    }

    /// A value put right, with the places that differ from what was read.
    private func repaired(_ value: String, raw: String, instead read: String) -> IdentifierReading {
        IdentifierReading(
            value: value, raw: raw, verified: false, repaired: true,
            changed: zip(value, read.uppercased()).enumerated().filter { $1.0 != $1.1 }.map(\.offset),
            warnings: [IdentifierKind.repairWarning])
    }

    package static let repairWarning = Phrase(
        id: "Angka yang salah terbaca telah diganti (koreksi OCR). Cocokkan dengan kertasnya.",
        en: "Misread digits were replaced. Compare with the paper.")
}
