internal import DossierModel

extension SampleTruth {
    /// What is known of a case before anything is drawn.
    init(_ sample: SampleCase) throws {
        self.init(
            case: sample.name, submission: .init(files: []), pages: [], documents: [],
            match: .init(outcome: sample.outcome, application: sample.application),
            proposal: sample.proposal,
            checklist: sample.checklist.map { .init(requirement: $0.0, status: $0.1) },
            findings: sample.findings.map { .init(rule: $0.rule, page: $0.page) },
            wear: sample.wear?.rawValue)
        for file in sample.files { add(file, try Stack(file), isMeasured: sample.wear != nil) }
    }

    private mutating func add(_ file: SampleFile, _ stack: Stack, isMeasured: Bool) {
        let names = file.names(of: stack.sheets.count)
        submission.files += Set(names).sorted()
        guard file.isReadable else { return }
        var counts: [String: Int] = [:]
        let ids = names.map { name in
            counts[name, default: 0] += 1
            return PageID(file: name, number: counts[name] ?? 1)
        }
        for (id, sheet) in zip(ids, stack.sheets) {
            pages.append(
                .init(
                    file: id.file, number: id.number, role: sheet.role, rotation: sheet.quarters * 90,
                    angle: isMeasured ? (file.isBorn ? 0 : sheet.wear.skew) : nil,
                    copies: isMeasured ? (file.isBorn ? 0 : sheet.wear.copies) : nil))
        }
        for span in stack.spans {
            for document in span.paper.truths {
                let requirement = document.requirement ?? span.requirement
                let isPale =
                    isMeasured && (file.isGrey || stack.sheets[span.sheets.lowerBound].wear.copies > 0)
                documents.append(
                    .init(
                        type: document.type, pages: Array(ids[span.sheets]),
                        // An empty requirement: the paper fills nothing.
                        requirement: requirement == "" ? nil : requirement ?? document.type,
                        fields: document.fields.filter { $0.key != "latar" || !file.isTwoTone && !isPale },
                        stray: document.isStray ? true : nil))
            }
        }
    }
}
