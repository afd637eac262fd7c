/// What stands on a dossier's cover sheet, or on the slip in front of one requirement's papers: the code, and
/// the same in words for people.
package struct CoverSheet: Codable, Hashable, Sendable {
    package var code: CoverCode
    /// Name of the permit type, as people know it.
    package var permitName: String
    package var applicantName: String
    /// What the requirement is called; `nil` on the dossier's own sheet.
    package var requirementName: String?

    package init(code: CoverCode, permitName: String, applicantName: String, requirementName: String? = nil) {
        self.code = code
        self.permitName = permitName
        self.applicantName = applicantName
        self.requirementName = requirementName
    }
}
