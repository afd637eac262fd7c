package import DossierModel

/// What an application still lacks, as its applicant is told: each requirement with the rule that it follows from.
package struct Shortage: Codable, Hashable, Sendable {
    /// What it comes to, from the applicant's side of the counter.
    package enum Verdict: String, Codable, Sendable, CaseIterable {
        /// Something has to be brought or scanned again.
        case lacking
        /// Nothing has to be brought as far as is known: an officer has still to look, or to ask.
        case pending
        case complete
        /// The papers lie with no application, so nobody can say what is missing.
        case noApplication = "no_application"
        /// The catalogue does not know the permit type: the same.
        case noChecklist = "no_checklist"
    }

    /// A requirement that applies.
    package struct Item: Codable, Hashable, Sendable {
        package enum State: String, Codable, Sendable, CaseIterable {
            case met, missing, expired, unreadable
            /// Whether it applies hangs on an answer of the applicant.
            case ask
            /// A paper that may fill it is here and waits for an officer.
            case checking
            /// Not met, but an officer let it pass.
            case letPass = "let_pass"
        }

        /// Id of the requirement within its permit type.
        package var requirement: String
        package var name: Phrase
        package var state: State
        /// What the catalogue asks for, in its words.
        package var rule: Phrase
        /// Why, where the state alone does not say it: day and page, defect, question, reason.
        package var note: Phrase?
        package var papers: [Paper]
    }

    /// A document that was handed in.
    package struct Paper: Codable, Hashable, Sendable {
        package var submission: String
        /// Number of the document within it.
        package var document: Int
        /// Of its kind.
        package var name: Phrase
        package var pages: [PageID]
    }

    /// A finding that withholds "complete", apart from the requirements.
    package struct Remark: Codable, Hashable, Sendable {
        package var rule: String
        package var message: Phrase
        package var remedy: Phrase
    }

    package var verdict: Verdict
    package var application: String?
    /// Name of the permit type.
    package var permit: Phrase?
    package var applicant: String?
    package var company: String?
    /// The last four digits, as on receipts.
    package var nik: String?
    /// Ids of the submissions it speaks of, in the order they came.
    package var submissions: [String]
    /// Their days at the counter, each once.
    package var receivedOn: [CalendarDay]
    package var writtenOn: CalendarDay
    /// Until when it is to be completed; `nil` where the office has set no period.
    package var due: CalendarDay?
    /// Number of the last receipt that was given out for them.
    package var receipt: String?
    /// In the order of the checklist, without what is not needed.
    package var items: [Item] = []
    package var remarks: [Remark] = []
    /// Papers that wait for an officer; of no known application, all there are.
    package var waiting: [Paper] = []
    /// The acts that the requirements rest on.
    package var law: [Phrase] = []

    /// Items in one of these states.
    package func items(_ states: Item.State...) -> [Item] { items.filter { states.contains($0.state) } }

    /// What has to be brought.
    package var shortages: [Item] { items(.missing, .expired, .unreadable) }

    /// Of a known checklist.
    func judged() -> Verdict {
        if !shortages.isEmpty || !remarks.isEmpty { return .lacking }
        return waiting.isEmpty && items(.ask, .checking).isEmpty ? .complete : .pending
    }
}
