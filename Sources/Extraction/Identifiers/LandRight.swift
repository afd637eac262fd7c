/// A right to land: its kind and its number within a village, as on a certificate.
package struct LandRight: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        // The longer names stand before those that begin them.
        case apartment = "HAK MILIK ATAS SATUAN RUMAH SUSUN"
        case ownership = "HAK MILIK"
        case building = "HAK GUNA BANGUNAN"
        case cultivation = "HAK GUNA USAHA"
        case use = "HAK PAKAI"
        case management = "HAK PENGELOLAAN"
    }

    private static let short: [(String, Kind)] = [
        ("SHMSRS", .apartment), ("SHGB", .building), ("SHGU", .cultivation), ("SHPL", .management),
        ("SHP", .use), ("SHM", .ownership), ("HGB", .building), ("HGU", .cultivation), ("HPL", .management),
        ("HM", .ownership), ("HP", .use),
    ]

    package let kind: Kind
    /// 1 to 7 digits, leading zeros kept.
    package let number: String

    /// The first right in `text`.
    package init?(text: String) {
        guard let found = LandRight.find(in: text).first else { return nil }
        self = found.right
    }

    private init(kind: Kind, number: String) {
        self.kind = kind
        self.number = number
    }

    /// `HAK MILIK 01234`
    package var value: String { "\(kind.rawValue) \(number)" }

    static func find(in text: String) -> [(right: LandRight, bytes: Range<Int>)] {
        var found: [(right: LandRight, bytes: Range<Int>)] = []
        var scanner = ByteScanner(text)
        while !scanner.isAtEnd {
            let start = scanner.position
            if !(scanner.previous?.isASCIILetter ?? false), let right = right(&scanner) {
                found.append((right, start..<scanner.position))
            } else {
                scanner.position = start + 1
            }
        }
        return found
    }

    private static func right(_ scanner: inout ByteScanner) -> LandRight? {
        var trial = scanner
        guard let kind = kind(&trial) else { return nil }
        trial.skip(" (")
        if trial.take("TANDA BUKTI HAK") { trial.skip(" )") }
        if trial.takeOne(of: ["NOMOR", "NO", "N0"]) != nil { trial.skip(" .") }
        trial.skip(" .:")
        guard let number = trial.takeDigits(1...7) else { return nil }
        scanner = trial
        return LandRight(kind: kind, number: number)
    }

    private static func kind(_ scanner: inout ByteScanner) -> Kind? {
        for kind in Kind.allCases {
            var trial = scanner
            let words = kind.rawValue.split(separator: " ")
            let stands = words.enumerated().allSatisfy { offset, word in
                // The cover of a certificate has `HAK : MILIK`.
                if offset > 0 { trial.skip(" :") }
                return trial.take(String(word))
            }
            if stands, !(trial.current?.isASCIILetter ?? false) {
                scanner = trial
                return kind
            }
        }
        for (word, kind) in short {
            var trial = scanner
            if trial.take(word), !(trial.current?.isASCIILetter ?? false) {
                scanner = trial
                return kind
            }
        }
        return nil
    }
}
