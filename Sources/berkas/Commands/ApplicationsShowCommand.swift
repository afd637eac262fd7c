internal import ArgumentParser
internal import Casework
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
        var checklist: [DossierJSON.Requirement]
    }

    func run() async throws {
        try await Session.run(options) { session in
            let (register, standing) = try session.standing()
            let record = try await register.requiredApplication(number)
            let (placements, documents, checklist) = try await standing.application(record)
            if options.json {
                try session.console.json(
                    Shown(
                        application: record, documents: placements,
                        checklist: checklist.map(DossierJSON.Requirement.init)))
                return .ok
            }
            let console = session.console
            console.result("\(record.number)  \(record.permitType)  \(record.applicantName)")
            var table = Table(
                header: console.language == .indonesian
                    ? ["Kiriman", "Dok.", "Jenis", "Persyaratan", "Oleh"]
                    : ["Submission", "Doc.", "Type", "Requirement", "By"],
                ids: [0])
            table.rows = zip(placements, documents).map { placement, document in
                [
                    placement.submission, String(placement.document), document.type ?? "?",
                    placement.requirement ?? "-", placement.how.words.text(in: console.language),
                ]
            }
            if table.rows.isEmpty {
                console.result(Phrase(id: "Belum ada dokumen.", en: "No documents yet."))
            } else {
                console.result(table)
            }
            console.result("")
            console.result(DossierReport.table(of: checklist, in: console.language))
            return .ok
        }
    }
}

extension Register {
    /// Throws a `Fault` that names the numbers most like it when there is none.
    func requiredApplication(_ number: String) async throws -> ApplicationRecord {
        if let record = try await application(number) { return record }
        let wanted = SharedKey.normalised(number: number)
        let known = try await applications().map(\.number)
        let near = known.sorted { likeness($0, wanted) > likeness($1, wanted) }.prefix(8)
        let (id, en) =
            near.isEmpty
            ? (
                "Register belum berisi permohonan; jalankan `berkas applications import`.",
                "The register holds no applications; run `berkas applications import`."
            )
            : (
                "Yang ada: \(near.joined(separator: ", "))\(known.count > 8 ? ", …" : ""). "
                    + "Semuanya: `berkas applications list`.",
                "There are: \(near.joined(separator: ", "))\(known.count > 8 ? ", …" : ""). "
                    + "All of them: `berkas applications list`."
            )
        throw Fault(
            .other,
            Phrase(
                id: "Permohonan \(number) tidak ada. \(id)",
                en: "There is no application \(number). \(en)"))
    }

    /// Length of the common beginning.
    private func likeness(_ number: String, _ wanted: String) -> Int {
        zip(SharedKey.normalised(number: number), wanted).prefix { $0 == $1 }.count
    }
}
