internal import DossierModel

enum DossierCode {
    static func code(_ number: String, _ sheet: Int, _ count: Int, _ requirement: String?) -> CoverCode {
        CoverCode(application: number, sheet: sheet, count: count, requirement: requirement)
    }
}
