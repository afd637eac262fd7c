package import DocumentImaging
internal import DossierModel
internal import Extraction
internal import Foundation

/// Random dossiers and the register beside them, all drawn from one seed.
package struct DossierDeck {
    let cases: [SampleCase]
    let register: ApplicationTable
    private let seed: UInt64

    /// All permit types of the catalogue by turns, so that sixteen dossiers hold each of sixteen.
    package init(seed: UInt64, count: Int, wear: WearLevel) throws {
        let permits = try PermitCatalogue.builtIn()
        // Neighbouring seeds begin far from each other; a longer deck begins with the shorter one's dossiers.
        var random = SplitMix(seed: seed &* 0x9E6C_63D0_876A_3F6B)
        var registry = RegisterDraft(random: SplitMix(seed: random.next()))
        var types: [PermitType] = []
        var cases: [SampleCase] = []
        for number in 0..<count {
            if types.isEmpty { types = random.mixed(permits.types) }
            var draft = ApplicationDraft(
                of: types.removeLast(), permits, SplitMix(seed: random.next()), &registry)
            let isRegistered = draft.random.chance(0.92)
            registry.add(draft, isRegistered: isRegistered)
            var composer = DossierComposer(draft, wear: wear, isRegistered: isRegistered, &registry)
            cases.append(try composer.sample(number + 1))
        }
        self.cases = cases
        self.seed = seed
        register = registry.table
    }

    /// What is known of every dossier, as JSON, by its name; nothing is drawn for it.
    package var truths: [SampleTruth] {
        get throws { try cases.map { try SampleTruth($0) } }
    }

    /// `applications.csv`
    package var applications: String { register.csv }

    /// Every sheet of a dossier, as a value: what is printed, before wear.
    package func sheets(of index: Int) throws -> [SheetDrawing] {
        try cases[index].files.flatMap { try Stack($0).sheets.map(\.drawing) }
    }

    /// Writes `applications.csv`, `dossiers/` and `expected/`, and says each name when it is done.
    func write(to folder: URL, progress: (String) -> Void) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(applications.utf8).write(to: folder.appendingPathComponent("applications.csv"))
        for sample in cases {
            try DossierPress(output: folder, seed: seed).press(sample)
            progress(sample.name)
        }
    }
}
