internal import DocumentImaging
internal import DossierModel
internal import Extraction

/// The register as it grows: the applications that the dossiers belong to, and those they must not be mistaken for.
struct RegisterDraft {
    var population: Population
    private var random: SplitMix
    private var rows: [ApplicationTable.Row] = []
    private var serial: Int

    init(random: SplitMix) {
        self.random = random
        serial = self.random.number(100...900)
        population = Population(random: SplitMix(seed: self.random.next()))
    }

    mutating func number(of permit: PermitType) -> String {
        serial += random.number(1...4)
        return "\(serial)/\(permit.id)/XI/2026"
    }

    /// The application, where the register holds it, and beside it namesakes, twins, other spellings, the same
    /// director's other firms and the same person's other applications.
    mutating func add(_ draft: ApplicationDraft, isRegistered: Bool) {
        let person = draft.situation.person
        if isRegistered { rows.append(row(draft, draft.situation.number)) }
        if random.chance(0.25) { decoy(draft, population.namesake(of: person)) }
        if random.chance(0.2) { decoy(draft, population.twin(of: person)) }
        if random.chance(0.15) { decoy(draft, population.respelt(of: person)) }
        if isRegistered, random.chance(0.2) {
            // The same person once more: another day, perhaps another place of practice.
            var other = row(draft, number(of: draft.situation.permit))
            if random.chance(0.5) { other.permit = "NIB_UMK" }
            other.number = other.number.replacing("/\(draft.situation.permit.id)/", with: "/\(other.permit)/")
            rows.append(other)
        }
        if draft.situation.company != nil, random.chance(0.4) {
            var other = row(draft, number(of: draft.situation.permit))
            other.company = population.company("CV", director: person)
            other.kind = "perusahaan"
            rows.append(other)
        }
    }

    private mutating func decoy(_ draft: ApplicationDraft, _ person: Person) {
        var row = row(draft, number(of: draft.situation.permit))
        row.person = person
        row.company = row.company.map { population.company($0.form, director: person) }
        row.attorney = nil
        rows.append(row)
    }

    private mutating func row(_ draft: ApplicationDraft, _ number: String) -> ApplicationTable.Row {
        let hidden: Set<String> = ["tipe_pemohon", "bentuk_badan"]
        let members = draft.variables.filter { !hidden.contains($0.key) }.sorted { $0.key < $1.key }.map {
            name, value in
            switch value {
            case .flag(let flag): "\"\(name)\":\(flag)"
            case .number(let number): "\"\(name)\":\(Int(number))"
            case .text(let text): "\"\(name)\":\"\(text)\""
            }
        }
        return ApplicationTable.Row(
            number: number, permit: draft.situation.permit.id, on: "2026-11-\(random.number(14...22))",
            person: draft.situation.person, company: draft.situation.company,
            attorney: draft.situation.attorney,
            variables: members.joined(separator: ","), kind: draft.kind)
    }

    /// In no order that tells which rows dossiers belong to.
    var table: ApplicationTable {
        var random = self.random
        return ApplicationTable(rows: random.mixed(rows))
    }
}
