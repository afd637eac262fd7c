internal import ArgumentParser
internal import DossierModel
internal import Foundation
internal import Station

struct StationScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Scan a dossier with a SANE scanner and hand it in.",
        discussion: """
            Example:
              berkas station scan /srv/pindai --source ADF --sheets 10 --server https://loket.example:8417

            The pages go into a folder of their own in the spool first, so nothing is lost when the network is away; then they
            are handed in as `station watch` does it.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var connection: StationConnection
    @OptionGroup var count: CountArguments
    @Argument(help: "The spool folder.") var folder: String
    @Option(help: "The scanner, as `scanimage -L` names it (else the only one).") var device: String?
    @Option(help: "ADF, Flatbed or what the driver calls it.") var source: String?
    @Option(help: "Dots per inch.") var resolution = 300
    @Option(help: "Gray, Color or Lineart.") var mode: String?
    @Option(help: "Pages at most (else until the feeder is empty).") var pages: Int?

    func run() async throws {
        try await Session.run(options) { session in
            let place = try SpoolFolder(folder)
            let scan = try ScanFolder(in: place)
            let scanner = SheetScanner(
                device: device, source: source, resolution: resolution, mode: mode, pages: pages)
            let outcome = try scanner.scan(into: scan.path)
            if let trouble = outcome.trouble {
                let kept = try scan.putAside(trouble)
                session.console.complain(trouble)
                if let kept {
                    session.console.remark(
                        Phrase(
                            id: "\(outcome.pages) halaman yang sudah dipindai tersimpan di \(kept).",
                            en: "The \(outcome.pages) pages that were scanned are kept in \(kept)."))
                }
                return .access
            }
            session.console.remark(
                Phrase(id: "\(outcome.pages) halaman dipindai.", en: "\(outcome.pages) pages scanned."))
            try scan.offer(counted: count.counted)
            return try await connection.with(session, patience: 5) { client in
                guard let lock = place.lock() else {
                    // The program that watches the spool hands it in.
                    return .ok
                }
                defer { lock.release() }
                let spool = Spool(place, client, terms: .init(settle: 0)) { session.console.remark($0) }
                for _ in 0..<240 where scan.isWaiting {
                    if try await spool.pass() == 0 { break }
                    try await Task.sleep(for: .milliseconds(500))
                }
                return scan.isWaiting ? .incomplete : .ok
            }
        }
    }
}
