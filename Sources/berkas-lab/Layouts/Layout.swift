internal import DocumentImaging
internal import DossierModel

/// How one office or applicant sets its papers, drawn from a seed: the same words look other in every layout.
struct Layout: Hashable {
    enum Head: CaseIterable {
        /// Centred beside an emblem, above a double rule, as offices do.
        case emblem
        case centred, left, framed
    }

    /// How `label : value` rows are set.
    enum Rows: CaseIterable {
        case columns
        /// A ruled table without colons.
        case ruled
        /// On dotted lines, as on forms that were printed first and filled in later.
        case dotted
        /// Colons right behind their labels, values where those end.
        case ragged
    }

    /// How values are written.
    enum Hand: CaseIterable {
        case print, bold, capitals
        /// With a pen, in a slanted hand.
        case pen
    }

    enum Days: CaseIterable {
        /// `3 Agustus 2020`, `03-08-2020`, `03/08/2020`
        case long, short, strokes
    }

    var family: String
    /// Points.
    var size: Double
    var head: Head
    var rows: Rows
    var hand: Hand
    var days: Days
    /// Width of the column of labels, millimetres.
    var label: Double
    /// Left and right margin, millimetres.
    var margin: Double
    var indent: Double
    /// Millimetres between rows beyond the print's own height.
    var leading: Double
    var isFolio: Bool
    var isTitleUnderlined: Bool
    /// Day and place at the top right rather than above the signature.
    var datesAtTop: Bool
    /// Signature at the left.
    var signsLeft: Bool
    /// Which of several words for one thing this office uses, and in which order rows stand.
    var taste: UInt64

    /// Families that Debian's `fonts-liberation`, `fonts-dejavu-core` and `fonts-urw-base35` hold.
    static let families = [
        "Liberation Serif", "Liberation Sans", "Liberation Mono", "DejaVu Sans", "DejaVu Serif",
        "Nimbus Roman", "Nimbus Sans", "Nimbus Sans Narrow", "Nimbus Mono PS", "P052", "C059", "URW Bookman",
        "URW Gothic", "Liberation Sans Narrow",
    ]
    /// The one family of them that looks like writing.
    static let writing = "Z003"

    init(_ random: inout SplitMix) {
        family = random.one(of: Layout.families)
        // Wide faces need the smaller sizes.
        let isWide = ["DejaVu Sans", "DejaVu Serif", "URW Bookman", "Liberation Mono", "Nimbus Mono PS"]
            .contains(family)
        size = isWide ? random.between(9.3, 10.5) : random.between(10, 12)
        head = random.one(of: Head.allCases)
        rows = random.one(of: [.columns, .columns, .columns, .ruled, .dotted, .ragged])
        hand = random.one(of: [.print, .print, .print, .bold, .capitals, .pen])
        days = random.one(of: [.long, .long, .short, .strokes])
        label = random.between(40, 58)
        margin = random.between(18, 28)
        indent = random.between(0, 12)
        leading = random.between(0.4, 2.2)
        isFolio = random.chance(0.4)
        isTitleUnderlined = random.chance(0.5)
        datesAtTop = random.chance(0.2)
        signsLeft = random.chance(0.15)
        taste = random.next()
    }

    var body: TextStyle { TextStyle(family: family, size: size) }

    /// Of written and printed values alike.
    var value: TextStyle {
        switch hand {
        case .print, .capitals: body
        case .bold: body.with(bold: true)
        case .pen: TextStyle(family: Layout.writing, size: size + 3, ink: .pen)
        }
    }

    func day(_ day: CalendarDay) -> String {
        switch days {
        case .long: Wording.long(day)
        case .short: Wording.short(day)
        case .strokes: Wording.short(day).replacing("-", with: "/")
        }
    }

    /// The same word of several for one thing all over a paper.
    func word(_ words: [String]) -> String { words[Int(taste % UInt64(words.count))] }
}
