internal import Archive
internal import ArgumentParser
internal import DossierModel
internal import Foundation
internal import Registry

struct VerifyLedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Verify that the history is as it was: every entry, head and decision.",
        discussion: """
            Example:
              berkas verify ledger
              berkas verify ledger --head 2026-11-24.head

            --head names a file with a signed head kept elsewhere (`berkas key head`): that nothing was cut off since.
            """)

    @OptionGroup var options: GlobalOptions
    @Option(help: "A file with a head that was kept elsewhere; may be given several times.") var head:
        [String] = []

    private struct Answer: Encodable {
        struct Damage: Encodable {
            var table: String
            var position: Int
            var message: Phrase
        }
        var sound: Bool
        var size: Int
        var root: String
        var decisions: Int
        var damages: [Damage]
    }

    func run() async throws {
        try await Session.run(options) { session in
            let heads = try head.map(VerifyLedgerCommand.signedHead)
            let report = try await session.home.openRegister().verifyLedger(heads: heads)
            if options.json {
                try session.console.json(
                    Answer(
                        sound: report.isSound, size: report.size, root: report.root.description,
                        decisions: report.decisions,
                        damages: report.damages.map {
                            .init(table: $0.table.rawValue, position: $0.position, message: $0.message)
                        }))
                return report.isSound ? .ok : .verification
            }
            for damage in report.damages {
                session.console.complain(
                    Phrase(
                        id: "\(damage.table.rawValue) \(damage.position): \(damage.message.id)",
                        en: "\(damage.table.rawValue) \(damage.position): \(damage.message.en)"))
            }
            guard report.isSound else { return .verification }
            session.console.result(
                Phrase(
                    id: "Utuh: \(report.size) entri, \(report.decisions) keputusan, akar \(report.root).",
                    en: "Sound: \(report.size) entries, \(report.decisions) decisions, root \(report.root)."))
            return .ok
        }
    }

    private static func signedHead(_ path: String) throws -> SignedHead {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault.system(ENOENT, at: path, doing: "membaca", "read")
        }
        do { return try JSONDecoder().decode(SignedHead.self, from: data) } catch {
            throw Fault(
                .integrity,
                Phrase(
                    id: "\(path): bukan kepala buku besar yang ditandatangani.",
                    en: "\(path): this is no signed head of a ledger."))
        }
    }
}

struct VerifyPageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Write the page that verifies receipts offline: one HTML file to keep.",
        discussion: "Example:\n  berkas verify page --output verify-receipt.html")

    @OptionGroup var options: GlobalOptions
    @Option(name: .shortAndLong, help: "The HTML file to write; - for standard output.") var output: String
    @Flag(help: "Replace a file that is there.") var force = false

    func run() async throws {
        try await Session.run(options) { session in
            let keys = try await session.home.openRegister().ledgerKeys()
                .compactMap { OfficeKey(bytes: $0.key.bytes) }
            let page = Array(
                try OfflineVerifier.page(publicKeys: keys, office: session.settings[.office]).utf8)
            if output == "-" {
                try PrintedFile.writeToStandardOutput(page)
            } else {
                try PrintedFile(path: output, replaces: force).write(page)
            }
            return .ok
        }
    }
}
