internal import DossierModel
internal import Foundation

/// A row by column names, whatever file it came from.
struct ImportedRow {
    var line: Int
    /// Trimmed; empty values are left out.
    var values: [String: String]
    /// `nil` when the text is no JSON object of plain values.
    var variables: [String: ConditionValue]?
    /// What stands behind the last column; a comma that was not quoted has shifted the others.
    var surplus: [String] = []

    static func rows(of text: String, name: String) throws -> [ImportedRow] {
        let start = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
        return try start == "[" || start == "{" ? json(text, name) : table(text, name)
    }

    private static func table(_ text: String, _ name: String) throws -> [ImportedRow] {
        let table = CommaSeparatedText(text)
        let rows = table.rows
        if let line = table.unclosed {
            throw Fault(
                .configuration,
                Phrase(
                    id: "\(name):\(line): tanda petik tidak ditutup, sehingga sisa fail menjadi satu isian.",
                    en: "\(name):\(line): a quote is not closed, so the rest of the file is one field."))
        }
        let header = rows.first?.fields.map { $0.trimmingCharacters(in: .whitespaces).lowercased() } ?? []
        for column in ["number", "permit_type"] where !header.contains(column) {
            throw Fault(
                .configuration,
                Phrase(
                    id: "\(name): kolom `\(column)` tidak ada. Baris pertama harus memuat nama kolom "
                        + "(number, permit_type, applicant_name, …), dipisah koma.",
                    en: "\(name): there is no column `\(column)`. The first line has to name the columns "
                        + "(number, permit_type, applicant_name, …), separated by commas."))
        }
        if let twice = header.first(where: { column in
            !column.isEmpty && header.count { $0 == column } > 1
        }) {
            throw Fault(
                .configuration,
                Phrase(
                    id: "\(name): kolom `\(twice)` ada dua kali. Hapus salah satu.",
                    en: "\(name): there are two columns `\(twice)`. Remove one of them."))
        }
        return rows.dropFirst().map { row in
            var values: [String: String] = [:]
            for (column, value) in zip(header, row.fields) {
                let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
                if !trimmed.isEmpty { values[column] = trimmed }
            }
            return ImportedRow(
                line: row.line, values: values, variables: variables(values["variables"]),
                surplus: row.fields.dropFirst(header.count).filter { !$0.isEmpty })
        }
    }

    private static func variables(_ text: String?) -> [String: ConditionValue]? {
        guard let text else { return [:] }
        return try? JSONText.decode([String: ConditionValue].self, text)
    }

    private static func json(_ text: String, _ name: String) throws -> [ImportedRow] {
        do {
            let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
            let objects =
                try text.first { !$0.isWhitespace } == "["
                ? JSONText.decode([[String: Cell]].self, text) : [JSONText.decode([String: Cell].self, text)]
            return objects.enumerated().map { index, object in
                var row = ImportedRow(line: index + 1, values: [:], variables: [:])
                for (column, cell) in object {
                    switch cell {
                    case .plain(.text(let value)):
                        let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
                        if !trimmed.isEmpty { row.values[column] = trimmed }
                    case .plain(.flag(let value)): row.values[column] = String(value)
                    case .plain(.number(let value)):
                        row.values[column] = Int(exactly: value).map { String($0) } ?? String(value)
                    case .variables(let values): if column == "variables" { row.variables = values }
                    case .empty: break
                    }
                }
                return row
            }
        } catch {
            throw Fault(
                .configuration,
                Phrase(
                    id: "\(name): bukan JSON yang benar; yang diharapkan daftar objek dengan nama kolom CSV.",
                    en:
                        "\(name): not valid JSON; expected is a list of objects with the names of the CSV columns."
                ))
        }
    }

    /// A value of a JSON record.
    private enum Cell: Decodable {
        case plain(ConditionValue)
        case variables([String: ConditionValue])
        case empty

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .empty
            } else if let values = try? container.decode([String: ConditionValue].self) {
                self = .variables(values)
            } else {
                self = .plain(try container.decode(ConditionValue.self))
            }
        }
    }
}
