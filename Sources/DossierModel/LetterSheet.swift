/// A letter of the office as it is written, in one language: everything is shown as it is, nothing is looked up.
package struct LetterSheet: Codable, Hashable, Sendable {
    package struct Row: Codable, Hashable, Sendable {
        package var label: String
        package var value: String

        package init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    package struct Table: Codable, Hashable, Sendable {
        /// What stands above the columns behind the numbers.
        package var head: [String]
        /// Each of as many cells as the head; numbered from 1 as they are shown.
        package var rows: [[String]]
        /// How the columns share the width, in any unit; as many as the head.
        package var shares: [Double]

        package init(head: [String], rows: [[String]], shares: [Double]) {
            self.head = head
            self.rows = rows
            self.shares = shares
        }
    }

    /// A part of the letter's text.
    package enum Part: Codable, Hashable, Sendable {
        case heading(String)
        case paragraph(String)
        case rows([Row])
        case table(Table)
        /// Numbered from 1.
        case list([String])
    }

    /// Where it is signed.
    package struct Signature: Codable, Hashable, Sendable {
        /// Above the space for the hand.
        package var title: String
        /// Within it: what belongs there.
        package var hint: String
        package var name: String

        package init(title: String, hint: String, name: String) {
            self.title = title
            self.hint = hint
            self.name = name
        }
    }

    /// Lines of the letterhead.
    package var head: [String]
    /// Place and day.
    package var dateline: String
    /// Number, enclosures, subject.
    package var references: [Row]
    package var addressee: [String]
    package var parts: [Part]
    package var signature: Signature
    /// At the foot of each page, before its number.
    package var footer: String

    package init(
        head: [String], dateline: String, references: [Row], addressee: [String], parts: [Part],
        signature: Signature, footer: String
    ) {
        self.head = head
        self.dateline = dateline
        self.references = references
        self.addressee = addressee
        self.parts = parts
        self.signature = signature
        self.footer = footer
    }
}
