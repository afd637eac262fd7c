internal import Casework
internal import DossierModel
internal import Hummingbird
internal import Registry

/// Who is let in: scanning stations and officers.
struct OfficePages: Sendable {
    let console: ReviewConsole
    private var register: Register { console.register }

    func add(to desk: ConsoleDesk) {
        desk.page("stations", .administer) { try await stations($0) }
        desk.action("stations", .administer) { visit, form in
            let name = try form.required("name")
            let (_, token) = try await register.addStation(name)
            return try await stations(visit, token: (name, token.text))
        }
        desk.action("stations/revoke", .administer) { visit, form in
            _ = try await register.revokeStation(try form.required("station"))
            return .redirect(to: "/console/stations")
        }
        desk.page("users", .administer, users)
        desk.action("users", .administer) { visit, form in
            let (name, role, password) = (
                try form.required("name"), try role(form), form.exact("password")
            )
            let hash = try await BlockingWork.run { try Password.hash(password) }
            try await register.addUser(name, role: role, hash: hash, by: visit.officer)
            return .redirect(to: "/console/users")
        }
        desk.action("users/change", .administer) { visit, form in
            let name = try form.required("name")
            switch form["what"] {
            case "role": _ = try await register.setRole(try role(form), of: name, by: visit.officer)
            case "password":
                let password = form.exact("password")
                let hash = try await BlockingWork.run { try Password.hash(password) }
                try await register.setPassword(hash: hash, of: name, by: visit.officer)
            case "close": _ = try await register.setOpen(false, name, by: visit.officer)
            case "open": _ = try await register.setOpen(true, name, by: visit.officer)
            default: throw Problem(.badRequest, "form", "Perintah tidak dikenal.", "No such command.")
            }
            return .redirect(to: "/console/users")
        }
    }

    private func role(_ form: ConsoleForm) throws -> Role {
        guard let role = Role(rawValue: try form.required("role")) else {
            throw Problem(.badRequest, "form", "Peran itu tidak ada.", "There is no such role.")
        }
        return role
    }

    private func stations(
        _ visit: Visit, token: (name: String, text: String)? = nil
    ) async throws -> Response {
        var values: [String: Any] = [
            "rows": try await register.stations().map {
                [
                    "id": $0.id, "name": $0.name, "since": ConsoleTime.text($0.createdAt),
                    "open": $0.revokedAt == nil, "form_token": visit.session.formToken,
                ] as [String: Any]
            }
        ]
        if let token { values["token"] = ["name": token.name, "text": token.text] }
        return console.pages.render("stations", values, for: visit, office: console.office)
    }

    @Sendable private func users(_ visit: Visit) async throws -> Response {
        let rows = try await register.users().map { user in
            [
                "name": user.name, "role": user.role.rawValue, "since": ConsoleTime.text(user.createdAt),
                "open": user.closedAt == nil, "form_token": visit.session.formToken,
                "roles": Role.allCases.map {
                    ["role": $0.rawValue, "chosen": $0 == user.role] as [String: Any]
                },
            ] as [String: Any]
        }
        return console.pages.render(
            "users",
            [
                "rows": rows, "roles": Role.allCases.map { ["role": $0.rawValue] },
                "least": Password.least,
            ], for: visit, office: console.office)
    }
}
