internal import ArgumentParser
internal import DossierModel
internal import Registry

struct ApplicationsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the applications.",
        discussion: "Example:\n  berkas applications list --json")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Session.run(options) { session in
            let records = try await session.home.openRegister().applications()
            if options.json {
                for record in records { try session.console.json(record) }
                return .ok
            }
            var table = Table(
                header: session.console.language == .indonesian
                    ? ["Nomor", "Jenis izin", "Pemohon", "Diajukan"]
                    : ["Number", "Permit type", "Applicant", "Submitted"],
                yielding: [2], least: [0: .max, 2: 12])
            table.rows = records.map {
                [$0.number, $0.permitType, $0.applicantName, $0.submittedOn?.description ?? ""]
            }
            session.console.result(table)
            return .ok
        }
    }
}
