internal import Casework
internal import DossierModel
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry

/// For whoever watches the server: whether it is ready to take papers in, and its figures in Prometheus' text format
/// (version 0.0.4).
struct WatchRoutes: Sendable {
    let counter: Counter
    let door: ClientDoor
    let requests: RequestCount
    /// With less room than this on the vault's disk nothing new is taken in.
    static let leastRoom = 256 << 20

    private struct Readiness: Encodable {
        var ready: Bool
        /// What is wrong.
        var reasons: [Phrase]
    }

    func add(to router: Router<StationContext>) {
        router.get("ready") { _, _ in
            let reasons = await reasons()
            return try JSON.response(
                Readiness(ready: reasons.isEmpty, reasons: reasons),
                status: reasons.isEmpty ? .ok : .serviceUnavailable)
        }
        router.get("metrics") { request, context in
            // A collector on this machine needs no token.
            if context.address != "127.0.0.1", context.address != "::1" {
                _ = try await door.client(request, context, .metrics)
            }
            return Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: try await text())))
        }
    }

    private func reasons() async -> [Phrase] {
        var reasons: [Phrase] = []
        do {
            if try await counter.register.gauges().workers == 0 {
                reasons.append(
                    Phrase(id: "Tidak ada proses pembaca yang berjalan.", en: "No worker is running."))
            }
        } catch {
            reasons.append(Phrase(id: "Register tidak menjawab.", en: "The register does not answer."))
        }
        if counter.store.room < Self.leastRoom {
            reasons.append(Phrase(id: "Ruang disk hampir habis.", en: "The disk is almost full."))
        }
        return reasons
    }

    private func text() async throws -> String {
        let gauges = try await counter.register.gauges()
        var text = MetricsText()
        text.gauge("berkas_submissions", "Submissions in the journal.", gauges.submissions)
        text.gauge("berkas_documents", "Documents by where they lie.", gauges.documents)
        text.gauge("berkas_webhook_events", "Events of webhooks.", gauges.events)
        text.gauge("berkas_uploads_under_way", "Uploads that are not complete.", gauges.uploadsUnderWay)
        text.gauge("berkas_unseen_files", "Files that nobody has looked at.", gauges.unseenFiles)
        text.gauge(
            "berkas_oldest_waiting_seconds", "Age of the oldest submission that is not filed.",
            Int(gauges.oldestWaiting))
        text.gauge("berkas_workers", "Workers that gave a sign of life.", gauges.workers)
        text.gauge("berkas_quarantined_pages", "Pages that ended every reader.", gauges.quarantinedPages)
        text.gauge("berkas_receipts", "Receipts given out.", gauges.receipts)
        text.gauge("berkas_ledger_entries", "Entries of the ledger.", gauges.ledgerEntries)
        text.gauge("berkas_free_bytes", "Room on the vault's disk.", counter.store.room)
        text.requests(requests.all)
        return text.text
    }
}

/// Lines of Prometheus' text format.
private struct MetricsText {
    private(set) var text = ""

    private mutating func head(_ name: String, _ help: String, _ type: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    mutating func gauge(_ name: String, _ help: String, _ value: Int) {
        head(name, help, "gauge")
        text += "\(name) \(value)\n"
    }

    mutating func gauge(_ name: String, _ help: String, _ values: [String: Int]) {
        head(name, help, "gauge")
        for (state, value) in values.sorted(by: { $0.key < $1.key }) {
            text += "\(name){state=\"\(state)\"} \(value)\n"
        }
    }

    mutating func requests(_ counts: [(place: String, status: Int, count: Int)]) {
        head("berkas_http_requests_total", "Answers since the start.", "counter")
        for one in counts {
            text +=
                "berkas_http_requests_total{place=\"\(one.place)\",status=\"\(one.status)\"} \(one.count)\n"
        }
    }
}
