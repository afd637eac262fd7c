internal import DossierModel
internal import Foundation

/// A dossier as the register keeps it: a line of JSON with all but the pages, then a line for each page. Written and
/// read a page at a time, for a thousand pages in one JSON object take twenty times their memory on the way.
enum DossierText {
    static func encode(_ dossier: Dossier) throws -> String {
        var head = dossier
        head.pages = []
        var text = try JSONText.encode(head)
        for page in dossier.pages {
            text += "\n"
            text += try JSONText.encode(page)
        }
        return text
    }

    /// Of what `encode` wrote; also of one JSON object with the pages inside, as earlier versions wrote it.
    static func decode(_ text: String) throws -> Dossier {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
        let decoder = JSONDecoder()
        var dossier = try decoder.decode(Dossier.self, from: Data(lines.first ?? text.utf8[...]))
        dossier.pages.reserveCapacity(dossier.pages.count + lines.count - 1)
        for line in lines.dropFirst() {
            dossier.pages.append(try decoder.decode(DossierPage.self, from: Data(line)))
        }
        return dossier
    }

    /// SQL for the JSON of all but the pages in a column.
    static func head(_ column: String) -> String {
        "substr(\(column), 1, instr(\(column) || char(10), char(10)) - 1)"
    }

    /// SQL for the number of pages in a column.
    static func pageCount(_ column: String) -> String {
        "json_array_length(\(head(column)), '$.pages') + length(\(column)) - "
            + "length(replace(\(column), char(10), ''))"
    }
}
