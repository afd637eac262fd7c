/// What each kind of evidence is worth.
///
/// u of an identifier is the share of dossiers in which a paper of another applicant lies, not that of two applicants
/// with one number: such a paper names its owner with certainty, but the dossier is not his. So bits do not grow with the
/// register. Set from what the lab's drawn dossiers show at medium wear (seeds below 1000) and held by its field sets
/// (`berkas-lab measure matching`); `berkas review replay` tries others on an office's own decisions.
package struct Weights: Sendable {
    /// Before anything is read: nine dossiers of ten belong to an application of the register.
    package var prior = Likelihood(ifOwn: 0.9, ifStranger: 0.1)

    /// A cover sheet of ours, checksum right; one in a hundred lies in front of the wrong dossier.
    package var cover = Likelihood(ifOwn: 0.99, ifStranger: 0.01)
    /// A registered application number read from the paper.
    package var number = Likelihood(ifOwn: 0.95, ifStranger: 0.008)
    /// Verified and equal to the applicant's.
    package var nik = Likelihood(ifOwn: 0.93, ifStranger: 0.02)
    package var nib = Likelihood(ifOwn: 0.9, ifStranger: 0.02)
    package var npwp = Likelihood(ifOwn: 0.85, ifStranger: 0.02)
    /// A second identifier on another paper, and one on the same: whoever left one paper may have left two.
    package var further = Likelihood(ifOwn: 0.9, ifStranger: 0.2)
    package var beside = Likelihood(ifOwn: 0.9, ifStranger: 0.6)
    /// A further paper with the same NIK, as often as `mostPapers`.
    package var paper = Likelihood(ifOwn: 0.8, ifStranger: 0.3)
    package var mostPapers = 4
    /// Equal to the attorney's: attorneys hand in for many, so this never decides.
    package var attorney = Likelihood(ifOwn: 0.9, ifStranger: 0.5)

    package var name = Likelihood(ifOwn: 0.9, ifStranger: 0.2)
    package var company = Likelihood(ifOwn: 0.9, ifStranger: 0.2)
    package var address = Likelihood(ifOwn: 0.6, ifStranger: 0.15)
    package var birthDate = Likelihood(ifOwn: 0.95, ifStranger: 0.1)
    /// Where the NIK agrees, which holds the birth date.
    package var knownBirthDate = Likelihood(ifOwn: 0.95, ifStranger: 0.8)
    /// The application letter asks for this kind of permit, or for another: tells one person's applications apart.
    package var permit = Likelihood(ifOwn: 0.95, ifStranger: 0.04)
    package var foreignPermit = Likelihood(ifOwn: 0.02, ifStranger: 0.95)

    /// Every paper with a verified identifier names somebody else; shared out when only some do.
    package var foreignIdentifier = Likelihood(ifOwn: 0.025, ifStranger: 0.9)
    /// The same where one digit differs: twins have such numbers, and a digit may be misread.
    package var nearIdentifier = Likelihood(ifOwn: 0.1, ifStranger: 0.8)
    /// A digit that two readers saw is hardly misread.
    package var nearKeyedTwice = Likelihood(ifOwn: 0.012, ifStranger: 0.8)
    package var foreignNIB = Likelihood(ifOwn: 0.005, ifStranger: 0.9)
    /// A cover sheet or the paper bears another registered application's number.
    package var foreignCover = Likelihood(ifOwn: 0.01, ifStranger: 0.99)
    package var foreignNumber = Likelihood(ifOwn: 0.01, ifStranger: 0.9)
    /// The letter speaks for a business, the application is a private person's.
    package var foreignBusiness = Likelihood(ifOwn: 0.02, ifStranger: 0.3)
    package var foreignName = Likelihood(ifOwn: 0.06, ifStranger: 0.9)
    package var foreignBirthDate = Likelihood(ifOwn: 0.06, ifStranger: 0.9)

    /// From here two names are the same person's (domain rule: 0.90 same, below 0.75 different).
    package var sameName = 0.90
    package var differentName = 0.75
    /// From this share of words on two addresses are one.
    package var sameAddress = 0.8

    package init() {}
}
