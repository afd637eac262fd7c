/// Who writes the office's letters, and where.
package struct Letterhead: Hashable, Sendable {
    /// The office's name, at the foot of each sheet.
    package var office: String
    /// What stands at the head; never empty.
    package var lines: [String]
    /// Where letters are written ("Bontang"); empty for nothing before the day.
    package var place: String

    /// - Parameter text: the head's lines; empty for the office's name alone.
    package init(office: String, text: String = "", place: String = "") {
        self.office = office
        self.place = place
        let lines = text.split(whereSeparator: \.isNewline).map { String($0.trimmingSpaces) }
            .filter { !$0.isEmpty }
        self.lines = lines.isEmpty ? [office] : lines
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
