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
    }

    func separate(_ pages: [ReadPage]) -> Outcome {
        var outcome = Outcome()
        var current: OpenPaper?
        var requirement: String?
        var announced = false
        func close() {
            guard let paper = current else { return }
            outcome.papers.append(found(paper, requirement: requirement))
            current = nil
        }
        for page in pages {
            let role = roles.role(of: page)
            outcome.roles.append(role)
            guard let content = page.reading.page else { continue }
            switch role {
            case .cover:
                close()
                requirement = content.coverCodes.first?.requirement
                announced = content.coverCodes.first.map { $0.sheet > 1 || $0.requirement != nil } ?? false
            case .separator:
                close()
                announced = true
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
                    if let paper = current, splitter.begins(look, after: paper, announced: announced) {
                        close()
                    }
                    if current == nil { current = OpenPaper(look) } else { current?.append(look) }
                }
            case .blank, .duplicate, .replaced, .unreadable:
                break
            }
        }
        close()
        return outcome
    }

    /// The first page tells the type; the next ones help when it cannot.
    private func found(_ paper: OpenPaper, requirement: String?) -> Found {
        var classification = paper.first.classification
        if classification.type == nil, paper.parts.count > 1 {
            classification = classifier.classify(Paper(Array(paper.parts.prefix(3))))
        }
        return Found(parts: paper.parts, classification: classification, requirement: requirement)
    }
}
