internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import ReaderProcess
internal import Registry

struct ShortageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shortage",
        abstract: "Write the letter on what is missing (surat pemberitahuan kekurangan persyaratan).",
        discussion: """
            Example:
              berkas shortage 0f3c9a2b71d4e685
              berkas shortage 161/SIPA/XI/2026 --output kekurangan.pdf
              berkas shortage 161/SIPA/XI/2026 --lang en --output - | lp

            In Indonesian, unless --lang en is given. Its head, place and period are the settings letterhead, place and
            completion_days. Exit 22 where something is missing, 21 where an officer has still to look or to ask or no
            application is known, 0 where the requirements are complete: the letter says so then.
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The application's number, or a submission's id; its beginning is enough.")
    var subject: String
    @Option(name: .shortAndLong, help: "The PDF to write; - for standard output.") var output: String?
    @Option(help: "Who signs it (else the configuration, else the user).") var officer: String?
    @Flag(help: "Replace a file that is there.") var force = false

    func validate() throws { try PrintedFile.validate(output: output, json: options.json) }

    func run() async throws {
        try await Session.run(options) { session in
            let file = output.flatMap { $0 == "-" ? nil : PrintedFile(path: $0, replaces: force) }
            if output == "-", PrintedFile.refusesTerminal(session.console) { return .arguments }
            try file?.requireFree()
            let (register, standing) = try session.standing()
            let desk = ShortageDesk(standing, try Catalogues(session.home), period: session.period)
            let shortage: Shortage
            if let record = try await register.application(subject) {
                shortage = try await desk.shortage(of: record)
            } else {
                shortage = try await desk.shortage(ofSubmission: try await submission(in: register))
            }
            let letter = LetterSheet(
                shortage, from: session.letterhead, officer: session.officer(officer),
                in: options.lang ?? .indonesian)
            if output != nil {
                let pool = try ReaderPool.drawing()
                let pdf = try await pool.draw(letter)
                if let file { try file.write(pdf) } else { try PrintedFile.writeToStandardOutput(pdf) }
            }
            if options.json {
                try session.console.json(shortage)
            } else if output == nil {
                LetterText(letter: letter, console: session.console).show()
            }
            if output != nil { session.console.remark(ShortageCommand.words(of: shortage)) }
            return ShortageCommand.status(of: shortage.verdict)
        }
    }

    private func submission(in register: Register) async throws -> String {
        // Ids are hexadecimal: whatever else stands there was meant as an application's number.
        let isID = subject.allSatisfy(\.isHexDigit)
        return isID
            ? try await register.submissionID(startingWith: subject)
            : try await register.requiredApplication(subject).number
    }

    private static func status(of verdict: Shortage.Verdict) -> ExitStatus {
        switch verdict {
        case .lacking: .incomplete
        case .pending, .noApplication, .noChecklist: .review
        case .complete: .ok
        }
    }

    private static func words(of shortage: Shortage) -> Phrase {
        let subject = shortage.application ?? shortage.submissions.first ?? ""
        let count = shortage.shortages.count + shortage.remarks.count
        return switch shortage.verdict {
        case .lacking:
            Phrase(
                id: "\(subject): \(count) hal harus dilengkapi.", en: "\(subject): things to bring: \(count)."
            )
        case .pending:
            Phrase(
                id: "\(subject): tidak ada yang harus dibawa, tetapi petugas masih harus memeriksa.",
                en: "\(subject): nothing to bring, but an officer has still to look.")
        case .complete:
            Phrase(
                id: "\(subject): persyaratan lengkap; suratnya memberitahukan itu.",
                en: "\(subject): the requirements are complete, and the letter says so.")
        case .noApplication:
            Phrase(
                id: "\(subject): belum diketahui untuk permohonan yang mana. Lihat `berkas review list`.",
                en: "\(subject): it is not known for which application. See `berkas review list`.")
        case .noChecklist:
            Phrase(
                id: "\(subject): jenis izinnya tidak ada dalam katalog. Tambahkan ke permit_types.yaml.",
                en: "\(subject): its permit type is not in the catalogue. Add it to permit_types.yaml.")
        }
    }
}

extension Session {
    /// Who writes the office's letters.
    var letterhead: Letterhead {
        Letterhead(office: settings[.office], text: settings[.letterhead], place: settings[.place])
    }

    /// Working days in which applications are to be completed; `nil` where the office has set none.
    var period: Int? { Int(settings[.completion_days]).flatMap { $0 > 0 ? $0 : nil } }
}
