/// Number of a decree or notice of the Ministry of Law on a legal entity.
package struct AHUNumber: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// `AHU-0058932.AH.01.01.TAHUN 2025`; the suffix tells the form of the entity.
        case decree(suffix: String)
        /// `AHU-AH.01.03-0149887`: acceptance of a notification.
        case notice(suffix: String)
        /// `C-12345 HT.01.01.TH.2006`, before 2007.
        case old
    }

    /// In one spelling, upper case.
    package let value: String
    package let kind: Kind
    package let year: Int?

    /// The first number in `text`.
    package init?(text: String) {
        guard let found = AHUNumber.find(in: text).first else { return nil }
        self = found.number
    }

    private init(value: String, kind: Kind, year: Int?) {
        self.value = value
        self.kind = kind
        self.year = year
    }

    static func find(in text: String) -> [(number: AHUNumber, bytes: Range<Int>)] {
        var found: [(number: AHUNumber, bytes: Range<Int>)] = []
        var scanner = ByteScanner(text)
        while !scanner.isAtEnd {
            let start = scanner.position
            let startsWord = !(scanner.previous?.isASCIILetter ?? false)
            if startsWord, let number = decree(&scanner) ?? notice(&scanner) ?? old(&scanner) {
                found.append((number, start..<scanner.position))
            } else {
                scanner.position = start + 1
            }
        }
        return found
    }

    private static func decree(_ scanner: inout ByteScanner) -> AHUNumber? {
        var trial = scanner
        guard trial.take("AHU") else { return nil }
        trial.skip("- ")
        guard let serial = trial.takeDigits(5...7) else { return nil }
        trial.skip(".- ")
        guard trial.take("AH") else { return nil }
        trial.skip(". ")
        guard trial.take("01") else { return nil }
        trial.skip(". ")
        guard let suffix = trial.takeDigits(2...2) else { return nil }
        trial.skip("., ")
        guard let year = year(&trial) else { return nil }
        scanner = trial
        return AHUNumber(
            value: "AHU-\(serial).AH.01.\(suffix).TAHUN \(year)", kind: .decree(suffix: suffix), year: year)
    }

    private static func notice(_ scanner: inout ByteScanner) -> AHUNumber? {
        var trial = scanner
        guard trial.take("AHU") else { return nil }
        trial.skip("- ")
        guard trial.take("AH") else { return nil }
        trial.skip(". ")
        guard trial.take("01") else { return nil }
        trial.skip(". ")
        guard let suffix = trial.takeOne(of: ["03", "06", "09"]) else { return nil }
        trial.skip(".- ")
        guard let serial = trial.takeDigits(5...7) else { return nil }
        scanner = trial
        return AHUNumber(value: "AHU-AH.01.\(suffix)-\(serial)", kind: .notice(suffix: suffix), year: nil)
    }

    private static func old(_ scanner: inout ByteScanner) -> AHUNumber? {
        var trial = scanner
        guard trial.takeOne(of: ["C", "W", "M"]) != nil else { return nil }
        _ = trial.takeDigits(1...2)
        trial.skip(".- ")
        guard let serial = trial.takeDigits(3...6) else { return nil }
        trial.skip(". ")
        guard trial.take("HT") else { return nil }
        trial.skip(". ")
        guard trial.take("01") else { return nil }
        trial.skip(". ")
        guard let suffix = trial.takeOne(of: ["01", "02", "03", "04", "05", "06"]) else { return nil }
        trial.skip(".- ")
        guard let year = year(&trial) else { return nil }
        let office = scanner.bytes[scanner.position..<trial.position].prefix {
            $0 != 45 && $0 != 46 && $0 != 32
        }
        scanner = trial
        return AHUNumber(
            value: "\(String(decoding: office, as: UTF8.self))-\(serial) HT.01.\(suffix).TH.\(year)",
            kind: .old, year: year)
    }

    private static func year(_ scanner: inout ByteScanner) -> Int? {
        guard scanner.takeOne(of: ["TAHUN", "THN", "TH"]) != nil else { return nil }
        scanner.skip(". ")
        guard let digits = scanner.takeDigits(4...4), let year = Int(digits), (1900...2099).contains(year)
        else { return nil }
        return year
    }
}
