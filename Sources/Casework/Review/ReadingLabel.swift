package import DossierModel
package import Registry

/// What an officer made of something that the machine read, or did not: labelled data.
package struct ReadingLabel: Encodable, Hashable, Sendable {
    package enum Verdict: String, Encodable, Sendable, CaseIterable {
        /// It stands as it was read.
        case confirmed
        case corrected
        /// Nothing was read.
        case typed
        /// There is no such thing on the paper.
        case removed
    }

    package var submission: String
    /// Number of the document.
    package var document: Int
    /// Of the document as it stands now; `nil` where nobody named it.
    package var type: String?
    /// Id of the field; `nil` of the document's type itself.
    package var field: String?
    package var verdict: Verdict
    /// By the machine, normalised.
    package var read: String?
    package var now: String?
    /// Of the machine, 0…1.
    package var confidence: Double?
    /// Whether the officer was shown it as doubtful.
    package var flagged: Bool
}

extension ReadingLabel {
    /// Labels of the documents that an officer placed or corrected. A value that nobody typed or confirmed is none, for nobody
    /// may have looked.
    /// - Parameters:
    ///   - first: as the machine read it.
    ///   - now: as it stands.
    ///   - placements: by the number of their document.
    package static func all(first: Dossier, now: Dossier, placements: [Int: Placement]) -> [ReadingLabel] {
        let former = Dictionary(first.documents.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
        return now.documents.flatMap { document -> [ReadingLabel] in
            let read = former[document.number]
            let isPlaced =
                placements[document.number].map { $0.how == .officer && $0.state == .attached } ?? false
            let blank = ReadingLabel(
                submission: now.submission.id, document: document.number, type: document.type,
                verdict: .typed,
                flagged: true)
            var labels: [ReadingLabel] = []
            if isPlaced || read?.type != document.type, let type = document.type {
                var label = blank
                label.now = type
                label.read = read?.type
                label.confidence = read?.type.map { _ in read?.confidence ?? 0 }
                label.verdict = read?.type == nil ? .typed : read?.type == type ? .confirmed : .corrected
                label.flagged = read?.type == nil
                labels.append(label)
            }
            return labels + blank.fields(from: read, to: document)
        }
    }

    private func fields(from read: Document?, to document: Document) -> [ReadingLabel] {
        let names = (read?.fields ?? []).map(\.name) + document.fields.map(\.name)
        let once = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return once.compactMap { name in
            let (before, after) = (read?.field(name), document.field(name))
            var label = self
            label.field = name
            label.read = before?.value
            label.now = after?.value
            label.confidence = before?.confidence
            label.flagged = before?.isDoubtful ?? true
            switch (before, after) {
            case (_?, nil): label.verdict = .removed
            case (nil, let after?) where after.source == .officer: label.verdict = .typed
            case (let before?, let after?) where after.source == .officer:
                label.verdict = before.value == after.value ? .confirmed : .corrected
            default: return nil
            }
            return label
        }
    }
}
