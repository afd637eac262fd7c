internal import ArgumentParser
internal import DossierModel
internal import Foundation
internal import Station

struct StationUploadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upload", abstract: "Hand files in at once, as one dossier.",
        discussion: """
            Example:
              berkas station upload ktp.pdf str.tif --server https://loket.example:8417 --token-file token --sheets 4
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var connection: StationConnection
    @OptionGroup var count: CountArguments
    @Argument(help: "Files.") var files: [String]
    @Option(help: "Id of the submission that these papers complete.") var supplements: String?
    @Option(help: "Seconds to wait until it is read; 0 for not at all.") var wait = 120.0

    private struct Outcome: Encodable {
        var handover: HandoverState
        var receipt: String?
    }

    func run() async throws {
        try await Session.run(options) { session in
            try await connection.with(session) { client in
                let delivery = Delivery(client)
                let named = names()
                let closed = try await delivery.handIn(
                    named, counted: count.counted, supplements: supplements
                ) { name, state in session.tell(name, state) }
                var last = closed
                if wait > 0 { last = try await delivery.read(closed.id, within: wait) }
                let receipt = last.documents == nil ? nil : try await client.receipt(closed.id)
                if options.json { try session.console.json(Outcome(handover: last, receipt: receipt)) }
                session.console.remark(
                    Phrase(
                        id:
                            "Diserahkan sebagai \(closed.submission ?? "?"): \(closed.balance.arrived) halaman.",
                        en: "Handed in as \(closed.submission ?? "?"): \(closed.balance.arrived) pages."))
                session.tellMissing(last)
                if let receipt {
                    session.console.remark(
                        Phrase(id: "Tanda terima \(receipt).", en: "Receipt \(receipt)."))
                }
                return (last.missing ?? []).isEmpty ? .ok : .incomplete
            }
        }
    }

    /// Each file by its last name, numbered where two are called alike.
    private func names() -> [(path: String, name: String)] {
        var taken: [String: Int] = [:]
        return files.map { path in
            let name = (path as NSString).lastPathComponent
            taken[name, default: 0] += 1
            let number = taken[name] ?? 1
            return (path, number == 1 ? name : "\(number)-\(name)")
        }
    }
}

extension Session {
    /// A file that has arrived, and what is wrong with its pages.
    fileprivate func tell(_ name: String, _ state: HandoverState) {
        guard let file = state.files.last(where: { $0.name == name }) else { return }
        console.remark(
            Phrase(
                id: "\(name): \(file.pages.map { "\($0) halaman" } ?? "tidak terbaca")",
                en: "\(name): \(file.pages.map { "\($0) pages" } ?? "cannot be read")"))
        for finding in file.findings where finding.severity != "note" {
            console.remark(
                Phrase(
                    id: "  \(finding.message.id) \(finding.remedy.id)",
                    en: "  \(finding.message.en) \(finding.remedy.en)"))
        }
    }

    fileprivate func tellMissing(_ state: HandoverState) {
        for missing in state.missing ?? [] {
            console.remark(
                Phrase(id: "Masih kurang: \(missing.name.id).", en: "Still missing: \(missing.name.en)."))
        }
    }
}
