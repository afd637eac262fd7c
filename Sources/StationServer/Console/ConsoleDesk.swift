internal import DossierModel
internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// Puts pages and forms behind the officers' door: who is not logged in is shown the way in, who has no right is told,
/// a form without its token changes nothing, and every fault is a page that says what to do.
struct ConsoleDesk {
    typealias Showing = @Sendable (Visit) async throws -> Response
    typealias Acting = @Sendable (Visit, ConsoleForm) async throws -> Response

    let console: ReviewConsole
    let group: RouterGroup<StationContext>

    /// A page; `right` is what it takes to see it, `nil` for any officer.
    func page(_ path: RouterPath, _ right: Role.Right?, _ show: @escaping Showing) {
        let console = self.console
        group.get(path) { request, context in
            try await console.answer(request, context, right, show)
        }
    }

    /// What a form does; it answers with the page to go to.
    func action(_ path: RouterPath, _ right: Role.Right?, _ act: @escaping Acting) {
        let console = self.console
        group.post(path) { request, context in
            try await console.answer(request, context, right) { visit in
                try await act(visit, try await ConsoleForm(visit.request, token: visit.session.formToken))
            }
        }
    }
}

extension ReviewConsole {
    static let cookie = "berkas"
    static let languageCookie = "berkas_lang"

    func language(of request: Request) -> Language {
        request.cookies[ReviewConsole.languageCookie].flatMap { Language(rawValue: $0.value) } ?? .indonesian
    }

    func answer(
        _ request: Request, _ context: StationContext, _ right: Role.Right?, _ show: ConsoleDesk.Showing
    ) async throws -> Response {
        let language = self.language(of: request)
        guard let secret = request.cookies[ReviewConsole.cookie]?.value,
            let session = try await register.session(secret)
        else {
            let isPage = request.method == .get && !request.uri.path.hasSuffix(".jpg")
            let way =
                isPage && request.uri.path != "/console"
                ? "?next=" + LogInPages.encoded(request.uri.path) : ""
            return .redirect(to: "/console/login" + way)
        }
        let visit = Visit(request: request, context: context, session: session, language: language)
        var response: Response
        do {
            if let right, !visit.may(right) {
                throw Problem(
                    .forbidden, "right", "Peran \(session.user.role.rawValue) tidak boleh membuka ini.",
                    "The role \(session.user.role.rawValue) may not open this.")
            }
            response = try await show(visit)
        } catch let problem as Problem {
            response = message(problem, visit)
        } catch let fault as Fault {
            response = message(Problem(fault), visit)
        }
        if let renewed = session.renewed { response.setCookie(cookie(renewed)) }
        return response
    }

    private func message(_ problem: Problem, _ visit: Visit) -> Response {
        pages.render(
            "message",
            [
                "title": visit.say(Phrase(id: "Tidak dapat dilakukan", en: "This cannot be done")),
                "message": visit.say(problem.message),
            ],
            for: visit, office: office, status: problem.status)
    }

    func cookie(_ secret: String?) -> Cookie {
        Cookie(
            name: ReviewConsole.cookie, value: secret ?? "", maxAge: secret == nil ? 0 : nil, path: "/",
            secure: isSecure, httpOnly: true, sameSite: .strict)
    }
}
