package import DossierModel

extension ApplicationRecord {
    /// What conditions are evaluated over: the record's own variables, and those that its columns tell.
    ///
    /// `tipe_pemohon` is the kind of applicant; `dikuasakan` is true when an attorney is named. A variable given
    /// with the record wins. That no attorney is named says nothing: someone may still hand in for another.
    package var conditionVariables: [String: ConditionValue] {
        var derived: [String: ConditionValue] = [:]
        if !applicantKind.isEmpty { derived["tipe_pemohon"] = .text(applicantKind) }
        if attorneyName != nil || attorneyNIK != nil { derived["dikuasakan"] = .flag(true) }
        return derived.merging(variables) { _, given in given }
    }
}
