import Archive
import Casework
import DossierModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Registry
import StationServer
import Testing

@Suite("What anybody may see")
struct PublicPageTests {
    /// A handover that is closed, read and filed, with its receipt.
    private func receipt(_ desk: CounterDesk, _ caller: Caller) async throws -> (
        handover: String, code: String, seal: String
    ) {
        let opened = try caller.object(try await caller.call(.post, "/api/handovers"))
        let id = try #require(opened["id"] as? String)
        let early = try await caller.call(.post, "/api/handovers/\(id)/receipt")
        #expect(early.status == .conflict && early.code == "open")
        let metadata = "handover \(Data(id.utf8).base64EncodedString()),filename YS5wZGY="
        let path = try await caller.create(2, ["Upload-Metadata": metadata])
        _ = try await caller.patch(path, at: 0, "pp")
        try await desk.counter.lookAtAll()
        #expect(try await caller.call(.post, "/api/handovers/\(id)/close").status == .ok)
        let unread = try await caller.call(.post, "/api/handovers/\(id)/receipt")
        #expect(unread.status == .conflict && unread.code == "conflict")
        let worker = Worker(desk.register, jobs: 1) { submission, _ in
            Dossier(
                submission: submission,
                files: [
                    DossierFile(
                        source: submission.files[0], outcome: .read(FileFacts(format: .pdf, pageCount: 2)))
                ],
                pages: [1, 2].map {
                    DossierPage(id: PageID(file: "a.pdf", number: $0), role: .content, page: nil)
                },
                documents: [
                    Document(
                        number: 1, type: "ktp_el", confidence: 1,
                        regions: [PageRegion(page: PageID(file: "a.pdf", number: 1))])
                ], match: .none, proposal: .review, checklist: [], findings: [])
        }
        #expect(try await worker.drain().isEmpty)
        let given = try await caller.call(.post, "/api/handovers/\(id)/receipt")
        #expect(given.status == .created)
        let object = try caller.object(given)
        return (id, try #require(object["code"] as? String), try #require(object["seal"] as? String))
    }

    @Test("a receipt is given out, verifies, prints in each format, and is the same while nothing changes")
    func receipts() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let (id, code, seal) = try await receipt(desk, caller)
            let keys = try await desk.register.ledgerKeys().compactMap { OfficeKey(bytes: $0.key.bytes) }
            #expect(ReceiptSeal(text: seal)?.verdict(by: keys) == keys.first.map { .valid($0) })
            let again = try caller.object(try await caller.call(.post, "/api/handovers/\(id)/receipt"))
            #expect(again["code"] as? String == code)
            for format in ["a5", "thermal58", "thermal80"] {
                let pdf = try await caller.call(.get, "/api/handovers/\(id)/receipt.pdf?format=\(format)")
                #expect(pdf.headers[.contentType] == "application/pdf")
                #expect(String(buffer: pdf.body) == "%PDF \(format) \(code)")
            }
            let wrong = try await caller.call(.get, "/api/handovers/\(id)/receipt.pdf?format=a0")
            #expect(wrong.code == "format")
            #expect(try await desk.register.verifyLedger().isSound)
        }
    }

    @Test("the status page shows by the receipt's number where the dossier is, with no name and no account")
    func status() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let (_, code, _) = try await receipt(desk, caller)
            let stranger = Caller(client: caller.client, token: "")
            for path in ["/status/\(code)", "/status?code=\(code.lowercased().replacing("-", with: "%20"))"] {
                let page = try await stranger.call(.get, path)
                let text = String(buffer: page.body)
                #expect(
                    page.status == .ok && text.contains(code) && text.contains("di meja petugas"), "\(path)")
                #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
                #expect(page.header("X-Content-Type-Options") == "nosniff")
            }
            let unknown = try await stranger.call(.get, "/status/<script>alert(1)")
            #expect(unknown.status == .notFound && !String(buffer: unknown.body).contains("<script>"))
            #expect(try await stranger.call(.get, "/status").status == .ok)
            #expect(
                try await stranger.call(.get, "/style.css").headers[.contentType] == "text/css; charset=utf-8"
            )
        }
    }

    @Test("guessing numbers is slowed down")
    func guessing() async throws {
        var limits = ServerLimits()
        limits.strangerPace = (perSecond: 0.0001, burst: 3)
        let desk = try await CounterDesk(limits: limits)
        try await desk.test { caller async throws in
            for _ in 0..<3 {
                #expect(try await caller.call(.get, "/status/AAAA-AAAA-AAAA").status == .notFound)
            }
            #expect(try await caller.call(.get, "/status/AAAA-AAAA-AAAA").status == .tooManyRequests)
        }
    }

    @Test("the page that verifies receipts carries every key, and no name can break out of it")
    func verifier() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let page = try await caller.call(.get, "/verify", token: "")
            let text = String(buffer: page.body)
            for key in try await desk.register.ledgerKeys() { #expect(text.contains(key.key.hex)) }
            #expect(
                page.status == .ok && !text.contains("Kantor <Uji>") && text.contains("Kantor \\u003cUji>"))
        }
    }
}
