internal import DossierModel
internal import Validation

/// The agreement matrix for people: a sign for each document, and the values where they do not agree.
struct AgreementTable {
    let matrix: AgreementMatrix
    let console: Console

    private var language: Language { console.language }

    func show() {
        // A value that stands alone agrees with nothing and differs from nothing.
        let rows = matrix.rows.filter { $0.cells.count > 1 }
        guard !rows.isEmpty else { return }
        let documents = Set(rows.flatMap { $0.cells.compactMap(\.document) }).sorted()
        console.result(Phrase(id: "\nKesesuaian:", en: "\nAgreement:"))
        if let table = table(rows, documents) {
            console.result(table)
            console.result(
                Phrase(
                    id:
                        "= sama, ~ mirip, x berbeda dengan kolom pertama yang terisi; angka ialah nomor dokumen.",
                    en: "= agrees, ~ similar, x differs, from the first column filled; numbers are documents."
                ))
        }
        for row in rows { showDifferences(in: row) }
    }

    /// `nil` where the terminal is too narrow for a column a document.
    private func table(_ rows: [AgreementMatrix.Row], _ documents: [Int]) -> Table? {
        let names = rows.map { Table.cells($0.name.text(in: language)) }.max() ?? 0
        let columns = documents.map { max(1, String($0).count) }
        let data = "Data"
        guard ([names, data.count] + columns).reduce(0, { $0 + $1 + 2 }) - 2 <= console.width else {
            return nil
        }
        var table = Table(header: ["", data] + documents.map(String.init))
        table.rows = rows.map { row in
            let cells = Dictionary(
                row.cells.map { ($0.document, sign($0.agreement)) }, uniquingKeysWith: { first, _ in first })
            return [row.name.text(in: language), cells[nil] ?? ""] + documents.map { cells[$0] ?? "" }
        }
        return table
    }

    private func showDifferences(in row: AgreementMatrix.Row) {
        guard let measure = row.cells.first else { return }
        for cell in row.cells.dropFirst() where cell.agreement != .agrees {
            guard let document = cell.document, let page = cell.place?.page else { continue }
            let own =
                measure.document.map { language == .indonesian ? "dok. \($0)" : "doc. \($0)" }
                ?? (language == .indonesian ? "data permohonan" : "the application")
            console.result(
                Phrase(
                    id:
                        "\(row.name.id): dok. \(document) (\(page)) memuat \(cell.value); \(own): \(measure.value).",
                    en:
                        "\(row.name.en): doc. \(document) (\(page)) has \(cell.value); \(own): \(measure.value)."
                ))
        }
    }

    private func sign(_ agreement: AgreementMatrix.Agreement) -> String {
        switch agreement {
        case .agrees: "="
        case .similar: "~"
        case .differs: "x"
        case .alone: "1"
        }
    }
}
