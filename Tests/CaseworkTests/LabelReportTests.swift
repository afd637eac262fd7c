import Casework
import DossierModel
import Foundation
import Registry
import Testing

@Suite("Labels that officers give")
struct LabelReportTests {
    private func report(_ office: MatchedOffice, since: Date = .distantPast) async throws -> LabelReport {
        try await LabelReport(office.register, since: since)
    }

    @Test("what the machine did and nobody touched is no label") func untouched() async throws {
        let office = try await MatchedOffice()
        _ = try await office.file(named: MatchedOffice.siti, attached: MatchedOffice.siti)
        let report = try await report(office)
        #expect(report.labels.isEmpty && report.lines.isEmpty)
    }

    @Test("who places a paper labels its type, and no value that was not looked at") func placed()
        async throws
    {
        let office = try await MatchedOffice()
        let id = try await office.file(named: MatchedOffice.siti, attached: nil)
        try await office.confirm(id, to: MatchedOffice.siti)
        let report = try await report(office)
        #expect(report.labels.map(\.field) == [nil])
        #expect(report.labels[0].verdict == .confirmed && report.labels[0].read == "ktp_el")
        #expect(report.lines["ktp_el"]?.documents == 1 && report.lines["ktp_el"]?.retyped == 0)
        let later = try await LabelReport(office.register, since: Date(timeIntervalSinceNow: 60))
        #expect(later.labels.isEmpty)
    }

    @Test("confirmed, corrected, typed and removed are told apart, by the type as it stands") func verdicts()
        async throws
    {
        let office = try await MatchedOffice()
        let id = try await office.file(named: MatchedOffice.siti, attached: nil)
        func edit(_ revision: Int, _ change: @escaping @Sendable (inout Dossier) throws -> Void) async throws
        {
            try await office.register.edit(
                id, document: 1, revision: revision, kind: .correct, officer: "sari", change)
        }
        let nik = try #require(MatchedOffice.niks[MatchedOffice.siti])
        try await edit(1) { try $0.correct("nik", of: 1, to: nik, isValid: true) }
        var labels = try await report(office).labels
        #expect(
            labels.map(\.verdict) == [.confirmed] && labels[0].field == "nik" && labels[0].confidence == 1)
        try await edit(2) { try $0.correct("nik", of: 1, to: "6474015708909909", isValid: true) }
        let corrected = try await report(office)
        labels = corrected.labels
        #expect(corrected.lines["ktp_el"]?.unflagged == 1)
        #expect(
            labels.map(\.verdict) == [.corrected] && labels[0].read == nik
                && labels[0].now?.hasSuffix("9") == true)
        #expect(!labels[0].flagged)
        try await edit(3) { try $0.correct("nama", of: 1, to: "Siti Contoh", isValid: true) }
        try await edit(4) { try $0.retype(1, "suket_ktp") }
        try await edit(5) { try $0.correct("nik", of: 1, to: "", isValid: true) }
        let report = try await report(office)
        #expect(report.labels.map(\.verdict) == [.corrected, .removed, .typed])
        #expect(report.labels.map(\.field) == [nil, "nik", "nama"])
        #expect(report.labels[0].read == "ktp_el" && report.labels[0].now == "suket_ktp")
        let line = try #require(report.lines["suket_ktp"])
        #expect(report.lines.count == 1)
        #expect(line.documents == 1 && line.retyped == 1 && line.confirmed == 0 && line.corrected == 0)
        #expect(line.typed == 1 && line.removed == 1)
        #expect(line.unflagged == 1)
    }

    @Test("what an officer takes back is no label") func undone() async throws {
        let office = try await MatchedOffice()
        let id = try await office.file(named: MatchedOffice.siti, attached: nil)
        try await office.register.edit(id, document: 1, revision: 1, kind: .correct, officer: "sari") {
            try $0.correct("nik", of: 1, to: "6474015708909909", isValid: true)
        }
        _ = try await office.register.undo(1, of: id, officer: "sari")
        #expect(try await report(office).labels.isEmpty)
    }
}
