internal import DossierModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Mustache
internal import Registry

/// The console's pages and words, which come with the program.
struct ConsoleTemplates: Sendable {
    private static let names = [
        "layout", "message", "login", "queue", "dossier", "viewer", "missing", "applications", "application",
        "stations", "users", "account", "history", "dashboard", "upload",
    ]
    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    private let library: MustacheLibrary
    private let words: [Language: [String: String]]
    let scripts: [String: String]

    init() throws {
        var library = MustacheLibrary()
        for name in ConsoleTemplates.names {
            library.register(try PublicPage.template("console/" + name), named: name)
        }
        self.library = library
        let both = try JSONDecoder().decode(
            [String: Phrase].self, from: Data(try PublicPage.resource("console/words.json").utf8))
        words = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (language, both.mapValues { $0.text(in: language) })
            })
        scripts = try Dictionary(
            uniqueKeysWithValues: ["console.js", "upload.js"].map {
                ($0, try PublicPage.resource("console/" + $0))
            })
    }

    /// A page with the house around it. `visit` is `nil` before the door.
    func render(
        _ name: String, _ values: [String: Any], for visit: Visit?, office: String, language: Language? = nil,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let language = visit?.language ?? language ?? .indonesian
        var values = values
        values["w"] = words[language] ?? [:]
        values["lang"] = language.rawValue
        values["other"] = language == .indonesian ? "en" : "id"
        values["office"] = office
        if let visit {
            values["user"] = visit.officer
            values["role"] = visit.session.user.role.rawValue
            values["form_token"] = visit.session.formToken
            values["here"] = visit.request.uri.path
            for right in visit.session.user.role.rights { values["may_" + right.rawValue] = true }
            values["places"] = places(visit)
        }
        return PublicPage.html(
            library.render(values, withTemplate: name) ?? "", status: status,
            policy: ConsoleTemplates.policy)
    }

    /// A word of the console in the visitor's language; the key where there is none.
    func word(_ key: String, _ visit: Visit) -> String { words[visit.language]?[key] ?? key }

    /// The pages that the officer may go to.
    private func places(_ visit: Visit) -> [[String: Any]] {
        let all: [(String, String, Role.Right?)] = [
            ("/console", "queue", .read), ("/console/applications", "applications", .read),
            ("/console/upload", "upload", .upload), ("/console/dashboard", "dashboard", .read),
            ("/console/history", "history", .audit), ("/console/stations", "stations", .administer),
            ("/console/users", "users", .administer),
        ]
        return all.compactMap { path, word, right in
            if let right, !visit.may(right) { return nil }
            return [
                "path": path, "name": words[visit.language]?[word] ?? word,
                "current": visit.request.uri.path == path,
            ]
        }
    }
}
