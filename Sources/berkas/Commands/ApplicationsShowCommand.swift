internal import ArgumentParser
internal import DossierModel
internal import Registry

struct ApplicationsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an application and the documents attached to it.",
        discussion: "Example:\n  berkas applications show 161/SIPA/XI/2026")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The application's number.") var number: String

    private struct Shown: Encodable {
        var application: ApplicationRecord
        var documents: [Placement]
    }

    func run() async throws {
        try await Session.run(options) { session in
            let register = try session.home.openRegister()
            let record = try await register.requiredApplication(number)
            let placements = try await register.placements(with: record.number)
            if options.json {
                try session.console.json(Shown(application: record, documents: placements))
                return .ok
            }
            session.console.result("\(record.number)  \(record.permitType)  \(record.applicantName)")
            var table = Table(
                header: session.console.language == .indonesian
                    ? ["Kiriman", "Dok.", "Persyaratan", "Cara"]
                    : ["Submission", "Doc.", "Requirement", "By"])
            table.rows = placements.map {
                [$0.submission, String($0.document), $0.requirement ?? "-", $0.how.rawValue]
            }
            session.console.result(table.text(width: session.console.width))
            return .ok
        }
    }
}

extension Register {
    /// Throws a `Fault` that says where to look when there is none.
    func requiredApplication(_ number: String) async throws -> ApplicationRecord {
        if let record = try await application(number) { return record }
        throw Fault(
            .other,
            Phrase(
                id: "Permohonan \(number) tidak ada. Lihat `berkas applications list`.",
                en: "There is no application \(number). See `berkas applications list`."))
    }
}
