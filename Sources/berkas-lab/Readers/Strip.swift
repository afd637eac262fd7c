internal import DocumentImaging
internal import Extraction

/// A value as offices print it, for measuring how it is read.
struct Strip {
    enum Kind: String, CaseIterable {
        case nik, npwp, nib, date, amount

        /// What a reading says as a value of this kind, whatever stands between the digits: full stops and blanks are for
        /// the eye. Amounts are read as a paper's are: whole rupiah, in groups of three, and nothing where they are torn. The
        /// whole text where it has a letter: no digit was read there.
        func value(of text: String) -> String {
            guard !text.contains(where: \.isLetter) else { return text }
            let groups = text.split { !($0.isASCII && $0.isNumber) }.map(String.init)
            switch self {
            case .nik, .npwp, .nib: return groups.joined()
            case .date: return groups.joined(separator: "-")
            case .amount: return Rupiah(text: "Rp" + text).map { String($0.amount) } ?? ""
            }
        }
    }

    var kind: Kind
    var text: String

    static func random(_ random: inout SplitMix) -> Strip {
        let kind = Kind.allCases[Int(random.next() % UInt64(Kind.allCases.count))]
        func digits(_ count: Int) -> String {
            (0..<count).map { _ in String(random.next() % 10) }.joined()
        }
        switch kind {
        case .nik:
            return Strip(kind: kind, text: digits(16))
        case .npwp:
            return Strip(
                kind: kind,
                text: "\(digits(2)).\(digits(3)).\(digits(3)).\(digits(1))-\(digits(3)).\(digits(3))")
        case .nib:
            // Printed at one go, or in groups.
            let text = digits(13)
            guard random.next() % 3 == 0 else { return Strip(kind: kind, text: text) }
            let groups = [text.prefix(4), text.dropFirst(4).prefix(4), text.dropFirst(8)]
            return Strip(kind: kind, text: groups.joined(separator: " "))
        case .date:
            let day = String(101 + random.next() % 28).dropFirst()
            let month = String(101 + random.next() % 12).dropFirst()
            let mark = ["-", "/"][Int(random.next() % 2)]
            return Strip(kind: kind, text: "\(day)\(mark)\(month)\(mark)\(1950 + random.next() % 80)")
        case .amount:
            let groups = (0..<(1 + random.next() % 3)).map { _ in "." + digits(3) }.joined()
            return Strip(kind: kind, text: "\(1 + random.next() % 999)\(groups),00")
        }
    }
}

/// A page of values beneath each other, each with a label before it.
struct StripSheet {
    /// Millimetres.
    static let pitch = 7.0
    static let first = 12.0
    static let valueAt = 60.0
    static let rows = 38

    var strips: [Strip]
    var style: TextStyle

    init(_ random: inout SplitMix, count: Int) {
        strips = (0..<count).map { _ in Strip.random(&random) }
        let families = ["Liberation Serif", "Liberation Sans", "Liberation Mono", "DejaVu Sans"]
        style = TextStyle(
            family: families[Int(random.next() % 4)], size: [8.0, 9, 10, 11, 12][Int(random.next() % 5)],
            bold: random.unit() < 0.15)
    }

    var drawing: SheetDrawing {
        var sheet = SheetDrawing.a4
        let labels: [Strip.Kind: String] = [
            .nik: "NIK", .npwp: "NPWP", .nib: "NIB", .date: "Tanggal",
            .amount: "Jumlah",
        ]
        for (row, strip) in strips.enumerated() {
            let y = Self.first + Double(row) * Self.pitch
            sheet.add(.text(DrawnText("\(labels[strip.kind] ?? "") :", x: 18, y: y, style: style)))
            sheet.add(.text(DrawnText(strip.text, x: Self.valueAt, y: y, style: style)))
        }
        return sheet
    }
}
