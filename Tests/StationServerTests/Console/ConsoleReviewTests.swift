import Casework
import DossierModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Registry
import StationServer
import Testing

@Suite("Officers at work")
struct ConsoleReviewTests {
    private let users: [(String, Role)] = [
        ("sari", .verifikator), ("budi", .verifikator), ("ayu", .auditor), ("lina", .loket),
    ]

    private func open(
        _ body: @escaping @Sendable (CounterDesk, String, any TestClientProtocol) async throws -> Void
    ) async throws {
        let desk = try await CounterDesk()
        try await Office.open(desk, users)
        let id = try await FiledDossier.file(in: desk)
        try await desk.visit { client in try await body(desk, id, client) }
    }

    private func officer(_ name: String, _ client: any TestClientProtocol) async throws -> Officer {
        let officer = Officer(client)
        try await officer.logIn(name)
        return officer
    }

    @Test("the next dossier goes to whoever asks first; everything on it is text, whatever the paper says")
    func next() async throws {
        try await open { desk, id, client in
            let sari = try await officer("sari", client)
            let queue = try await sari.get("/console").text
            #expect(queue.contains(id) && !queue.contains("<script>alert"))
            #expect(try await sari.post("/console/next").location == "/console/dossiers/\(id)")
            let page = try await sari.get("/console/dossiers/\(id)").text
            #expect(page.contains("&lt;script&gt;alert(2)") && !page.contains("<script>alert"))
            #expect(page.contains(FiledDossier.nik))
            #expect(page.contains("Orang dan badan") && page.contains("<small>pemohon "))
            let budi = try await officer("budi", client)
            _ = try await budi.get("/console")
            #expect(try await budi.post("/console/next").location == "/console")
            #expect(try await budi.get("/console").text.contains("sari"))
        }
    }

    @Test("who has no right to identifiers sees neither the number nor a picture in which it can be read")
    func masking() async throws {
        try await open { desk, id, client in
            let ayu = try await officer("ayu", client)
            for path in ["/console/dossiers/\(id)", "/console", "/console/applications", "/console/history"] {
                #expect(!(try await ayu.get(path).text.contains(FiledDossier.nik)), "\(path)")
            }
            let link = "/console/application?number=161%2FSIPA%2FXI%2F2026"
            #expect(try await ayu.get(link).text.contains("••••9901"))
            let picture = try await ayu.get("/console/dossiers/\(id)/pages/1.jpg?w=2000&box=0,0,500,500")
            #expect(picture.status == .ok && picture.text.hasSuffix(" 130"))
            let sari = try await officer("sari", client)
            #expect(try await sari.get("/console/dossiers/\(id)/pages/1.jpg?w=1400").text.hasSuffix(" 1400"))
        }
    }

    @Test("where the readers differ the other reading stands beside the value, for who may see identifiers")
    func otherReading() async throws {
        try await open { desk, id, client in
            let sari = try await officer("sari", client)
            let page = try await sari.get("/console/dossiers/\(id)").text
            #expect(page.contains("“64740117O8909901”") && page.contains("“RIMA &lt;b&gt;”"))
            let ayu = try await officer("ayu", client)
            let masked = try await ayu.get("/console/dossiers/\(id)").text
            #expect(!masked.contains("64740117O8909901") && !masked.contains("RIMA"))
            _ = try await sari.post(
                "/console/dossiers/\(id)/documents/1/field",
                ["field": "nama", "value": "Rina Contoh", "revision": "1", "keys": "12"])
            let after = try await sari.get("/console/dossiers/\(id)").text
            #expect(!after.contains("RIMA"))
            // Only of the field about which they differ.
            #expect(
                after.components(separatedBy: "(second reader").count
                    + after.components(separatedBy: "(pembaca kedua").count == 3)
        }
    }

    @Test("every look at a dossier and at a page stands in the history, with who looked")
    func looks() async throws {
        try await open { desk, id, client in
            let sari = try await officer("sari", client)
            _ = try await sari.get("/console/dossiers/\(id)")
            _ = try await sari.get("/console/dossiers/\(id)/pages/2.jpg")
            _ = try await sari.get("/console/dossiers/\(id)/pages/3.jpg?w=small")
            let looks = try await desk.register.chronicle(submission: id).filter { $0.kind == "view" }
            #expect(looks.map(\.page) == [2, nil] && looks.allSatisfy { $0.officer == "sari" })
            #expect(try await sari.get("/console/dossiers/\(id)/pages/4.jpg").status == .notFound)
            #expect(try await sari.get("/console/dossiers/\(id)/pages/..%2F1.jpg").status == .notFound)
            #expect(try await desk.register.verifyLedger().isSound)
        }
    }

    @Test("a field is confirmed or corrected; what cannot be a value is refused, and so is an old screen")
    func fields() async throws {
        try await open { desk, id, client in
            let sari = try await officer("sari", client)
            _ = try await sari.get("/console/dossiers/\(id)")
            let path = "/console/dossiers/\(id)/documents/1/field"
            let confirmed = try await sari.post(
                path, ["field": "nama", "value": "Rina Contoh", "revision": "1", "keys": "12"])
            #expect(confirmed.location == "/console/dossiers/\(id)?doc=1")
            let field = try await desk.register.dossier(id)?.documents[0].field("nama")
            #expect(field?.value == "Rina Contoh" && field?.raw == "RINA" && field?.source == .officer)
            #expect(field?.isDoubtful == false)
            let wrong = try await sari.post(path, ["field": "nik", "value": "6474", "revision": "2"])
            #expect(wrong.status == .badRequest)
            let old = try await sari.post(path, ["field": "nama", "value": "X", "revision": "1"])
            #expect(old.status == .conflict)
            let figures = try await desk.register.figures(since: Date(timeIntervalSince1970: 0))
            #expect(figures.keys == 12 && figures.fieldsTyped == 1 && figures.worked == 1)
            let undone = try await sari.post("/console/dossiers/\(id)/documents/1/undo")
            #expect(undone.status == .seeOther)
            #expect(
                try await desk.register.dossier(id)?.documents[0].field("nama")?.value
                    == "RINA <script>alert(2)</script>")
        }
    }

    @Test("attaching is one form; detaching takes two officers; an undo is one's own")
    func attaching() async throws {
        try await open { desk, id, client in
            let (sari, budi) = (try await officer("sari", client), try await officer("budi", client))
            _ = try await sari.get("/console/dossiers/\(id)")
            _ = try await budi.get("/console/dossiers/\(id)")
            let paper = "/console/dossiers/\(id)/documents/1"
            func placement() async throws -> Placement? {
                try await desk.register.placements(of: id).first { $0.document == 1 }
            }
            let attached = try await sari.post(
                paper + "/attach", ["application": FiledDossier.application, "revision": "1"])
            #expect(attached.location == "/console/dossiers/\(id)")
            #expect(try await placement()?.state == .attached)
            #expect(try await budi.post(paper + "/undo").status == .conflict)
            #expect(try await sari.post(paper + "/undo").status == .seeOther)
            #expect(try await placement()?.state == .review)
            _ = try await sari.post(
                paper + "/attach", ["application": FiledDossier.application, "revision": "1"])
            #expect(try await sari.post(paper + "/detach").status == .badRequest)
            _ = try await sari.post(paper + "/detach", ["reason": "salah orang"])
            #expect(try await sari.post(paper + "/answer", ["agreed": "yes"]).status == .conflict)
            #expect(try await placement()?.state == .attached)
            #expect(try await budi.get("/console/dossiers/\(id)?doc=1").text.contains("salah orang"))
            #expect(try await budi.post(paper + "/answer", ["agreed": "yes"]).status == .seeOther)
            #expect(try await placement()?.state == .review)
            #expect(try await sari.post(paper + "/undo").status == .conflict)
            let unknown = try await sari.post(
                paper + "/attach", ["application": "9/X/XI/2026", "revision": "1"])
            #expect(unknown.status == .notFound)
            #expect(try await desk.register.verifyLedger().isSound)
        }
    }

    @Test("pages are parted, ordered, turned and joined again; the original stays")
    func arranging() async throws {
        try await open { desk, id, client in
            let sari = try await officer("sari", client)
            _ = try await sari.get("/console/dossiers/\(id)")
            func documents() async throws -> [[Int]] {
                try await desk.register.dossier(id)?.documents.map { $0.pages.map(\.number) } ?? []
            }
            let paper = "/console/dossiers/\(id)/documents/2"
            _ = try await sari.post(paper + "/advance", ["page": "3", "revision": "1"])
            #expect(try await documents() == [[1], [3, 2]])
            _ = try await sari.post(paper + "/split", ["page": "2", "revision": "2"])
            #expect(try await documents() == [[1], [3], [2]])
            #expect(try await desk.register.placements(of: id).map(\.state) == [.review, .review, .review])
            _ = try await sari.post(paper + "/merge", ["other": "3", "revision": "3"])
            #expect(try await documents() == [[1], [3, 2]])
            _ = try await sari.post(paper + "/turn", ["page": "2", "revision": "4"])
            let picture = try await sari.get("/console/dossiers/\(id)/pages/2.jpg?w=900")
            #expect(picture.text == "a.pdf:2 270 900")
            #expect(
                try await sari.post(paper + "/split", ["page": "3", "revision": "5"]).status == .conflict)
            for _ in 0..<4 { _ = try await sari.post(paper + "/undo") }
            #expect(try await documents() == [[1], [2, 3]])
            #expect(try await desk.register.verifyLedger().isSound)
        }
    }

    @Test("what blocks is let pass with a reason; a station's officer decides nothing")
    func overriding() async throws {
        try await open { desk, id, client in
            let lina = try await officer("lina", client)
            _ = try await lina.get("/console/account")
            let override = "/console/dossiers/\(id)/override"
            let refused = try await lina.post(override, ["rule": "TooFaint", "reason": "x"])
            #expect(refused.status == .forbidden)
            let sari = try await officer("sari", client)
            _ = try await sari.get("/console/dossiers/\(id)")
            #expect(try await sari.post(override, ["rule": "TooFaint"]).status == .badRequest)
            _ = try await sari.post(override, ["rule": "TooFaint", "reason": "asli dilihat"])
            #expect(try await sari.get("/console/dossiers/\(id)").text.contains("sari: asli dilihat"))
        }
    }

    @Test("what is missing prints, and the receipt is drawn from the console")
    func papers() async throws {
        try await open { desk, id, client in
            let sari = try await officer("sari", client)
            let page = try await sari.get("/console/dossiers/\(id)")
            #expect(page.status == .ok)
            #expect(try await sari.get("/console/dossiers/\(id)/missing").status == .ok)
            #expect(page.text.contains("/console/dossiers/\(id)/missing.pdf"))
            let letter = try await sari.get("/console/dossiers/\(id)/missing.pdf")
            #expect(letter.headers[.contentType] == "application/pdf")
            #expect(letter.text.hasPrefix("%PDF") && letter.text.contains("kekurangan persyaratan"))
            let english = try await sari.get("/console/dossiers/\(id)/missing.pdf?lang=en")
            #expect(english.text.contains("Notice of missing requirements"))
            #expect(try await sari.get("/console/dossiers/ffff/missing.pdf").status != .ok)
            let receipt = try await sari.post(
                "/console/dossiers/\(id)/receipt", ["format": "thermal58"])
            #expect(receipt.headers[.contentType] == "application/pdf")
            #expect(receipt.text.hasPrefix("%PDF thermal58"))
            #expect(try await sari.get("/console/dossiers/ffff").status == .notFound)
        }
    }
}
