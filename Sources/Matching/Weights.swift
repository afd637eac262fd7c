/// What each kind of evidence is worth, 0 … 1.
///
/// First, deliberately cautious settings, set by hand and held by the sample dossiers; calibrated weights in the
/// manner of Fellegi and Sunter (A Theory for Record Linkage, JASA 1969) need labelled decisions first.
package struct Weights: Sendable {
    /// A cover sheet of ours, checksum right.
    package var cover = 0.95
    /// A registered application number read from the paper.
    package var number = 0.85
    /// Verified and equal to the applicant's.
    package var nik = 0.70
    package var npwp = 0.60
    package var nib = 0.65
    /// Equal to the attorney's: attorneys hand in for many, so this never decides.
    package var attorney = 0.15
    package var name = 0.20
    package var birthDate = 0.10
    package var company = 0.25
    /// The application letter asks for this kind of permit, or for another: tells one person's applications apart.
    package var permit = 0.20
    package var foreignPermit = 0.40
    /// Every paper with a verified identifier names somebody else; shared out when only some do.
    package var foreignIdentifier = 0.60
    /// A cover sheet or the paper bears another registered application's number.
    package var foreignNumber = 0.60
    package var foreignName = 0.30
    package var foreignBirthDate = 0.15

    /// From here two names are the same person's (domain rule: 0.90 same, below 0.75 different).
    package var sameName = 0.90
    package var differentName = 0.75

    package init() {}
}
