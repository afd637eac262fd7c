package import DossierModel

/// What a spool says it handed in on a day, beside what the counter says it got: both ways, so that neither a lost nor an
/// unknown paper passes the day's end.
package struct Reconciliation: Codable, Hashable, Sendable {
    package struct Difference: Codable, Hashable, Sendable {
        package enum Side: String, Codable, Sendable {
            /// The spool knows it, the counter does not.
            case here
            /// The counter knows it, the spool does not.
            case there
        }
        package var side: Side
        package var handover: String
        /// Of a file; `nil` for the whole handover.
        package var file: String?
        package var what: Phrase
    }

    /// Handovers and files that both sides know alike.
    package private(set) var handovers = 0
    package private(set) var files = 0
    package private(set) var differences: [Difference] = []

    /// - Parameter counter: the station's handovers of that day; those never filled are no paper.
    package init(spool: [SpoolRecord], counter: [HandoverState]) {
        let there = Dictionary(counter.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for record in spool {
            guard let state = there[record.handover] else {
                add(
                    .here, record.handover, nil, "tidak ada di server (\(record.unit))",
                    "is not on the server (\(record.unit))")
                continue
            }
            compare(record, state)
        }
        let known = Set(spool.map(\.handover))
        for state in counter where !known.contains(state.id) && !state.files.isEmpty {
            add(
                .there, state.id, nil,
                "tidak dikenal spool ini (\(state.files.count) berkas, \(state.state))",
                "is not known to this spool (\(state.files.count) files, \(state.state))")
        }
    }

    private mutating func compare(_ record: SpoolRecord, _ state: HandoverState) {
        let before = differences.count
        if state.state != "closed" {
            add(
                .there, state.id, nil, "belum ditutup di server (\(state.state))",
                "is not closed on the server (\(state.state))")
        }
        let arrived = state.files.filter { $0.replacedBy == nil }
        for file in record.files {
            if arrived.contains(where: { $0.digest == file.digest.hex }) {
                files += 1
            } else {
                add(.here, state.id, file.name, "tidak tiba di server", "did not arrive on the server")
            }
        }
        let sent = Set(record.files.map(\.digest.hex))
        for file in arrived where !sent.contains(file.digest) {
            add(.there, state.id, file.name, "tidak dikirim oleh spool ini", "was not sent by this spool")
        }
        if differences.count == before { handovers += 1 }
    }

    private mutating func add(
        _ side: Difference.Side, _ handover: String, _ file: String?, _ id: String, _ en: String
    ) {
        differences.append(
            Difference(side: side, handover: handover, file: file, what: Phrase(id: id, en: en)))
    }
}
