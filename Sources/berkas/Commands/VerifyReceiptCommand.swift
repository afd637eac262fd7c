internal import Archive
internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import ReaderProcess
internal import Registry

struct VerifyReceiptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "Verify a receipt by its QR code's text, or by a scan or photo of it.",
        discussion: """
            Example:
              berkas verify receipt receipt.pdf
              berkas verify receipt BERKAS1:… --key 3b6a27bc…

            Needs no home: with --key the office's public key is enough. With the home at hand it also says whether the
            receipt is the newest of its dossier.
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The QR code's text, or a PDF, TIFF, PNG or JPEG that shows it.") var receipt: String
    @Option(help: "A public key of the office, 64 hexadecimal digits; may be given several times.")
    var key: [String] = []

    private struct Answer: Encodable {
        var verdict: String
        var code: String
        var time: String
        var sheets: Int
        var pages: Int
        var documents: Int
        var missing: Int
        var key: String
        var supersededBy: String?
    }

    func run() async throws {
        try await Session.run(options) { session in
            let text = receipt.hasPrefix(ReceiptSeal.prefix) ? receipt : try await code(in: receipt)
            guard let seal = ReceiptSeal(text: text) else {
                session.console.complain(
                    Phrase(
                        id: "Kode ini bukan tanda terima Berkas, atau rusak. Pindai ulang kode QR-nya.",
                        en: "This code is no receipt of Berkas, or it is damaged. Scan its QR code again."))
                return .verification
            }
            let home = key.isEmpty ? try session.home.openRegister() : nil
            let verdict = seal.verdict(by: try await keys(home))
            let kept = try await home?.receipt(seal.code.description)
            return try tell(verdict, seal, kept, session)
        }
    }

    private func keys(_ home: Register?) async throws -> [OfficeKey] {
        if let home { return try await home.ledgerKeys().compactMap { OfficeKey(bytes: $0.key.bytes) } }
        return try key.map { text in
            guard let key = OfficeKey(hex: text) else {
                throw Fault(
                    .configuration,
                    Phrase(
                        id: "\(text): kunci publik adalah 64 angka heksadesimal.",
                        en: "\(text): a public key is 64 hexadecimal digits."))
            }
            return key
        }
    }

    /// The first seal on any page of a file.
    private func code(in path: String) async throws -> String {
        let (digest, count) = try Vault.measure(path: path)
        let pool = ReaderPool(executable: try ReaderPool.locateReader(), recognisers: 1) { _ in
            OpenFile(adopting: try Vault.open(path: path))
        }
        let scan = try await pool.open(
            SourceFile(digest: digest, name: path, byteCount: count), options: ReadingOptions(text: false))
        for try await reading in scan.pages {
            guard case .read(let page) = reading else { continue }
            if let found = page.barcodes.first(where: { $0.text.hasPrefix(ReceiptSeal.prefix) }) {
                return found.text
            }
        }
        throw Fault(
            .notFound,
            Phrase(
                id:
                    "\(path): tidak ada kode QR tanda terima yang terbaca. Foto ulang kodenya, tegak dan tajam.",
                en: "\(path): no receipt's QR code can be read. Photograph the code again, upright and sharp."
            ))
    }

    private func tell(
        _ verdict: ReceiptSeal.Verdict, _ seal: ReceiptSeal, _ kept: IssuedReceipt?, _ session: Session
    ) throws -> ExitStatus {
        let word =
            switch verdict {
            case .valid: "valid"
            case .unknownKey: "unknown_key"
            case .forged: "forged"
            }
        if options.json {
            try session.console.json(
                Answer(
                    verdict: word, code: seal.code.description, time: seal.time.description,
                    sheets: seal.sheets,
                    pages: seal.pages, documents: seal.documents, missing: seal.missing, key: seal.keyID,
                    supersededBy: kept?.supersededBy))
            return word == "valid" ? .ok : .verification
        }
        switch verdict {
        case .valid:
            session.console.result(
                Phrase(
                    id: "Asli: tanda terima \(seal.code), \(seal.time), \(seal.documents) dokumen, "
                        + "\(seal.pages) halaman, \(seal.missing) persyaratan masih kurang.",
                    en: "Genuine: receipt \(seal.code), \(seal.time), \(seal.documents) documents, "
                        + "\(seal.pages) pages; requirements still missing: \(seal.missing)."))
            if let successor = kept?.supersededBy {
                session.console.result(
                    Phrase(
                        id: "Sudah diganti oleh \(successor).", en: "It has been superseded by \(successor).")
                )
            }
            return .ok
        case .unknownKey:
            session.console.complain(
                Phrase(
                    id:
                        "Kunci \(seal.keyID) tidak dikenal: tanda terima kantor lain, atau kunci publik di sini lama.",
                    en:
                        "The key \(seal.keyID) is not known: another office's receipt, or an old public key here."
                ))
        case .forged:
            session.console.complain(
                Phrase(
                    id: "PALSU atau diubah: tanda tangannya tidak cocok dengan isinya.",
                    en: "FORGED or altered: the signature does not fit what it says."))
        }
        return .verification
    }
}
