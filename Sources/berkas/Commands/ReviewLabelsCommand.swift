internal import Archive
internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Registry

struct ReviewLabelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "labels",
        abstract: "What officers confirmed and corrected, by type of paper, and what it took.",
        discussion: """
            Example:
              berkas review labels --since 2026-11-01
              berkas review labels --json > labels.jsonl

            Each value that an officer confirmed, corrected, typed or took away is held against what the machine read. With --json
            one such label a line, to tune or to train with: it holds what stands on people's papers.
            """)

    @OptionGroup var options: GlobalOptions
    @Option(help: "Only decisions from this day on, YYYY-MM-DD (else all).") var since: String?

    func validate() throws {
        if let since, CalendarDay(iso: since) == nil {
            throw ValidationError("--since is a day as YYYY-MM-DD.")
        }
    }

    func run() async throws {
        try await Session.run(options) { session in
            let (register, _) = try session.standing()
            let first = since.flatMap { CalendarDay(iso: $0) }.flatMap { WITATime(midnight: $0) }
            let report = try await LabelReport(
                register, since: first.map { Date(timeIntervalSince1970: Double($0.seconds)) } ?? .distantPast
            )
            if options.json {
                for label in report.labels { try session.console.json(label) }
            } else {
                show(report, session.console)
            }
            return .ok
        }
    }

    private func show(_ report: LabelReport, _ console: Console) {
        guard !report.lines.isEmpty else {
            console.result(
                Phrase(id: "Belum ada yang diputuskan petugas.", en: "No officer has decided anything yet."))
            return
        }
        var table = Table(
            header: console.language == .indonesian
                ? [
                    "Jenis", "Dok.", "Jenis diubah", "Benar", "Diperbaiki", "Diketik", "Dibuang",
                    "Tanpa tanda",
                ]
                : ["Type", "Docs", "Retyped", "Right", "Corrected", "Typed", "Removed", "Unflagged"],
            yielding: [0], least: [0: 8])
        table.rows = report.lines.sorted { ($1.value.documents, $0.key) < ($0.value.documents, $1.key) }.map {
            type, line in
            [type]
                + [
                    line.documents, line.retyped, line.confirmed, line.corrected, line.typed, line.removed,
                    line.unflagged,
                ].map(String.init)
        }
        console.result(table)
        console.result(
            Phrase(
                id: "Tanpa tanda: diperbaiki atau dibuang walau ditampilkan sebagai pasti.",
                en: "Unflagged: corrected or removed although it was shown as sure."))
        guard report.worked > 0 else { return }
        let (keys, typed) = (report.keys, report.fieldsTyped)
        console.result(
            Phrase(
                id:
                    "Di konsol: \(report.worked) berkas, \(LabelReport.mean(keys, report.worked)) ketukan dan "
                    + "\(LabelReport.mean(typed, report.worked)) isian diketik per berkas.",
                en:
                    "In the console: \(report.worked) dossiers, \(LabelReport.mean(keys, report.worked)) keystrokes and "
                    + "\(LabelReport.mean(typed, report.worked)) fields typed a dossier."))
    }
}

extension LabelReport {
    fileprivate static func mean(_ sum: Int, _ count: Int) -> String {
        MatchReason.tenths(Double(sum) / Double(count))
    }
}
