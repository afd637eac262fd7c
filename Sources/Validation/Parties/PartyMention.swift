internal import DossierModel
internal import Extraction

/// What one paper, or the record, says of one person or body.
struct PartyMention: Sendable {
    var kind: Party.Kind
    /// `nil` for the record.
    var document: Int?
    /// Both readers' where they differ; empty where only a number stands there.
    var names: [String] = []
    /// That pass their own checks.
    var numbers: [PartyNumber] = []
    var birthDate: CalendarDay?
    var role: Party.Role
    var place: Citation?

    /// Fields of one paper that speak of the same somebody.
    private struct Group {
        var name: [String]
        var nik: [String] = []
        var npwp: [String] = []
        var nib: [String] = []
        var birthDate: [String] = []
        var role: Party.Role
        var kind: Party.Kind = .person
    }

    /// The somebodies that papers name, by the ids of the catalogue. Notaries and officials that sign are none: they are party
    /// to no application.
    private static let groups = [
        Group(
            name: ["nama"], nik: ["nik", "npwp16"], npwp: ["npwp15", "npwp16", "npwp"],
            birthDate: ["tgl_lahir"], role: .named),
        Group(name: ["pemberi_nama"], nik: ["pemberi_nik"], role: .named),
        Group(name: ["penerima_nama"], nik: ["penerima_nik"], role: .attorney),
        Group(name: ["penanggung_jawab"], role: .responsible),
        Group(name: ["pemegang_hak"], role: .owner),
        Group(name: ["pemilik"], role: .owner),
        Group(name: ["nama_wp"], role: .owner),
        Group(name: ["pihak_pertama"], role: .contractor),
        Group(name: ["pihak_kedua"], role: .contractor),
        Group(name: ["pihak"], role: .contractor),
        Group(
            name: ["nama_badan", "nama_pelaku_usaha", "nama_perusahaan", "nama_usaha"], npwp: ["npwp"],
            nib: ["nib"], role: .named, kind: .body),
    ]

    /// Whom a paper names.
    static func all(on document: Document, of application: ApplicationCase) -> [PartyMention] {
        let names = Set(document.fields.map(\.name))
        let isBodys = groups.contains { $0.kind == .body && !names.isDisjoint(with: $0.name) }
        return groups.compactMap { group in
            var group = group
            // Of a person and a body on one paper, whose tax number it is does not stand there.
            if isBodys, group.kind == .person || names.contains("nama") { group.npwp = [] }
            return PartyMention(group, on: document, of: application)
        }
    }
}

extension PartyMention {
    private init?(_ group: Group, on document: Document, of application: ApplicationCase) {
        func field(_ names: [String]) -> Field? {
            names.lazy.compactMap { document.field($0) }.first
        }
        func sure(_ names: [String]) -> [Field] { names.compactMap { document.field($0) }.filter(\.isSure) }
        let named = field(group.name)
        guard let shown = named ?? sure(group.nik + group.npwp + group.nib).first else { return nil }
        self.init(
            kind: group.kind, document: document.number, names: named?.readings ?? [], role: group.role,
            place: Citation(shown))
        numbers =
            sure(group.nik).compactMap { PartyNumber(nik: $0.value) }
            + sure(group.npwp).compactMap { PartyNumber(npwp: $0.value) }
            + sure(group.nib).map { PartyNumber(kind: .nib, digits: $0.value) }
        birthDate = sure(group.birthDate).first.flatMap { CalendarDay(iso: $0.value) }
        if names.contains(where: EntityName.isMarked) {
            kind = .body
        } else if let record = application.record, NameLikeness(names, [record.applicantName]) == .same {
            // Who trades alone is registered under the own name.
            kind = .person
        }
        guard role == .named else { return }
        switch application.holder(of: document) {
        case .attorney: role = .attorney
        case .responsible: role = .responsible
        case .applicant: break
        }
    }
}
