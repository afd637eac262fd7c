/// Rows of a CSV file (RFC 4180): quoted fields with doubled quotes and line breaks, CRLF or LF, a byte order mark.
///
/// A header that has `;` and no `,` is read as separated by `;`, as spreadsheets in Indonesian save it.
package struct CommaSeparatedText: Sendable {
    package struct Row: Hashable, Sendable {
        /// Line of the file at which the row begins, from 1.
        package var line: Int
        package var fields: [String]
    }

    package let rows: [Row]
    /// Line of the row with a quote that is never closed, which holds all the rest of the file.
    package let unclosed: Int?

    package init(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let header = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let semicolons = header.contains(UInt8(ascii: ";")) && !header.contains(UInt8(ascii: ","))
        (rows, unclosed) = CommaSeparatedText.parse(bytes, separator: UInt8(ascii: semicolons ? ";" : ","))
    }

    private static func parse(_ bytes: [UInt8], separator: UInt8) -> ([Row], Int?) {
        var rows: [Row] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var line = 1
        var start = 1
        var quoted = false
        func endField() {
            fields.append(String(decoding: field, as: UTF8.self))
            field = []
        }
        func endRow() {
            endField()
            if fields != [""] { rows.append(Row(line: start, fields: fields)) }
            fields = []
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : nil
            switch byte {
            case UInt8(ascii: "\"") where quoted && next == byte:
                field.append(byte)
                index += 1
            case UInt8(ascii: "\"") where quoted || field.isEmpty:
                quoted.toggle()
            case separator where !quoted:
                endField()
            case UInt8(ascii: "\r") where !quoted && next == UInt8(ascii: "\n"):
                break
            case UInt8(ascii: "\n"):
                line += 1
                if quoted {
                    field.append(byte)
                } else {
                    endRow()
                    start = line
                }
            default:
                field.append(byte)
            }
            index += 1
        }
        if !field.isEmpty || !fields.isEmpty { endRow() }
        return (rows, quoted ? start : nil)
    }
}
