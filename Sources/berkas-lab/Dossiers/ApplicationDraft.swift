internal import DocumentImaging
internal import DossierModel
internal import Extraction

/// An application before its papers are made: who wants what, and what the counter has been told.
struct ApplicationDraft {
    let situation: Situation
    /// `perorangan`, `perusahaan`, `lembaga`
    let kind: String
    let variables: [String: ConditionValue]
    var random: SplitMix

    static let received = CalendarDay(year: 2026, month: 11, day: 23) ?? Wording.day("2026-11-23")

    init(
        of permit: PermitType, _ permits: PermitCatalogue, _ random: SplitMix, _ registry: inout RegisterDraft
    ) {
        var random = random
        let kinds = permit.applicants.filter { ["perorangan", "perusahaan", "lembaga"].contains($0) }
        kind = kinds.isEmpty ? "lembaga" : random.one(of: kinds)
        let profession: Profession =
            switch permit.id {
            case "SIP_DOKTER": .doctor
            case "SIPB": .midwife
            case "SIPP": .nurse
            default: .pharmacist
            }
        var person = registry.population.person(female: permit.id == "SIPB" ? true : nil)
        var pharmacist = registry.population.person()
        pharmacist.titled = "apt. \(pharmacist.name), S.Farm."
        if permit.sector == "kesehatan", kind == "perorangan", permit.id != "IZIN_APOTEK" {
            person.titled = profession.titled(person.name)
            person.job = profession.indonesian
        }
        let form = kind == "lembaga" ? "YAYASAN" : random.one(of: ["PT", "PT", "CV"])
        let company = kind == "perorangan" ? nil : registry.population.company(form, director: person)
        var variables = Self.drawn(permits, &random)
        variables["tipe_pemohon"] = .text(kind)
        if let company { variables["bentuk_badan"] = .text(company.form) }
        var attorney: Person?
        if case .flag(true) = variables["dikuasakan"] { attorney = registry.population.person() }
        // Something the counter forgot to ask.
        if random.chance(0.1) {
            variables[random.one(of: ["praktik_ke", "konstruksi", "jumlah_lantai", "mandiri"])] = nil
        }
        let street =
            "Jl. Contoh \(random.one(of: ["Raya", "Ahmad", "Pasar", "Niaga", "Industri"])) No. \(random.number(1...120))"
        situation = Situation(
            permit: permit, number: registry.number(of: permit), person: person, company: company,
            attorney: attorney,
            pharmacist: pharmacist, profession: profession, plot: Self.plot(&random),
            facility: random.one(of: [
                "Klinik Contoh Harapan", "RS Contoh Medika", "Apotek Contoh Sehat", "Puskesmas Contoh Utara",
            ]),
            place: "\(street), Bontang",
            business: random.one(of: [
                "Warung Kopi Contoh", "Toko Bangunan Contoh", "Pameran Contoh", "Bengkel Contoh",
                "Kursus Contoh",
            ]),
            plate: "KT 9\(random.number(100...999)) ZZZ", received: Self.received)
        self.variables = variables
        self.random = random
    }

    /// A value for everything that conditions may name.
    private static func drawn(_ permits: PermitCatalogue, _ random: inout SplitMix) -> [String:
        ConditionValue]
    {
        var values: [String: ConditionValue] = [:]
        for variable in permits.variables.values.sorted(by: { $0.name < $1.name }) {
            switch variable.kind {
            case .flag: values[variable.name] = .flag(random.chance(0.25))
            case .number:
                let most = variable.name == "luas_m2" ? 24 : 3
                values[variable.name] = .number(Double(max(1, random.number(-1...most))))
            case .choice(let options): values[variable.name] = .text(random.one(of: options))
            }
        }
        values["jenis_permohonan"] = .text(random.chance(0.75) ? "baru" : "perpanjangan")
        values["bentuk_badan"] = nil
        return values
    }

    private static func plot(_ random: inout SplitMix) -> Plot {
        let serial = random.number(900...999)
        let area = random.number(90...900)
        return Plot(
            right: "0\(random.number(1_000...9_999))",
            village: random.one(of: ["Loktuan", "Satimpo", "Belimbing", "Guntung"]),
            district: "Bontang Utara", street: "Jl. Contoh Bukit No. \(random.number(1...99))", area: area,
            built: area * 2 / 5,
            taxObject:
                "64.74.0\(random.number(1...3))0.00\(random.number(1...6)).00\(random.number(1...9))-9\(serial).0",
            serial: serial)
    }
}

extension Profession {
    func titled(_ name: String) -> String {
        switch licence {
        case "SIPA": "apt. \(name), S.Farm."
        case "SIPB": "\(name), A.Md.Keb."
        case "SIPD": "dr. \(name)"
        default: "Ns. \(name), S.Kep."
        }
    }
}
