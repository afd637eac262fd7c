internal import DocumentImaging
internal import DossierModel

/// All sample dossiers.
struct Casebook {
    let cast = Cast()

    func cases() throws -> [SampleCase] {
        try healthCases() + healthTraps() + buildingCases() + businessCases() + hostileCases()
    }

    func cover(
        _ number: String, _ permit: String, _ person: Person, sheet: Int = 1, of count: Int = 1,
        requirement: String? = nil, called name: String? = nil
    ) -> Leaf {
        .cover(
            CoverSheet(
                code: DossierCode.code(number, sheet, count, requirement), permitName: permit,
                applicantName: person.name, requirementName: name))
    }
}
