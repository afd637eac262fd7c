internal import DossierModel

/// An application record out of a row; what cannot be used refuses the row, what looks odd is a warning.
struct ApplicationRecordBuilder {
    let row: ImportedRow
    let permitTypes: Set<String>?
    let isFlawed: ApplicationImport.Judging
    private(set) var problems: [ApplicationImport.Problem] = []

    static let columns: Set<String> = [
        "number", "permit_type", "submitted_on", "applicant_kind", "applicant_name", "nik", "npwp",
        "birth_date",
        "phone", "address", "company_name", "nib", "company_npwp", "attorney_name", "attorney_nik",
        "variables",
    ]
    /// Letters of a number, and of any other value: more than any has, and little enough to compare and to print.
    private static let (longestNumber, longest) = (100, 1_000)
    private static let kinds = ["perorangan", "perusahaan", "lembaga", "instansi"]

    init(row: ImportedRow, permitTypes: Set<String>?, isFlawed: @escaping ApplicationImport.Judging) {
        self.row = row
        self.isFlawed = isFlawed
        self.permitTypes = permitTypes
    }

    /// `nil` when the row is refused; `problems` says why.
    mutating func record() -> ApplicationRecord? {
        let number = required("number")
        let permit = required("permit_type")
        let name = required("applicant_name")
        checkShape(number)
        if let permitTypes, !permit.isEmpty, !permitTypes.contains(permit) {
            refuse(
                "permit_type `\(permit)` tidak ada dalam katalog jenis izin",
                "permit_type `\(permit)` is not in the catalogue of permit types")
        }
        let kind = row.values["applicant_kind"] ?? "perorangan"
        if !Self.kinds.contains(kind) {
            refuse(
                "applicant_kind `\(kind)` tidak dikenal; yang dikenal: \(Self.kinds.joined(separator: ", "))",
                "applicant_kind `\(kind)` is not known; known are \(Self.kinds.joined(separator: ", "))")
        }
        if row.variables == nil {
            refuse("variables bukan objek JSON yang benar", "variables is not a valid JSON object")
        }
        var record = ApplicationRecord(
            number: number, permitType: permit, submittedOn: day("submitted_on"), applicantKind: kind,
            applicantName: name)
        record.nik = identifier("nik", [16])
        record.npwp = identifier("npwp", [15, 16])
        record.birthDate = day("birth_date")
        record.phone = row.values["phone"]
        record.address = row.values["address"]
        record.companyName = row.values["company_name"]
        record.nib = identifier("nib", [13])
        record.companyNPWP = identifier("company_npwp", [15, 16])
        record.attorneyName = row.values["attorney_name"]
        record.attorneyNIK = identifier("attorney_nik", [16])
        record.variables = row.variables ?? [:]
        record.extra = row.values.filter { !Self.columns.contains($0.key) }
        return problems.contains(where: \.refused) ? nil : record
    }

    /// What no record can have: values beyond the columns, too long, or a number that nobody can type.
    private mutating func checkShape(_ number: String) {
        if let first = row.surplus.first {
            let shown = first.prefix(40)
            refuse(
                "lebih banyak isian daripada kolom (`\(shown)`); beri tanda petik pada isian yang berisi koma",
                "more fields than columns (`\(shown)`); quote what holds a comma")
        }
        for (column, value) in row.values.sorted(by: { $0.key < $1.key }) where column != "variables" {
            let most = column == "number" ? Self.longestNumber : Self.longest
            if value.count > most {
                refuse(
                    "\(column) berisi \(value.count) huruf; paling banyak \(most)",
                    "\(column) has \(value.count) letters; at most \(most)")
            }
        }
        let hidden = number.unicodeScalars.first {
            [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        if let hidden {
            let code = String(hidden.value, radix: 16, uppercase: true)
            refuse(
                "number memuat huruf yang tidak terlihat (U+\(code)); ketik ulang nomornya",
                "number holds a letter that cannot be seen (U+\(code)); type the number again")
        }
    }

    private mutating func required(_ column: String) -> String {
        if let value = row.values[column] { return value }
        refuse("kolom \(column) kosong", "column \(column) is empty")
        return ""
    }

    private mutating func day(_ column: String) -> CalendarDay? {
        guard let text = row.values[column] else { return nil }
        if let day = CalendarDay(iso: text) { return day }
        refuse(
            "\(column) `\(text)` bukan tanggal berbentuk yyyy-mm-dd",
            "\(column) `\(text)` is not a day written yyyy-mm-dd")
        return nil
    }

    /// Digits only. A wrong length is kept, so that the officer sees what the record says, and warned of, as is a number
    /// that cannot be one; it verifies nothing. What holds letters is not made a number by leaving them out.
    private mutating func identifier(_ column: String, _ lengths: [Int]) -> String? {
        guard let text = row.values[column] else { return nil }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        if text.contains(where: { !($0.isASCII && $0.isNumber) && !" .-/".contains($0) }) {
            warn(
                "\(column) `\(text.prefix(40))` memuat yang bukan angka; tidak dipakai",
                "\(column) `\(text.prefix(40))` holds what is no digit; it is not used")
            return nil
        }
        if !lengths.contains(digits.count) {
            let wanted = lengths.map { String($0) }.joined(separator: "/")
            warn(
                "\(column) `\(text.prefix(40))` bukan \(wanted) angka; tetap disimpan",
                "\(column) `\(text.prefix(40))` does not have \(wanted) digits; kept as it is")
        } else if isFlawed(column, digits) {
            warn(
                "\(column) `\(digits)` tidak lolos pemeriksaan; tetap disimpan, tetapi tidak akan cocok dengan kertas",
                "\(column) `\(digits)` does not pass its checks; kept as it is, but no paper will agree with it"
            )
        }
        return digits.isEmpty ? nil : digits
    }

    private mutating func warn(_ id: String, _ en: String) {
        problems.append(.init(line: row.line, refused: false, message: Phrase(id: id, en: en)))
    }

    private mutating func refuse(_ id: String, _ en: String) {
        problems.append(.init(line: row.line, refused: true, message: Phrase(id: id, en: en)))
    }
}
