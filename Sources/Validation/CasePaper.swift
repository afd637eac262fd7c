package import DossierModel
package import Extraction

/// A document of a case, the subject of every rule.
package struct CasePaper: Sendable {
    package let document: Document
    /// What it lies with.
    package let application: ApplicationCase
    /// The row of the checklist that it fills; `nil` for a paper that fills none.
    package let requirement: Requirement?

    package init(_ document: Document, of application: ApplicationCase) {
        self.document = document
        self.application = application
        requirement = application.requirement(of: document)
    }

    func field(_ name: String) -> Field? { document.field(name) }

    func isOf(_ types: Set<String>) -> Bool { types.contains(document.type ?? "") }

    var receivedOn: CalendarDay { application.receivedOn }

    /// Days that a field may mean, both readers' words included.
    func days(_ field: Field?) -> [CalendarDay] { field?.days(on: receivedOn) ?? [] }

    /// A field whose latest day lies before the day at the counter; `nil` while it lasts or names no day.
    func ended(_ name: String) -> (field: Field, day: CalendarDay)? {
        guard let field = field(name), let day = days(field).max(), day < receivedOn else { return nil }
        return (field, day)
    }

    /// The document's lines as read, with their pages; on a shared sheet those that lie on its own part.
    var lines: [(page: PageID, line: TextLine)] {
        document.regions.flatMap { region -> [(page: PageID, line: TextLine)] in
            let lines = application.pages[region.page]?.text?.lines ?? []
            return lines.filter { line in region.box.map { $0.holds(line.box) } ?? true }
                .map { (region.page, $0) }
        }
    }

    /// What was read on it, upper case; empty where its pages were not read.
    var text: String { lines.map(\.line.text).joined(separator: "\n").uppercased() }
}

extension PixelRect {
    /// Whether the middle of `other` lies inside.
    fileprivate func holds(_ other: PixelRect) -> Bool {
        let (column, row) = (other.x + other.width / 2, other.y + other.height / 2)
        return column >= x && column < x + width && row >= y && row < y + height
    }
}
