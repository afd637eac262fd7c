internal import DocumentImaging
internal import DossierModel
internal import Extraction
internal import Registry

/// A register of very many applications, among them those that drawn field sets belong to.
struct LargeRegister {
    /// Of whom papers are drawn, with the application where it is registered.
    struct Applicant {
        var person: Person
        var permit: PermitType
        var record: ApplicationRecord?
        /// Whether nothing but a number tells it from another of the same person.
        var isDouble = false
    }

    private(set) var applicants: [Applicant] = []
    private(set) var strangers: [ApplicationRecord] = []
    private let permits: [PermitType]
    private var population: Population
    private var random: SplitMix
    private var serial = 0
    private var rows: [ApplicationRecord] = []
    /// Records written at once.
    private let portion = 5_000

    init(permits: [PermitType], random: SplitMix) {
        self.permits = permits
        self.random = random
        population = Population(random: SplitMix(seed: self.random.next()))
    }

    /// Invents `applicants` with what they could be mistaken for, fills up to `count` applications, and writes all into
    /// the register.
    mutating func fill(_ register: Register, count: Int, applicants wanted: Int) async throws {
        for _ in 0..<wanted { invent() }
        while serial < count {
            let record = record(population.person(), random.one(of: permits))
            if strangers.count < 2_000 { strangers.append(record) }
            rows.append(record)
            if rows.count >= portion { try await write(to: register) }
        }
        try await write(to: register)
    }

    private mutating func write(to register: Register) async throws {
        _ = try await register.importApplications(rows)
        rows = []
    }

    private mutating func invent() {
        let person = population.person()
        let permit = random.one(of: permits)
        var own: ApplicationRecord?
        var isDouble = false
        if random.chance(0.9) {
            var record = record(person, permit)
            if random.chance(0.25) { employ(person, in: &record) }
            if random.chance(0.2) {
                let attorney = population.person()
                (record.attorneyName, record.attorneyNIK) = (attorney.name, attorney.nik)
            }
            rows.append(record)
            own = record
            if random.chance(0.2) {
                // The same person once more, for another permit or the same.
                var second = self.record(person, random.chance(0.5) ? permit : random.one(of: permits))
                if random.chance(0.4) { employ(person, in: &second) }
                isDouble = second.permitType == record.permitType
                rows.append(second)
            }
        }
        if random.chance(0.25) { rows.append(record(population.namesake(of: person), permit)) }
        if random.chance(0.2) { rows.append(record(population.twin(of: person), permit)) }
        if random.chance(0.15) { rows.append(record(population.respelt(of: person), permit)) }
        applicants.append(Applicant(person: person, permit: permit, record: own, isDouble: isDouble))
    }

    private mutating func employ(_ person: Person, in record: inout ApplicationRecord) {
        let company = population.company(random.one(of: ["PT", "CV"]), director: person)
        record.applicantKind = "perusahaan"
        (record.companyName, record.nib) = (company.name, company.nib)
        record.companyNPWP = company.npwp
    }

    private mutating func record(_ person: Person, _ permit: PermitType) -> ApplicationRecord {
        serial += 1
        return ApplicationRecord(
            number: "\(serial)/\(permit.id)/XI/2026", permitType: permit.id, applicantName: person.name,
            nik: person.nik, npwp: person.npwp, birthDate: person.born, phone: person.phone,
            address: person.address)
    }
}
