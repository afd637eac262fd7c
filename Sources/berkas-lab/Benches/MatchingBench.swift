internal import DocumentImaging
internal import DossierModel
internal import Extraction
internal import Foundation
internal import Intake
internal import Registry

/// How long a match takes against a large register, how often a dossier goes astray, and whether the estimated error is
/// the real one; on drawn field sets, their identifiers damaged at random.
struct MatchingBench {
    let seed: UInt64
    let count: Int
    let sets: Int

    private var wrong: [String] = []
    private var attached = Rate()
    private var abstained = Rate()
    private var milliseconds: [Double] = []
    /// By the decimal places of the estimated error: how many, and how many of them wrong; abstained or not.
    private var byError: [Int: Rate] = [:]

    init(seed: UInt64, count: Int, sets: Int) {
        self.seed = seed
        self.count = count
        self.sets = sets
    }

    mutating func run() async throws -> String {
        let permits = try PermitCatalogue.builtIn()
        var random = SplitMix(seed: seed)
        let folder = FileManager.default.temporaryDirectory.path + "/berkas-matching-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let home = Home(folder: folder)
        _ = try home.initialise(configuration: "")
        let register = try home.openRegister()
        var large = LargeRegister(permits: permits.types, random: SplitMix(seed: random.next()))
        try await large.fill(register, count: count, applicants: sets)
        var drawing = FieldSetDrawing(permits: permits.types, random: SplitMix(seed: random.next()))
        for applicant in large.applicants {
            let set = drawing.draw(
                applicant.person, applicant.record, stranger: random.one(of: large.strangers),
                permit: applicant.permit)
            try await measure(set, isDouble: applicant.isDouble, in: register, permits)
        }
        return table
    }

    private mutating func measure(
        _ set: FieldSet, isDouble: Bool, in register: Register, _ permits: PermitCatalogue
    ) async throws {
        let before = clock()
        let match = try await Intake.match(of: set.dossier, in: register, permits: permits)
        milliseconds.append(Double(clock() - before) / Double(CLOCKS_PER_SEC) * 1_000)
        let best = match.candidates.first
        if let best, best.evidence.contains(where: \.decisive), let error = best.error {
            byError[min(6, Int(-log10(max(error, 1e-9)))), default: Rate()].count(
                bad: best.application != set.owner)
        }
        let isExpected = set.owner != nil && set.isIdentified && !isDouble
        guard case .one(let winner) = match else {
            if isExpected { abstained.count(bad: true) }
            attached.count(bad: false)
            return
        }
        if isExpected { abstained.count(bad: false) }
        attached.count(bad: winner.application != set.owner)
        if winner.application != set.owner {
            let why = winner.evidence.map { "\($0.kind) \(($0.weight * 10).rounded() / 10)" }
            wrong.append(
                "  \(winner.application) for \(set.owner ?? "nobody's"), error \(winner.error ?? 0): "
                    + why.joined(separator: ", "))
        }
    }

    private var table: String {
        let sorted = milliseconds.sorted()
        let mean = sorted.reduce(0, +) / Double(max(1, sorted.count))
        var lines = [
            "applications\t\(count)", "field sets\t\(sets)", "attached to a stranger\t\(attached.text)",
            "with a readable identifier that tells one application, left to a person\t\(abstained.text)",
            String(
                format: "CPU of a match, ms\tmean %.2f, 95 %% under %.2f, worst %.2f", mean,
                sorted[min(sorted.count - 1, sorted.count * 95 / 100)], sorted.last ?? 0),
            "estimated error of the best candidate\tits share of wrong ones",
        ]
        for (places, rate) in byError.sorted(by: { $0.key < $1.key }) {
            lines.append("  1e-\(places + 1) to 1e-\(places)\t\(rate.text)")
        }
        return (lines + wrong).joined(separator: "\n")
    }
}
