internal import DossierModel

/// Puts pages together to papers, and tells which page is what.
struct Separator: Sendable {
    let classifier: Classifier
    let roles: PageRoles
    let splitter: PaperSplitter

    init(classifier: Classifier) {
        self.classifier = classifier
        roles = PageRoles()
        splitter = PaperSplitter(catalogue: classifier.catalogue)
    }

    /// A paper as it was found, not yet read.
    struct Found: Sendable {
        var parts: [PaperPart]
        var classification: Classification
        /// Requirement of the last slip before it.
        var requirement: String?
    }

    struct Outcome: Sendable {
        var roles: [PageRole] = []
        var papers: [Found] = []
        var covers: [Extraction.Cover] = []
    }

    func separate(_ pages: [ReadPage]) -> Outcome {
        var outcome = Outcome()
        var current: [PageLook] = []
        var requirement: String?
        func close() {
            guard let found = paper(of: current, requirement: requirement) else { return }
            outcome.papers.append(found)
            current = []
        }
        for page in pages {
            let role = roles.role(of: page)
            outcome.roles.append(role)
            guard let content = page.reading.page else { continue }
            switch role {
            case .cover:
                close()
                guard let code = content.barcodes.lazy.compactMap({ CoverCode(text: $0.text) }).first else {
                    break
                }
                outcome.covers.append(Extraction.Cover(page: page.id, code: code))
                requirement = code.requirement
            case .separator:
                close()
            case .content:
                let part = PaperPart(id: page.id, page: content)
                let cards = CardSheet(part, classifier: classifier).cards
                if cards.count > 1 {
                    close()
                    for card in cards {
                        outcome.papers.append(
                            Found(
                                parts: [card.part], classification: card.classification,
                                requirement: requirement))
                    }
                } else {
                    let look = PageLook(part, classifier: classifier)
                    if !current.isEmpty, splitter.begins(look, after: current) { close() }
                    current.append(look)
                }
            case .blank, .duplicate, .replaced, .unreadable:
                break
            }
        }
        close()
        return outcome
    }

    /// The first page tells the type; the next ones help when it cannot.
    private func paper(of looks: [PageLook], requirement: String?) -> Found? {
        guard let first = looks.first else { return nil }
        var classification = first.classification
        if classification.type == nil, looks.count > 1 {
            classification = classifier.classify(Paper(looks.prefix(3).map(\.part)))
        }
        return Found(parts: looks.map(\.part), classification: classification, requirement: requirement)
    }
}
