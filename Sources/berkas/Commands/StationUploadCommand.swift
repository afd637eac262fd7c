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
              berkas station upload ktp.pdf str.tif --sheets 4 --hold
              berkas station upload again.jpg --handover 5b1c0e2f9a7d4c33 --replaces str.tif:2

            With --hold a bad page leaves the handover open (exit 20): scan that page again and send it by --handover
            and --replaces. The first scan stays in the history.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var connection: StationConnection
    @OptionGroup var count: CountArguments
    @Argument(help: "Files.") var files: [String]
    @Option(help: "Id of the submission that these papers complete.") var supplements: String?
    @Option(help: "Id of an open handover to go on with.") var handover: String?
    @Option(help: "FILE or FILE:PAGE of that handover which this file is a new scan of.") var replaces:
        String?
    @Flag(help: "Leave the handover open while a page should be scanned again.") var hold = false
    @Option(help: "Seconds to wait until it is read; 0 for not at all.") var wait = 120.0

    private struct Outcome: Encodable {
        var handover: HandoverState
        var receipt: String?
    }

    func validate() throws {
        if replaces != nil, handover == nil || files.count != 1 {
            throw ValidationError("--replaces wants one file, and --handover.")
        }
        if handover != nil, supplements != nil || count.counted != nil {
            throw ValidationError("--supplements and --sheets belong to a new handover, not to --handover.")
        }
    }

    func run() async throws {
        try await Session.run(options) { session in
            try await connection.with(session) { client in
                let delivery = Delivery(client)
                let id: String
                if let handover {
                    id = handover
                } else {
                    id = try await client.open(counted: count.counted, supplements: supplements).id
                }
                let closed = try await delivery.handIn(
                    names(), to: id, replacing: replaces.map { Replaced($0) }, holds: hold
                ) { name, state in session.tell(name, state) }
                var last = closed
                guard closed.submission != nil else {
                    if options.json { try session.console.json(Outcome(handover: last, receipt: nil)) }
                    session.tellHeld(closed)
                    return .heldForQuality
                }
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
        for finding in file.findings where finding.severity != "note" && finding.replacedBy == nil {
            console.remark(
                Phrase(
                    id: "  \(finding.message.id) \(finding.remedy.id)",
                    en: "  \(finding.message.en) \(finding.remedy.en)"))
        }
    }

    fileprivate func tellHeld(_ state: HandoverState) {
        let pages = Set(
            state.troubles.map { trouble in
                trouble.file + (trouble.remark.page.map { ":\($0)" } ?? "")
            }
        ).sorted().joined(separator: ", ")
        console.remark(
            Phrase(
                id: "Penyerahan \(state.id) tetap terbuka; pindai ulang \(pages), lalu kirim dengan "
                    + "--handover \(state.id) --replaces. Tanpa --hold penyerahan ditutup apa adanya.",
                en: "The handover \(state.id) stays open; scan \(pages) again and send it by "
                    + "--handover \(state.id) --replaces. Without --hold it is closed as it is."))
    }

    fileprivate func tellMissing(_ state: HandoverState) {
        for missing in state.missing ?? [] {
            console.remark(
                Phrase(id: "Masih kurang: \(missing.name.id).", en: "Still missing: \(missing.name.en)."))
        }
    }
}
