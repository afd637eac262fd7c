internal import DossierModel
internal import Extraction
internal import Intake

/// The sheets to print for an application: its cover sheet first, then a slip for every paper it has to bring.
struct DossierSheets {
    let sheets: [CoverSheet]

    /// Throws a `Fault` when the application's number cannot be carried by a code of ours.
    ///
    /// Where the catalogue does not know the permit type there is the cover sheet alone.
    init(for record: ApplicationRecord, permits: PermitCatalogue, on day: CalendarDay) throws {
        let permit = permits.type(record.permitType)
        let needed = permit.map { Intake.requirementsNeeded(by: record, of: $0, on: day) } ?? []
        let rows: [Requirement?] = [nil] + needed
        sheets = try rows.enumerated().map { index, requirement in
            let code = CoverCode(
                application: record.number, sheet: index + 1, count: rows.count, requirement: requirement?.id)
            guard CoverCode(text: code.text) == code else { throw DossierSheets.unprintable(record.number) }
            return CoverSheet(
                code: code, permitName: permit?.name.id ?? record.permitType,
                applicantName: [record.companyName, record.applicantName].compactMap(\.self)
                    .joined(separator: "\n"),
                requirementName: requirement?.name.id)
        }
    }

    private static func unprintable(_ number: String) -> Fault {
        Fault(
            .other,
            Phrase(
                id:
                    "Nomor permohonan \(number) tidak dapat dicetak sebagai kode: tanda * dipakai oleh kode itu "
                    + "sendiri. Perbaiki nomornya lalu impor lagi.",
                en: "The application number \(number) cannot be printed as a code: the code uses * itself. "
                    + "Correct the number and import again."))
    }
}
