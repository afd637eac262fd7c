internal import DossierModel

/// Decides where one paper ends and the next begins, from the pages themselves.
struct PaperSplitter: Sendable {
    let catalogue: DocumentCatalogue
    /// Points at which a page that names another type without a title still begins a paper.
    var untitledPoints = 6.0
    /// Points that a word or two of a type are worth.
    var passing = 2.0
    /// By how much width over height must change to count as another format.
    var formatChange = 0.15

    /// True when `look` begins a paper of its own and does not go on with `paper`.
    ///
    /// - Parameter announced: a slip of ours or a separator stands before the paper: whoever laid it there laid all of the
    ///   paper behind it, so that only a page of another clear type is another paper.
    func begins(_ look: PageLook, after paper: OpenPaper, announced: Bool = false) -> Bool {
        let (first, count) = (paper.first, paper.parts.count)
        let type = first.classification.type.flatMap { catalogue[$0] }
        if let numbering = look.numbering {
            if numbering.number == 1 { return true }
            let last = paper.last.numbering
            // A figure alone in a margin may be a fold or dust: it holds no page with a title of its own, unless it goes on counting.
            let isOthers =
                numbering.count == nil && look.classification.isTitled && look.classification.type != type?.id
                && last.map { numbering.number != $0.number + 1 } ?? true
            // A page 2 or later belongs to what came before, as long as the numbers go up.
            if numbering.number > last?.number ?? 1, !numbering.isSheet || last?.isSheet == true,
                !isCard(look), !isOthers
            {
                return false
            }
        }
        if continues(look, after: paper.last, type: type) { return false }
        guard let own = look.classification.type else {
            return !announced && beginsUntyped(look, after: paper, type: type)
        }
        if own != type?.id {
            if announced { return look.classification.isTitled || isCard(look) }
            return look.classification.isTitled || isCard(look)
                || (look.classification.scores.first?.points ?? 0) >= untitledPoints
                || look.hasLetterhead
        }
        if isAnnex(look, of: first, type: type), count < (type?.mostPages ?? 1) { return false }
        if announced, let most = type?.mostPages, most > 2 { return count >= most }
        // The same type again: another one of its kind when it is titled anew, or when the first is complete.
        return look.classification.isTitled || isCard(look) || count >= (type?.mostPages ?? 1)
    }

    /// Signs of a page in the middle of a deed or contract, or of an annex to what came before.
    private func continues(_ look: PageLook, after last: PageLook, type: DocumentType?) -> Bool {
        guard let type, type.mostPages > 1, !look.classification.isTitled else { return false }
        if look.isHyphenFilled || look.beginsWithArticle { return true }
        // Its own type speaks on this page too, and nothing else is titled.
        guard let own = look.classification.score(of: type.id)?.points, !look.hasLetterhead else {
            return false
        }
        if last.isClosed, look.isHeaded, own < untitledPoints { return false }
        // One passing word of it is nothing where the page names another type plainly.
        let best = look.classification.scores.first
        return own > passing || best?.type == type.id || best.map { $0.points < untitledPoints } ?? true
    }

    /// The annex of a paper bears the paper's own number.
    private func isAnnex(_ look: PageLook, of first: PageLook, type: DocumentType?) -> Bool {
        guard look.isAnnex, let number = type?.number else { return false }
        return !look.numbers(number).isDisjoint(with: first.numbers(number))
    }

    /// A page of no clear type begins a paper when it looks like a first page or the paper before is complete.
    private func beginsUntyped(_ look: PageLook, after paper: OpenPaper, type: DocumentType?) -> Bool {
        if look.hasLetterhead { return true }
        // A heading that names a paper, stands where the pages' numbers end, or behind a place, a day and a signature.
        let isNumbered = paper.last.numbering != nil && look.numbering == nil
        if look.namesPaper || look.isHeaded && (paper.last.isClosed || isNumbered) { return true }
        if let type { return paper.parts.count >= type.mostPages }
        // Two pages that nobody knows: together unless the paper changes.
        return abs(look.aspect - paper.first.aspect) / paper.first.aspect > formatChange
    }

    private func isCard(_ look: PageLook) -> Bool {
        guard let type = look.classification.type.flatMap({ catalogue[$0] }) else { return false }
        return type.shape == .card || type.shape == .photo
    }
}
