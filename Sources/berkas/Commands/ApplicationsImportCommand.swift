internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Extraction
internal import Foundation
internal import Registry

struct ApplicationsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in application records from CSV or JSON.",
        discussion: """
            Example:
              berkas applications import applications.csv

            Columns: number, permit_type, submitted_on, applicant_kind, applicant_name, nik, npwp, birth_date, phone,
            address, company_name, nib, company_npwp, attorney_name, attorney_nik, variables (a JSON object). Other
            columns are kept as they are. Bad rows are named by line and left out; good ones are kept.
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "CSV or JSON files.") var files: [String]

    func run() async throws {
        try await Session.run(options) { session in
            let (register, standing) = try session.standing()
            var seen: [String: (file: String, record: ApplicationRecord)] = [:]
            var counts: [Register.ImportOutcome: Int] = [:]
            var refused = 0
            for file in files {
                guard let data = FileManager.default.contents(atPath: file) else {
                    throw Fault(
                        .access,
                        Phrase(id: "\(file): tidak dapat dibaca.", en: "\(file): cannot be read."))
                }
                let read = try ApplicationImport(data, name: file, for: standing)
                for problem in read.problems {
                    session.console.complain(
                        Phrase(
                            id: "\(file):\(problem.line): \(problem.message.id)",
                            en: "\(file):\(problem.line): \(problem.message.en)"))
                }
                refused += Set(read.problems.filter(\.refused).map(\.line)).count
                var records: [ApplicationRecord] = []
                for record in read.records {
                    let key = SharedKey.normalised(number: record.number)
                    if let first = seen[key], first.record != record {
                        refused += 1
                        session.console.complain(
                            Phrase(
                                id:
                                    "\(file): nomor \(record.number) sudah ada dalam \(first.file) dengan isi lain",
                                en:
                                    "\(file): number \(record.number) is in \(first.file) already, with other values"
                            ))
                        continue
                    }
                    seen[key] = (file, record)
                    records.append(record)
                }
                for outcome in try await register.importApplications(records) {
                    counts[outcome, default: 0] += 1
                }
            }
            let (added, changed) = (counts[.added] ?? 0, counts[.changed] ?? 0)
            let unchanged = counts[.unchanged] ?? 0
            session.console.remark(
                Phrase(
                    id: "\(added) baru, \(changed) diubah, \(unchanged) tetap, \(refused) ditolak.",
                    en: "\(added) added, \(changed) changed, \(unchanged) unchanged, \(refused) refused."))
            return refused == 0 ? .ok : added + changed + unchanged > 0 ? .partial : .input
        }
    }
}
