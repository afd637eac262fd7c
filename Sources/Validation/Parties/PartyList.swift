internal import DossierModel
internal import Extraction

/// Who a case speaks of: mentions on the record and on its papers, put together to identities.
///
/// A number that passes its own check makes one identity of two mentions, whatever else they say; two such numbers of one kind
/// that differ make two, however alike the names. Without numbers a name and a birth date do, and a name alone only where no
/// other identity has one like it. What is left over is an identity of its own: nothing is guessed.
package struct PartyList: Sendable {
    package let parties: [Party]

    /// Mentions that were found to be of one somebody.
    private struct Identity {
        var mentions: [(mention: PartyMention, link: Party.Link)]
        var isDoubtful = false

        var numbers: [PartyNumber] {
            mentions.flatMap(\.mention.numbers).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        var names: [String] { mentions.flatMap(\.mention.names) }
        var birthDate: CalendarDay? { mentions.lazy.compactMap(\.mention.birthDate).first }
    }

    package init(_ application: ApplicationCase) {
        let mentions =
            PartyList.recorded(application.record)
            + application.documents.flatMap { PartyMention.all(on: $0, of: application) }
        // The surest first: what a number says is not to depend on the order of the papers.
        let numbered = mentions.indices.filter {
            !mentions[$0].numbers.isEmpty || mentions[$0].document == nil
        }
        let dated = mentions.indices.filter { !numbered.contains($0) && mentions[$0].birthDate != nil }
        let named = mentions.indices.filter { !numbered.contains($0) && !dated.contains($0) }
        let identities = (numbered + dated + named).reduce(into: []) {
            PartyList.take(mentions[$1], into: &$0)
        }
        parties = identities.map(PartyList.party).sorted {
            (Party.Role.allCases.firstIndex(of: $0.roles[0]) ?? 0)
                < (Party.Role.allCases.firstIndex(of: $1.roles[0]) ?? 0)
        }
    }

    private static func take(_ mention: PartyMention, into built: inout [Identity]) {
        var mention = mention
        // A body's number on a person's line, or the other way round, says nothing of either.
        let foreign = built.filter { $0.mentions[0].mention.kind != mention.kind }.flatMap(\.numbers)
        mention.numbers.removeAll(where: foreign.contains)
        let fits = built.indices.compactMap { index in
            PartyList.link(mention, to: built[index]).map { (index, $0) }
        }
        for wanted in [Party.Link.number, .birth, .name] {
            let found = fits.filter { $0.1 == wanted }
            guard let first = found.first else { continue }
            // Two fit alike: nothing says which.
            guard found.count == 1 else { break }
            let differs =
                wanted == .number && NameLikeness(mention.names, built[first.0].names) == .different
            built[first.0].mentions.append((mention, wanted))
            built[first.0].isDoubtful = built[first.0].isDoubtful || differs
            return
        }
        built.append(Identity(mentions: [(mention, .own)], isDoubtful: !fits.isEmpty))
    }

    /// Why a mention is of an identity; `nil` where nothing says so, or something speaks against it.
    private static func link(_ mention: PartyMention, to identity: Identity) -> Party.Link? {
        guard mention.kind == identity.mentions[0].mention.kind else { return nil }
        let numbers = identity.numbers
        if mention.numbers.contains(where: numbers.contains) { return .number }
        let kinds = Set(numbers.map(\.kind))
        if mention.numbers.contains(where: { kinds.contains($0.kind) }) { return nil }
        let likeness = NameLikeness(mention.names, identity.names)
        if let own = mention.birthDate, let other = identity.birthDate {
            guard own == other else { return nil }
            return likeness == .same || likeness == .similar ? .birth : nil
        }
        return likeness == .same ? .name : nil
    }

    /// The applicant, the body and the attorney, as the record has them.
    private static func recorded(_ record: ApplicationRecord?) -> [PartyMention] {
        guard let record else { return [] }
        let isPerson = record.applicantKind == "perorangan"
        let tax = { (number: String?) in number.flatMap(PartyNumber.init(npwp:)) }
        var all = [
            PartyMention(
                kind: .person, names: [record.applicantName],
                numbers: [record.nik.flatMap(PartyNumber.init(nik:)), isPerson ? tax(record.npwp) : nil]
                    .compactMap(\.self),
                birthDate: record.birthDate, role: .applicant)
        ]
        if let name = record.companyName {
            all.append(
                PartyMention(
                    kind: .body, names: [name],
                    numbers: [
                        record.nib.map { PartyNumber(kind: .nib, digits: $0) }, tax(record.companyNPWP),
                    ].compactMap(\.self), role: .company))
        }
        if let name = record.attorneyName {
            all.append(
                PartyMention(
                    kind: .person, names: [name],
                    numbers: [record.attorneyNIK.flatMap(PartyNumber.init(nik:))].compactMap(\.self),
                    role: .attorney))
        }
        return all
    }

    private static func party(_ identity: Identity) -> Party {
        let mentions = identity.mentions.sorted { ($0.mention.document ?? 0) < ($1.mention.document ?? 0) }
        let roles = Set(mentions.map(\.mention.role))
        let known = Party.Role.allCases.filter { roles.contains($0) && $0 != .named }
        return Party(
            kind: mentions[0].mention.kind, name: mentions.lazy.compactMap(\.mention.names.first).first ?? "",
            numbers: PartyNumber.Kind.allCases.flatMap { kind in identity.numbers.filter { $0.kind == kind }
            },
            birthDate: identity.birthDate, roles: known.isEmpty ? [.named] : known,
            mentions: mentions.map {
                Party.Mention(
                    document: $0.mention.document, name: $0.mention.names.first, link: $0.link,
                    place: $0.mention.place)
            }, isDoubtful: identity.isDoubtful)
    }
}
