import Casework
import DossierModel
import Registry
import Testing

@Suite("Other thresholds tried on what is settled")
struct MatchReplayTests {
    private func counts(_ count: MatchReplay.Count) -> [Int] {
        [count.dossiers, count.right, count.wrong, count.unsure]
    }

    @Test("right, wrong and unsure are told apart, officers' decisions from the machine's")
    func kinds() async throws {
        let office = try await MatchedOffice()
        let right = try await office.file(named: MatchedOffice.siti, attached: nil)
        try await office.confirm(right, to: MatchedOffice.siti)
        let wrong = try await office.file(named: MatchedOffice.siti, attached: nil)
        try await office.confirm(wrong, to: MatchedOffice.budi)
        let unsure = try await office.file(named: nil, attached: nil)
        try await office.confirm(unsure, to: MatchedOffice.budi)
        _ = try await office.file(named: MatchedOffice.budi, attached: MatchedOffice.budi)
        _ = try await office.file(named: MatchedOffice.budi, attached: nil)
        let replay = try await office.replay()
        #expect(counts(replay.confirmed) == [3, 1, 1, 1])
        #expect(counts(replay.unopposed) == [1, 1, 0, 0])
        #expect(
            replay.strays.map(\.submission) == [wrong] && replay.strays.first?.belongs == MatchedOffice.budi)
        #expect(replay.strays.first?.attached == MatchedOffice.siti && replay.strays.first?.confirmed == true)
    }

    @Test("stricter thresholds leave to a person what looser ones attach; nothing is changed")
    func thresholds() async throws {
        let office = try await MatchedOffice()
        let one = try await office.file(named: MatchedOffice.siti, attached: MatchedOffice.siti)
        #expect(counts(try await office.replay().unopposed) == [1, 1, 0, 0])
        let strict = try await office.replay(MatchThresholds(mostError: 0.0001))
        #expect(counts(strict.unopposed) == [1, 0, 0, 1])
        #expect(try await office.register.placements(of: one).map(\.application) == [MatchedOffice.siti])
    }

    @Test("it is the machine's own reading that is tried, not what an officer made of it")
    func firstReading() async throws {
        let office = try await MatchedOffice()
        let id = try await office.file(named: MatchedOffice.siti, attached: nil)
        try await office.confirm(id, to: MatchedOffice.budi)
        let revision = try #require(try await office.register.revision(of: id))
        _ = try await office.register.edit(
            id, document: 1, revision: revision, kind: .correct, officer: "sari"
        ) { dossier in
            dossier.documents[0].fields[0].value = MatchedOffice.niks[MatchedOffice.budi] ?? ""
        }
        #expect(counts(try await office.replay().confirmed) == [1, 0, 1, 0])
    }

    @Test("why: each doubt is a sentence of its own")
    func reasons() async throws {
        let office = try await MatchedOffice()
        let id = try await office.file(named: MatchedOffice.siti, attached: nil)
        let dossier = try await office.standing.requiredDossier(id).dossier
        func told(_ thresholds: MatchThresholds) async throws -> String {
            let match = try await office.standing.match(of: dossier, tried: thresholds)
            return MatchReason(match, thresholds).sentences.map(\.en).joined(separator: " ")
        }
        #expect(
            try await told(MatchThresholds()).contains("belongs to \(MatchedOffice.siti), without a person"))
        #expect(
            try await told(MatchThresholds(mostError: 0.001)).contains(
                "Estimated error 0.238 %, at most 0.1 %"))
        #expect(
            try await told(MatchThresholds(leastMargin: 20)).contains(
                "Only 8.7 bits above the next, at least 20.0"))
        #expect(
            MatchReason(.none, MatchThresholds()).sentences.map(\.en).first?.contains("No application fits")
                == true)
        #expect(MatchReason.percent(0.000_001) == "< 0.001 %" && MatchReason.percent(0) == "0 %")
        #expect(MatchReason.percent(0.500_03) == "50 %" && MatchReason.percent(0.024_6) == "2.5 %")
        #expect(MatchReason.percent(0.02) == "2 %" && MatchReason.percent(0.000_894) == "0.089 %")
        #expect(
            MatchReason(.none, MatchThresholds(), isRead: false).sentences.first?.en.hasPrefix(
                "Nothing is read")
                == true)
        #expect(MatchReason.percent(0.5) == "50 %" && MatchReason.tenths(-2.54) == "-2.5")
        #expect(MatchReason.tenths(-0.01) == "0.0")
    }
}
