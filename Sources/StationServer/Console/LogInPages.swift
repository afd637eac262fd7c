internal import Casework
internal import DossierModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// The way in and out, the language, and the officer's own password.
struct LogInPages: Sendable {
    let console: ReviewConsole
    let pace: RateLimit

    func add(to group: RouterGroup<StationContext>, _ desk: ConsoleDesk) {
        group.get("login") { request, _ in page(request, message: nil) }
        group.post("login") { request, context in
            do { return try await enter(request, context) } catch let problem as Problem {
                return page(request, message: problem.message, status: problem.status)
            }
        }
        group.get("language/:to") { request, context in
            let to = Language(rawValue: try context.parameters.require("to")) ?? .indonesian
            var response = Response.redirect(
                to: LogInPages.own(request.uri.queryParameters["at"].map { String($0) }))
            response.setCookie(
                Cookie(
                    name: ReviewConsole.languageCookie, value: to.rawValue, maxAge: 31_536_000, path: "/",
                    secure: console.isSecure, httpOnly: true, sameSite: .strict))
            return response
        }
        desk.action("logout", nil) { visit, _ in
            if let secret = visit.request.cookies[ReviewConsole.cookie]?.value {
                try await console.register.closeSession(secret)
            }
            var response = Response.redirect(to: "/console/login")
            response.setCookie(console.cookie(nil))
            return response
        }
        desk.page("account", nil) { visit in
            console.pages.render(
                "account", ["changed": visit.query("changed") != nil], for: visit, office: console.office)
        }
        desk.action("account", nil, changePassword)
    }

    private func page(_ request: Request, message: Phrase?, status: HTTPResponse.Status = .ok) -> Response {
        let language = console.language(of: request)
        var values: [String: Any] = [
            "next": LogInPages.own(request.uri.queryParameters["next"].map { String($0) }),
            "here": "/console/login",
        ]
        if let message { values["message"] = message.text(in: language) }
        return console.pages.render(
            "login", values, for: nil, office: console.office, language: language, status: status)
    }

    private func enter(_ request: Request, _ context: StationContext) async throws -> Response {
        if let seconds = pace.wait(for: context.address ?? "-") { throw LogInPages.wait(seconds) }
        let form = try await ConsoleForm(request, token: nil)
        switch try await console.logIn.enter(form["user"]?.lowercased() ?? "", form.exact("password")) {
        case .welcome(let secret, let session):
            let fallback = session.user.role.rights.contains(.read) ? "/console" : "/console/users"
            let next = LogInPages.own(form["next"])
            var response = Response.redirect(to: next == "/console" ? fallback : next)
            response.setCookie(console.cookie(secret))
            return response
        case .wrong:
            throw Problem(
                .unauthorized, "login", "Nama atau kata sandi salah.", "The name or the password is wrong.")
        case .locked(let seconds): throw LogInPages.wait(seconds)
        case .busy:
            throw Problem(
                .serviceUnavailable, "busy", "Sedang ramai. Coba lagi.", "Busy just now. Try again.")
        }
    }

    @Sendable private func changePassword(_ visit: Visit, _ form: ConsoleForm) async throws -> Response {
        guard let account = try await console.register.openAccount(visit.officer) else {
            throw Problem.unauthorised
        }
        let (old, new) = (form.exact("old"), form.exact("new"))
        let hash = try await BlockingWork.run {
            Password.verify(old, against: account.hash) ? try Password.hash(new) : nil
        }
        guard let hash else {
            throw Problem(
                .badRequest, "password", "Kata sandi lama salah.", "The old password is wrong.")
        }
        try await console.register.setPassword(hash: hash, of: visit.officer, by: visit.officer)
        let (secret, _) = try await console.register.openSession(for: visit.officer)
        var response = Response.redirect(to: "/console/account?changed=1")
        response.setCookie(console.cookie(secret))
        return response
    }

    private static func wait(_ seconds: Int) -> Problem {
        Problem(
            .tooManyRequests, "locked", "Terlalu sering salah. Tunggu \(seconds) detik.",
            "Wrong too often. Wait \(seconds) seconds.")
    }

    /// A path of the console, whatever else was asked for: nobody is sent elsewhere.
    static func own(_ path: String?) -> String {
        guard let path = path?.removingPercentEncoding, path.hasPrefix("/console"), !path.contains("//"),
            path.utf8.allSatisfy({ $0 > 32 && $0 != 92 && $0 < 127 })
        else { return "/console" }
        return path
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
