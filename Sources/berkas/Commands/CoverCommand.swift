internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Extraction
internal import Foundation
internal import ReaderProcess
internal import Registry

struct CoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cover", abstract: "Draw an application's cover sheet and separator slips, to print.",
        discussion: """
            Example:
              berkas cover 161/SIPA/XI/2026 --output cover.pdf
              berkas cover 161/SIPA/XI/2026 --output - | lp

            One sheet for the dossier and one slip for every paper that the application has to bring. Put each slip in
            front of its paper and scan all together: every paper then finds its place by itself.
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The application's number.") var application: String
    @Option(name: .shortAndLong, help: "The PDF to write; - for standard output.") var output: String
    @Flag(help: "Replace a file that is there.") var force = false

    private struct Drawn: Encodable {
        struct Sheet: Encodable {
            var number: Int
            var requirement: String?
            var code: String
        }
        var application: String
        var output: String
        var sheets: [Sheet]
    }

    func validate() throws { try PrintedFile.validate(output: output, json: options.json) }

    func run() async throws {
        try await Session.run(options) { session in
            let file = output == "-" ? nil : PrintedFile(path: output, replaces: force)
            if file == nil, PrintedFile.refusesTerminal(session.console) { return .arguments }
            try file?.requireFree()
            let (register, standing) = try session.standing()
            let record = try await register.requiredApplication(application)
            let sheets = try DossierSheets(for: record, permits: standing.permits, on: .today).sheets
            if standing.permits.type(record.permitType) == nil {
                session.console.remark(
                    Phrase(
                        id: "Jenis izin \(record.permitType) tidak ada dalam katalog: hanya sampul, tanpa "
                            + "lembar pemisah.",
                        en: "The permit type \(record.permitType) is not in the catalogue: the cover sheet "
                            + "alone, without slips."))
            }
            let pool = try ReaderPool.drawing()
            let pdf = try await pool.draw(sheets)
            guard let file else {
                try PrintedFile.writeToStandardOutput(pdf)
                return .ok
            }
            try file.write(pdf)
            try tell(sheets, of: record, on: session.console)
            return .ok
        }
    }

    private func tell(_ sheets: [CoverSheet], of record: ApplicationRecord, on console: Console) throws {
        if options.json {
            let codes = sheets.map {
                Drawn.Sheet(number: $0.code.sheet, requirement: $0.code.requirement, code: $0.code.text)
            }
            try console.json(Drawn(application: record.number, output: output, sheets: codes))
        } else {
            console.remark(
                Phrase(
                    id: "\(output): 1 sampul dan \(sheets.count - 1) lembar pemisah untuk \(record.number).",
                    en: "\(output): 1 cover sheet and \(sheets.count - 1) slips for \(record.number)."))
        }
    }
}
