internal import Archive
internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import ReaderProcess
internal import Registry

extension ReceiptSheet.Format: ExpressibleByArgument {}

struct ReceiptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt", abstract: "Give out the receipt (tanda terima) of a submission that is read.",
        discussion: """
            Example:
              berkas receipt 0f3c9a2b71d4e685 --output receipt.pdf
              berkas receipt 0f3c9a2b71d4e685 --format thermal58 --output - | lp

            While nothing has changed the same receipt is given out again; otherwise a new one supersedes it. Its QR code
            verifies without us: see `berkas verify page`.
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id of the submission; its beginning is enough.") var submission: String
    @Option(name: .shortAndLong, help: "The PDF to write; - for standard output.") var output: String?
    @Option(help: "a5, thermal58 or thermal80.") var format: ReceiptSheet.Format = .a5
    @Option(help: "Who gives it out (else the configuration, else the user).") var officer: String?
    @Option(help: "A password of encrypted files, so that their pages are shown; may be given again.")
    var password: [String] = []
    @Flag(help: "Replace a file that is there.") var force = false

    private struct GivenOut: Encodable {
        var code: String
        var seal: String
        var position: Int
        var supersedes: String?
        var receipt: Receipt
    }

    func run() async throws {
        try await Session.run(options) { session in
            let file = output.flatMap { $0 == "-" ? nil : PrintedFile(path: $0, replaces: force) }
            try file?.requireFree()
            let (register, standing) = try session.standing()
            let desk = ReceiptDesk(
                standing, try Catalogues(session.home), key: try session.signingKey(),
                office: session.settings[.office])
            let id = try await register.submissionID(startingWith: submission)
            let given = try await desk.receipt(for: id, officer: session.officer(officer))
            let (receipt, issued) = (given.receipt, given.issued)
            if let output {
                let vault = try session.home.openVault(of: register)
                let pool = ReaderPool(executable: try ReaderPool.locateReader(), recognisers: 1) { file in
                    OpenFile(adopting: try vault.open(file.digest))
                }
                let press = ReceiptPress(
                    desk, depict: { try await pool.picture(of: $0, page: $1, $2, passwords: password) },
                    draw: { try await pool.draw($0) })
                let pdf = try await press.pdf(of: given, format: format)
                if output == "-" { try PrintedFile.writeToStandardOutput(pdf) } else { try file?.write(pdf) }
            }
            if options.json {
                try session.console.json(
                    GivenOut(
                        code: issued.code, seal: issued.seal, position: issued.position,
                        supersedes: receipt.supersedes?.description, receipt: receipt))
            } else if output == nil {
                session.console.result(issued.code)
                session.console.result(issued.seal)
            }
            session.console.remark(
                Phrase(
                    id: "Tanda terima \(issued.code): \(receipt.documents.count) dokumen, "
                        + "\(receipt.missing.count) persyaratan masih kurang.",
                    en: "Receipt \(issued.code): \(receipt.documents.count) documents, "
                        + "requirements still missing: \(receipt.missing.count)."))
            return .ok
        }
    }
}
