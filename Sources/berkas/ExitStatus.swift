internal import ArgumentParser
internal import DossierModel

/// How a command ends; the numbers are OCRmyPDF's where it has one, so that scripts carry over.
enum ExitStatus: Int32, CaseIterable {
    /// Everything asked for is done and nothing waits.
    case ok = 0
    /// The command line is wrong.
    case arguments = 1
    /// A file cannot be read: damaged, incomplete, unsupported.
    case input = 2
    /// A program or data file is not installed.
    case missingDependency = 3
    /// A file or folder cannot be read or written, or the disk is full.
    case access = 5
    /// A file needs a password.
    case encrypted = 8
    /// Configuration or catalogue is wrong.
    case configuration = 9
    case other = 15
    /// Pages should be scanned again first.
    case heldForQuality = 20
    /// A document waits for an officer.
    case review = 21
    /// A dossier lacks papers.
    case incomplete = 22
    /// The counts do not add up: a fault of ours.
    case unbalanced = 25
    /// Some files were taken, some not; see the table.
    case partial = 26
    /// A store or the register does not verify.
    case verification = 27
    /// Stopped by a person; the next run goes on.
    case interrupted = 130

    var code: ExitCode { ExitCode(rawValue) }

    init(_ fault: Fault.Kind) {
        self =
            switch fault {
            case .diskFull, .access: .access
            case .missingDependency: .missingDependency
            case .configuration: .configuration
            case .integrity: .verification
            case .database, .notFound, .conflict, .other: .other
            }
    }

    init(_ defect: ScanDefect.Kind) {
        self =
            switch defect {
            case .encrypted, .wrongPassword: .encrypted
            default: .input
            }
    }
}
