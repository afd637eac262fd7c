internal import DocumentImaging
internal import DossierModel
internal import Extraction

/// Puts the papers of one application together as people hand them in: some missing, some of others, some turned.
struct DossierComposer {
    /// What stands between the papers.
    enum Sheets: CaseIterable {
        /// Our cover, and a slip in front of each requirement's papers.
        case slips
        case cover, patches, none
    }

    /// A paper and the requirement it fills; `nil` where it fills none.
    struct Piece {
        var paper: Paper
        var requirement: Requirement?
    }

    let draft: ApplicationDraft
    let wear: WearLevel
    let isRegistered: Bool
    var random: SplitMix
    var shelf: PaperShelf
    let sheets: Sheets
    let stranger: Person?

    init(_ draft: ApplicationDraft, wear: WearLevel, isRegistered: Bool, _ registry: inout RegisterDraft) {
        var random = draft.random
        self.draft = draft
        self.wear = wear
        self.isRegistered = isRegistered
        // Covers are printed at the counter, from the register.
        sheets = random.one(
            of: isRegistered
                ? [.slips, .slips, .slips, .cover, .cover, .patches, .none, .none, .none, .none]
                : [.patches, .none])
        stranger = random.chance(0.08) ? registry.population.person() : nil
        shelf = PaperShelf(situation: draft.situation, random: SplitMix(seed: random.next()))
        self.random = random
    }

    mutating func sample(_ number: Int) throws -> SampleCase {
        var checklist: [(String, String)] = []
        var pieces: [Piece] = []
        for requirement in draft.situation.permit.requirements {
            let (status, paper) = try answer(requirement)
            checklist.append((requirement.id, status))
            if let paper { pieces.append(Piece(paper: paper, requirement: requirement)) }
        }
        if pieces.isEmpty,
            let requirement = draft.situation.permit.requirements.first(where: {
                $0.accepts.contains("ktp_el")
            }),
            let row = checklist.firstIndex(where: { $0.0 == requirement.id })
        {
            var card = try shelf.card(draft.situation.person)
            card.truths[0].requirement = requirement.id
            pieces.append(Piece(paper: card, requirement: requirement))
            checklist[row].1 = "met"
        }
        pieces = gathered(pieces)
        pieces = try arranged(pieces) + extras()
        stampPapers(&pieces)
        let name = "d\(String(1_000 + number).dropFirst())-\(draft.situation.permit.id.lowercased())"
        return SampleCase(
            name: name, files: files(pieces), outcome: isRegistered ? "one" : "none",
            application: isRegistered ? draft.situation.number : nil,
            proposal: isRegistered ? "attach" : "review",
            checklist: isRegistered ? checklist : [], wear: wear)
    }

    /// Types that run out, and that a checklist calls expired.
    private static let expiring: Set<String> = [
        "str", "sip", "sertifikat_kompetensi", "sbu", "skk", "stnk", "uji_kir", "izin_trayek_lama",
        "izin_lain",
    ]

    /// What the checklist has to say of a requirement, and the paper that is handed in for it.
    private mutating func answer(_ requirement: Requirement) throws -> (String, Paper?) {
        guard requirement.applies(on: draft.situation.received) else { return ("not_needed", nil) }
        let (absent, chance) = need(requirement)
        guard random.chance(chance), let type = drawable(requirement) else { return (absent, nil) }
        let isExpired = Self.expiring.contains(type) && random.chance(0.06)
        guard var paper = try shelf.paper(type, variant: requirement.variant, expired: isExpired) else {
            return (absent, nil)
        }
        for index in paper.truths.indices { paper.truths[index].requirement = requirement.id }
        return (isExpired ? "expired" : "met", paper)
    }

    /// The status where nothing is handed in, and how often something is.
    private func need(_ requirement: Requirement) -> (String, Double) {
        switch requirement.obligation {
        case .mandatory: ("missing", 0.9)
        case .optional: ("optional", 0.35)
        case .conditional(let condition):
            switch condition.evaluate(draft.variables) {
            case .holds: ("missing", 0.9)
            case .fails: ("not_needed", 0)
            case .unknown: ("ask", 0.5)
            }
        }
    }

    /// The usual type, or another that fills the requirement too. A letter of attorney needs an attorney, and a deed a
    /// company.
    private mutating func drawable(_ requirement: Requirement) -> String? {
        let others: Set<String> = ["paspor_kitas"]
        var types = requirement.accepts.filter { !others.contains($0) }
        if draft.situation.attorney == nil { types.removeAll { $0 == "surat_kuasa" } }
        if draft.situation.attorney == nil, requirement.variant == "penerima_kuasa" { return nil }
        if draft.situation.company == nil {
            types.removeAll { ["akta_pendirian", "akta_perubahan", "sk_kemenkumham"].contains($0) }
        }
        guard let usual = types.first else { return nil }
        return random.chance(0.75) ? usual : random.one(of: types)
    }
}
