internal import Foundation

/// Random dossiers, and what the program makes of them.
extension LabCommand {
    static func drawDeck(into folder: URL, _ options: [String: String]) throws {
        guard options["--only"] == nil else { throw WritingError("--only goes without --count") }
        guard let wear = WearLevel(rawValue: options["--wear"] ?? "medium") else {
            throw WritingError("--wear is light, medium or heavy")
        }
        let deck = try DossierDeck(
            seed: UInt64(try number(options, "--seed", 1)), count: try number(options, "--count", 1),
            wear: wear)
        try deck.write(to: folder) { print($0) }
    }

    static func score(_ folders: [String], _ options: [String: String]) async throws {
        guard !folders.isEmpty else { throw WritingError("score which folder?") }
        let keep = ReadingKeep(
            folder: URL(fileURLWithPath: options["--kept"] ?? ".build/readings"),
            readers: try ReadPages.choice(options), models: options["--models"] ?? ReadPages.models)
        let percent = try number(options, "--damage", 0)
        try await ScoreRun(
            keep: keep, pictures: options["--pictures"].map { URL(fileURLWithPath: $0) },
            damage: percent > 0
                ? Damage(lost: Double(percent) / 200, misread: Double(percent) / 100) : nil
        )
        .run(folders.map { URL(fileURLWithPath: $0) })
    }
}
