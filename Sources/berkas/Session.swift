internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Registry

/// One run of a command: its home, its settings, and where it speaks.
struct Session {
    let options: GlobalOptions
    let home: Home
    let settings: Settings
    let console: Console
    let environment: [String: String]

    /// Runs a command; faults become a sentence on standard error and the exit code of the table.
    static func run(
        _ options: GlobalOptions, _ body: (Session) async throws -> ExitStatus
    ) async throws {
        let environment = ProcessInfo.processInfo.environment
        var console = Console(language: options.lang ?? .english, quiet: options.quiet)
        if options.lang == nil, (environment["LC_ALL"] ?? environment["LANG"] ?? "").hasPrefix("id") {
            console.language = .indonesian
        }
        let status: ExitStatus
        do {
            let home = Home(folder: options.home ?? environment["BERKAS_HOME"] ?? "berkas-home")
            let settings = try Settings(path: home.configurationPath, environment: environment)
            if options.lang == nil { console.language = Language(rawValue: settings[.language]) ?? .english }
            status = try await body(
                Session(
                    options: options, home: home, settings: settings, console: console,
                    environment: environment))
        } catch let fault as Fault {
            console.complain(fault.message)
            status = ExitStatus(fault.kind)
        } catch let defect as ScanDefect {
            console.complain(Phrase(id: defect.detail, en: defect.detail))
            status = ExitStatus(defect.kind)
        } catch let code as ExitCode {
            throw code
        } catch {
            console.complain(Phrase(id: "Kesalahan: \(error)", en: "Error: \(error)"))
            status = .other
        }
        if status != .ok { throw status.code }
    }

    /// The register, and how dossiers and applications stand in it.
    func standing() throws -> (register: Register, standing: Standing) {
        let register = try home.openRegister()
        return (register, standing(register, try Catalogues(home)))
    }

    func standing(_ register: Register, _ catalogues: Catalogues) -> Standing {
        Standing(register, catalogues, thresholds: thresholds)
    }

    /// What it takes for a dossier to be attached without a person.
    var thresholds: MatchThresholds {
        MatchThresholds(
            mostError: Double(settings[.match_error]) ?? 0, leastMargin: Double(settings[.match_margin]) ?? 0)
    }

    /// Name in the history: the option, else the configuration, else the user.
    func officer(_ given: String?) -> String { given ?? settings[.officer] }

    /// Where the key lies that signs receipts and the ledger: outside the home, so that a copy of it cannot sign.
    var keyPath: String {
        let configured = settings[.signing_key]
        return configured.isEmpty ? home.folder + ".key" : configured
    }

    /// The key that signs.
    func signingKey() throws -> SigningKey { try SigningKey(path: keyPath, outside: home.folder) }
}
