internal import DossierModel

/// A table of the letter: what has one state, with its letter and heading.
struct ShortageSection {
    enum Kind: CaseIterable {
        case shortages, remarks, questions, checking, passed, met, received
    }

    let kind: Kind
    let title: String
    let table: LetterSheet.Table

    /// `nil` where there is nothing to tell.
    init?(_ kind: Kind, _ wording: ShortageWording) {
        let shortage = wording.shortage
        func say(_ id: String, _ en: String) -> String { wording.say(id, en) }
        func pages(_ papers: [Shortage.Paper]) -> String {
            Phrase(pages: papers.flatMap(\.pages)).map(wording.say) ?? ""
        }
        let requirement = say("Persyaratan", "Requirement")
        self.kind = kind
        switch kind {
        case .shortages:
            title = say("Yang harus Saudara lengkapi", "What you have to bring")
            table = LetterSheet.Table(
                head: [requirement, say("Keadaan", "State"), say("Ketentuan", "Rule")],
                rows: shortage.shortages.map {
                    [wording.say($0.name), wording.state($0), wording.say($0.rule)]
                }, shares: [36, 36, 40])
        case .remarks:
            title = say(
                "Yang harus diserahkan atau dipindai ulang", "What has to be handed in or scanned again")
            table = LetterSheet.Table(
                head: [say("Temuan", "Finding"), say("Yang perlu dilakukan", "What to do")],
                rows: shortage.remarks.map { [wording.say($0.message), wording.say($0.remedy)] },
                shares: [1, 1])
        case .questions:
            title = say("Yang perlu Saudara jawab", "What you have to answer")
            table = LetterSheet.Table(
                head: [say("Pertanyaan", "Question"), say("Untuk persyaratan", "For the requirement")],
                rows: shortage.items(.ask).map { [$0.note.map(wording.say) ?? "", wording.say($0.name)] },
                shares: [1, 1])
        case .checking where shortage.verdict != .noApplication:
            title = say("Yang masih diperiksa petugas", "What an officer still examines")
            let items = shortage.items(.checking)
            let asked = Set(items.flatMap { $0.note.map { [$0.id] } ?? [] })
            table = LetterSheet.Table(
                head: [say("Persyaratan atau dokumen", "Requirement or paper"), say("Letak", "Where")],
                rows: items.map { [wording.say($0.name), $0.note.map(wording.say) ?? ""] }
                    + shortage.waiting.filter { paper in
                        Phrase(pages: paper.pages).map { !asked.contains($0.id) } ?? false
                    }.map { [wording.say($0.name), pages([$0])] }, shares: [1, 1])
        case .passed:
            title = say("Yang dikecualikan petugas", "What an officer let pass")
            table = LetterSheet.Table(
                head: [requirement, say("Keterangan", "Remark")],
                rows: shortage.items(.letPass).map {
                    [wording.say($0.name), $0.note.map(wording.say) ?? ""]
                },
                shares: [1, 1])
        case .met:
            title = say("Yang sudah ada", "What is there")
            table = LetterSheet.Table(
                head: [requirement, say("Letak", "Where")],
                rows: shortage.items(.met).map { [wording.say($0.name), pages($0.papers)] }, shares: [1, 1])
        case .received where shortage.verdict == .noApplication:
            title = say("Yang kami terima", "What we have received")
            table = LetterSheet.Table(
                head: [say("Dokumen", "Paper"), say("Letak", "Where")],
                rows: shortage.waiting.map { [wording.say($0.name), pages([$0])] }, shares: [1, 1])
        case .checking, .received: return nil
        }
        if table.rows.isEmpty { return nil }
    }
}

extension ShortageWording {
    /// The state of what is to be brought, and why.
    fileprivate func state(_ item: Shortage.Item) -> String {
        let words: String
        switch item.state {
        case .expired: words = say("Habis masa berlaku", "Expired")
        case .unreadable: words = say("Tidak dapat dibaca", "Cannot be read")
        default: words = say("Belum ada", "Missing")
        }
        return words + (item.note.map { ": " + say($0) } ?? "") + "."
    }
}
