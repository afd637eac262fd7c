import Casework
import DossierModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import StationServer
import Testing

@Suite("The officers' door")
struct ConsoleDoorTests {
    @Test("who is not logged in is shown the way in, and led back afterwards, but never elsewhere")
    func strangers() async throws {
        let desk = try await CounterDesk()
        try await Office.open(desk, [("sari", .verifikator)])
        try await desk.visit { client async throws in
            let officer = Officer(client)
            let turned = try await officer.get("/console/applications")
            #expect(turned.status == .seeOther)
            #expect(turned.location == "/console/login?next=%2Fconsole%2Fapplications")
            #expect(try await officer.post("/console/next").location == "/console/login")
            let welcome = try await officer.post(
                "/console/login",
                ["user": "sari", "password": Office.password, "next": "/console/applications"])
            #expect(welcome.location == "/console/applications")
            for foreign in ["https://elsewhere.example", "//elsewhere.example", "/console//x", "/consol\\e"] {
                let answer = try await officer.post(
                    "/console/login", ["user": "sari", "password": Office.password, "next": foreign])
                #expect(answer.location == "/console", "\(foreign)")
            }
        }
    }

    @Test("the cookie is out of reach of scripts and other sites; its secret is new with each log-in")
    func cookies() async throws {
        let desk = try await CounterDesk()
        try await Office.open(desk, [("sari", .verifikator)])
        try await desk.visit { client async throws in
            let officer = Officer(client)
            let first = try await officer.logIn("sari")
            let header = try #require(first.headers[.setCookie])
            #expect(header.contains("HttpOnly") && header.contains("SameSite=Strict"))
            let former = officer.cookie
            _ = try await officer.get("/console")
            try await officer.logIn("sari")
            #expect(officer.cookie != former)
            let page = try await officer.get("/console")
            let policy = page.header("Content-Security-Policy") ?? ""
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && page.headers[.cacheControl] == "no-store")
            _ = try await officer.post("/console/logout")
            officer.cookie = former
            _ = try await officer.get("/console")
        }
    }

    @Test("a session that was ended opens nothing")
    func loggedOut() async throws {
        let desk = try await CounterDesk()
        try await Office.open(desk, [("sari", .verifikator)])
        try await desk.visit { client async throws in
            let officer = Officer(client)
            try await officer.logIn("sari")
            let kept = officer.cookie
            _ = try await officer.get("/console")
            #expect(try await officer.post("/console/logout").location == "/console/login")
            officer.cookie = kept
            #expect(try await officer.get("/console").location == "/console/login")
        }
    }

    @Test("a wrong name and a wrong password get the same answer; guessing waits longer and longer")
    func guessing() async throws {
        let desk = try await CounterDesk()
        try await Office.open(desk, [("sari", .verifikator)])
        try await desk.visit { client async throws in
            let officer = Officer(client)
            let nobody = try await officer.logIn("nobody")
            let wrong = try await officer.logIn("sari", password: "something else")
            #expect(nobody.status == .unauthorized && wrong.status == .unauthorized)
            #expect(nobody.text == wrong.text)
            for _ in 0..<3 { _ = try await officer.logIn("sari", password: "something else") }
            #expect(try await officer.logIn("sari").status == .tooManyRequests)
        }
    }

    @Test("a form without its token, or from another site, changes nothing")
    func foreignForms() async throws {
        let desk = try await CounterDesk()
        try await Office.open(desk, [("adi", .admin)])
        try await desk.visit { client async throws in
            let officer = Officer(client)
            try await officer.logIn("adi")
            _ = try await officer.get("/console/stations")
            let forged = try await officer.post("/console/stations", ["name": "x"], token: "0")
            #expect(forged.status == .forbidden)
            for headers in [
                [HTTPField.Name.origin: "https://elsewhere.example"] as HTTPFields,
                [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"],
            ] {
                let foreign = try await officer.post("/console/stations", ["name": "x"], headers: headers)
                #expect(foreign.status == .forbidden)
            }
            #expect(try await desk.register.stations().count == 1)
            #expect(try await officer.post("/console/stations", ["name": "loket-2"]).status == .ok)
            #expect(try await desk.register.stations().count == 2)
        }
    }

    @Test("each role opens what it is for", arguments: Role.allCases)
    func rights(role: Role) async throws {
        let desk = try await CounterDesk()
        try await Office.open(desk, [("sari", role)])
        let pages: [(String, Role.Right)] = [
            ("/console", .read), ("/console/applications", .read), ("/console/upload", .upload),
            ("/console/dashboard", .read), ("/console/history", .audit), ("/console/stations", .administer),
            ("/console/users", .administer),
        ]
        try await desk.visit { client async throws in
            let officer = Officer(client)
            try await officer.logIn("sari")
            for (path, right) in pages {
                let page = try await officer.get(path)
                #expect(
                    page.status == (role.rights.contains(right) ? .ok : .forbidden), "\(role) \(path)")
            }
            let next = try await officer.post("/console/next")
            #expect(next.status == (role.rights.contains(.decide) ? .seeOther : .forbidden))
        }
    }

    @Test("a closed account is out at once; the last administrator cannot be shut out")
    func closing() async throws {
        let desk = try await CounterDesk()
        try await Office.open(desk, [("sari", .verifikator), ("adi", .admin)])
        try await desk.visit { client async throws in
            let (sari, adi) = (Officer(client), Officer(client))
            try await sari.logIn("sari")
            try await adi.logIn("adi")
            _ = try await adi.get("/console/users")
            let close = try await adi.post("/console/users/change", ["name": "sari", "what": "close"])
            #expect(close.status == .seeOther)
            #expect(try await sari.get("/console").location == "/console/login")
            #expect(try await sari.logIn("sari").status == .unauthorized)
            let last = try await adi.post("/console/users/change", ["name": "adi", "what": "close"])
            #expect(last.status == .conflict)
        }
    }

    @Test("the upload page's session may hand papers in, with the form token and the right to it only")
    func uploading() async throws {
        let desk = try await CounterDesk()
        try await Office.open(desk, [("lina", .loket), ("ayu", .auditor)])
        try await desk.visit { client async throws in
            for (name, expected) in [("lina", HTTPResponse.Status.created), ("ayu", .unauthorized)] {
                let officer = Officer(client)
                try await officer.logIn(name)
                _ = try await officer.get("/console/account")
                var headers: HTTPFields = [.cookie: officer.cookie]
                let bare = try await client.execute(
                    uri: "/api/handovers", method: .post, headers: headers, body: nil)
                #expect(bare.status == .unauthorized)
                headers[HTTPField.Name("X-Form-Token")!] = officer.formToken
                let opened = try await client.execute(
                    uri: "/api/handovers", method: .post, headers: headers, body: nil)
                #expect(opened.status == expected, "\(name)")
            }
            #expect(try await desk.register.stations().map(\.name).contains("konsol-lina"))
        }
    }

    @Test("a language is kept, and a link to change it leads nowhere else")
    func language() async throws {
        let desk = try await CounterDesk()
        try await desk.visit { client async throws in
            let page = try await client.execute(
                uri: "/console/login", method: .get, headers: [.cookie: "berkas_lang=en"], body: nil)
            #expect(page.text.contains("lang=\"en\"") && page.text.contains("Log in"))
            let change = try await client.execute(
                uri: "/console/language/en?at=https%3A%2F%2Felsewhere.example", method: .get, headers: [:],
                body: nil)
            #expect(change.location == "/console")
            #expect(change.headers[.setCookie]?.hasPrefix("berkas_lang=en") == true)
        }
    }
}
