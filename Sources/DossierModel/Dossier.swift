/// What a page is in its dossier; every page has exactly one role.
package enum PageRole: Codable, Hashable, Sendable {
    case content
    case blank
    /// A patch-T or other separator sheet: ends a document, belongs to none.
    case separator
    /// A cover sheet of ours.
    case cover
    /// The same picture as an earlier page.
    case duplicate(of: PageID)
    /// Scanned again at the counter: the page named stands in its place.
    case replaced(by: PageID)
    case unreadable(ScanDefect)
}

/// A page as the dossier keeps it.
package struct DossierPage: Codable, Hashable, Sendable {
    package var id: PageID
    package var role: PageRole
    /// `nil` for an unreadable page.
    package var page: Page?
    /// Quarters clockwise, 1…3, by which an officer turned what is shown; `nil` for none. Boxes are not turned.
    package var turned: Int?

    package init(id: PageID, role: PageRole, page: Page?, turned: Int? = nil) {
        self.id = id
        self.role = role
        self.page = page
        self.turned = turned
    }
}

/// What came of one file.
package enum FileOutcome: Codable, Hashable, Sendable {
    case read(FileFacts)
    /// The only thing that is ever refused: a file that cannot be read at all.
    case refused(ScanDefect)
}

package struct DossierFile: Codable, Hashable, Sendable {
    package var source: SourceFile
    package var outcome: FileOutcome

    package init(source: SourceFile, outcome: FileOutcome) {
        self.source = source
        self.outcome = outcome
    }
}

/// One row of the application's checklist.
package struct ChecklistEntry: Codable, Hashable, Sendable {
    package enum Status: String, Codable, Sendable, CaseIterable {
        case met, missing, expired, unreadable
        case notNeeded = "not_needed"
        /// A variable of the condition is unknown: the officer answers.
        case ask
        /// Optional and not handed in.
        case optional
    }

    /// Id of the requirement within its permit type.
    package var requirement: String
    package var name: Phrase
    package var status: Status
    /// Numbers of the documents that fill it.
    package var documents: [Int]
    /// Why, where it is not plain: the condition, the question, the date.
    package var note: Phrase?

    package init(
        requirement: String, name: Phrase, status: Status, documents: [Int] = [], note: Phrase? = nil
    ) {
        self.requirement = requirement
        self.name = name
        self.status = status
        self.documents = documents
        self.note = note
    }
}

/// What is proposed for the whole dossier.
package enum DossierProposal: String, Codable, Sendable {
    case attach, review, refuse
}

/// A submission, understood.
package struct Dossier: Codable, Hashable, Sendable {
    package var submission: Submission
    package var files: [DossierFile]
    package var pages: [DossierPage]
    package var documents: [Document]
    package var match: Match
    /// Edition of the register that `match` holds for; `nil` where it was asked nothing.
    package var edition: Int?
    package var proposal: DossierProposal
    /// Empty while no application is known.
    package var checklist: [ChecklistEntry]
    package var findings: [Finding]

    package init(
        submission: Submission, files: [DossierFile], pages: [DossierPage], documents: [Document],
        match: Match, edition: Int? = nil, proposal: DossierProposal, checklist: [ChecklistEntry],
        findings: [Finding]
    ) {
        self.submission = submission
        self.files = files
        self.pages = pages
        self.documents = documents
        self.match = match
        self.edition = edition
        self.proposal = proposal
        self.checklist = checklist
        self.findings = findings
    }
}
