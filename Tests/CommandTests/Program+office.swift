import Foundation
import Testing

extension Program {
    /// A home with the applications of the samples.
    static func office() throws -> Program {
        let program = Program()
        #expect(try program.run(["init", "-q"]).status == 0)
        #expect(try program.run(["applications", "import", samples + "/applications.csv", "-q"]).status == 0)
        return program
    }

    static func sample(_ path: String) -> String { samples + "/dossiers/" + path }

    /// One file with ten digital pages: all but one document attach to 165/PBG, which still lacks a paper.
    static let digital = sample("05-pbg-pdf-digital/permohonan-pbg.pdf")
    /// Two digital pages behind the password `rahasia`.
    static let locked = sample("17-terkunci/rahasia.pdf")

    /// Everything a command printed, an object a line.
    func objects<Object: Decodable>(_ arguments: [String], of type: Object.Type = Object.self) throws
        -> [Object]
    {
        let outcome = try run(arguments + ["--json"])
        return try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(type, from: Data($0.utf8))
        }
    }

    func dossiers() throws -> [PrintedDossier] { try objects(["dossier", "list"]) }

    /// The only dossier there is.
    func dossier() throws -> PrintedDossier {
        let all = try dossiers()
        #expect(all.count == 1)
        return try #require(all.first)
    }

    func application(_ number: String) throws -> PrintedApplication {
        try #require(
            try objects(["applications", "show", number], of: PrintedApplication.self).first)
    }

    /// Kind, officer and reason of each decision on a document, oldest first.
    func history(_ submission: String, _ document: Int) throws -> [PrintedDecision] {
        struct Shown: Decodable { var history: [PrintedDecision] }
        return try #require(
            try objects(["review", "show", submission, String(document)], of: Shown.self).first
        ).history
    }

    /// Documents that wait, as `submission document`.
    func waiting() throws -> [String] {
        struct Waiting: Decodable {
            var submission: String
            var document: Int
        }
        return try objects(["review", "list"], of: Waiting.self).map { "\($0.submission) \($0.document)" }
    }
}

/// What tests look at in a dossier's JSON.
struct PrintedDossier: Decodable {
    struct Submission: Decodable {
        var id: String
        var receivedOn: String
    }
    struct File: Decodable {
        var refused: String?
        var pages: Int?
    }
    struct Paper: Decodable {
        var number: Int
        var placement: String?
        var by: String?
        var application: String?
        var requirement: String?
    }
    struct Entry: Decodable {
        var requirement: String
        var status: String
    }
    struct Finding: Decodable {
        struct Passing: Decodable {
            var officer: String?
            var reason: String?
        }
        var rule: String
        var severity: String
        var overridden: Passing?
    }
    var submission: Submission
    var files: [File]
    var documents: [Paper]
    var checklist: [Entry]
    var findings: [Finding]

    func status(of requirement: String) -> String? {
        checklist.first { $0.requirement == requirement }?.status
    }
}

struct PrintedApplication: Decodable {
    struct Place: Decodable {
        var submission: String
        var document: Int
        var requirement: String?
        var how: String
    }
    var documents: [Place]
    var checklist: [PrintedDossier.Entry]

    func status(of requirement: String) -> String? {
        checklist.first { $0.requirement == requirement }?.status
    }
}

struct PrintedDecision: Decodable, Equatable {
    var kind: String
    var officer: String?
    var reason: String?
}
