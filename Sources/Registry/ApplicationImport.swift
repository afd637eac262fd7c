package import DossierModel
package import Foundation

/// Application records out of a CSV or JSON file: good rows are kept, bad ones named by line.
package struct ApplicationImport: Sendable {
    package struct Problem: Hashable, Sendable {
        /// Line of a CSV file, or the position in a JSON array, from 1.
        package var line: Int
        /// True when the row was left out; false for a warning.
        package var refused: Bool
        package var message: Phrase
    }

    /// Whether digits of the right count cannot be what their column says.
    package typealias Judging = (_ column: String, _ digits: String) -> Bool

    package private(set) var records: [ApplicationRecord] = []
    package private(set) var problems: [Problem] = []

    /// `permitTypes`: ids of the catalogue; `nil` to take any. `isFlawed` names identifiers to warn of. Throws `Fault` when the file as a whole is no table.
    package init(
        _ data: Data, name: String, permitTypes: Set<String>?, isFlawed: @escaping Judging = { _, _ in false }
    ) throws {
        guard let text = String(data: data, encoding: .utf8) else {
            throw Fault(
                .configuration,
                Phrase(
                    id: "\(name): bukan teks UTF-8. Simpan ulang sebagai CSV UTF-8.",
                    en: "\(name): not UTF-8 text. Save it again as CSV UTF-8."))
        }
        let rows = try ImportedRow.rows(of: text, name: name)
        var lines: [String: Int] = [:]
        for row in rows {
            var builder = ApplicationRecordBuilder(row: row, permitTypes: permitTypes, isFlawed: isFlawed)
            let record = builder.record()
            problems += builder.problems
            guard let record else { continue }
            let key = SharedKey.normalised(number: record.number)
            if let first = lines[key] {
                problems.append(
                    Problem(
                        line: row.line, refused: true,
                        message: Phrase(
                            id: "nomor \(record.number) sudah ada di baris \(first)",
                            en: "number \(record.number) is on line \(first) already")))
                continue
            }
            lines[key] = row.line
            records.append(record)
        }
    }
}
