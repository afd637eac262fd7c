package import DossierModel

/// What must add up in every dossier, whatever became of it; anything else is a fault of ours.
package struct Balance: Hashable, Sendable, Codable {
    package var filesAccepted = 0
    package var filesRead = 0
    package var filesRefused = 0
    package var pages = 0
    package var content = 0
    package var blank = 0
    package var separators = 0
    package var covers = 0
    package var duplicates = 0
    /// Scanned again: another page stands for it.
    package var replaced = 0
    package var unreadable = 0
    package var documents = 0
    package var attached = 0
    package var inReview = 0

    package init() {}

    package init(_ dossier: Dossier) {
        filesAccepted = dossier.submission.files.count
        for file in dossier.files {
            switch file.outcome {
            case .read: filesRead += 1
            case .refused: filesRefused += 1
            }
        }
        for file in dossier.files {
            if case .read(let facts) = file.outcome { pages += facts.pageCount }
        }
        for page in dossier.pages {
            switch page.role {
            case .content: content += 1
            case .blank: blank += 1
            case .separator: separators += 1
            case .cover: covers += 1
            case .duplicate: duplicates += 1
            case .replaced: replaced += 1
            case .unreadable: unreadable += 1
            }
        }
        documents = dossier.documents.count
        for document in dossier.documents {
            switch document.proposal {
            case .attach: attached += 1
            case .review: inReview += 1
            }
        }
    }

    /// Files accepted = read + refused; pages = the sum of their roles; documents = attached + in review.
    package var holds: Bool {
        filesAccepted == filesRead + filesRefused
            && pages == content + blank + separators + covers + duplicates + replaced + unreadable
            && documents == attached + inReview
    }

    package static func + (left: Balance, right: Balance) -> Balance {
        var sum = left
        sum.filesAccepted += right.filesAccepted
        sum.filesRead += right.filesRead
        sum.filesRefused += right.filesRefused
        sum.pages += right.pages
        sum.content += right.content
        sum.blank += right.blank
        sum.separators += right.separators
        sum.covers += right.covers
        sum.duplicates += right.duplicates
        sum.replaced += right.replaced
        sum.unreadable += right.unreadable
        sum.documents += right.documents
        sum.attached += right.attached
        sum.inReview += right.inReview
        return sum
    }
}
