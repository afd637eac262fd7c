import DossierModel
import Foundation
import GRDB
import Registry
import Testing

@Suite("Applications that share keys")
struct KeyHoldersTests {
    private func person(_ number: Int, nik: String, name: String = "Siti Contohwati") -> ApplicationRecord {
        ApplicationRecord(
            number: "\(number)/SIPA/XI/2026", permitType: "SIPA", applicantName: name, nik: nik,
            birthDate: CalendarDay(iso: "1990-08-17"))
    }

    @Test(
        "a name is found by its two longest words, whatever stands around them",
        arguments: [
            ("dr. Siti Contohwati, Sp.A", "CONTOHWATI SITI"), ("SITI  CONTOHWATI", "CONTOHWATI SITI"),
            ("Hj. Siti Nur Contohwati", "CONTOHWATI SITI"), ("PT. Mahakam Contoh Karya", "CONTOH MAHAKAM"),
            ("Sukarno", "SUKARNO"), ("A'isyah Contoh", "AISYAH CONTOH"), ("ك ح", nil), ("", nil),
            ("123", nil),
        ] as [(String, String?)])
    func names(name: String, key: String?) {
        #expect(SharedKey.normalised(name: name) == key)
    }

    @Test("a name of ten thousand letters is a key like any other, and one in Arabic letters too")
    func oddNames() {
        #expect(SharedKey.normalised(name: String(repeating: "A", count: 10_000))?.count == 10_000)
        #expect(SharedKey.normalised(name: "محمد أحمد") != nil)
    }

    @Test("who shares an identifier comes before who shares a name and a birth date")
    func order() async throws {
        let scratch = try TemporaryHome()
        let own = person(9, nik: "6474015708909901", name: "Tini Contohsari")
        let namesake = person(1, nik: "6474015708909902")
        _ = try await scratch.register.importApplications([namesake, own])
        let holders = try await scratch.register.applications(sharing: [
            SharedKey(kind: .name, value: "CONTOHWATI SITI"),
            SharedKey(kind: .birthDate, value: "1990-08-17"),
            SharedKey(kind: .nik, value: "6474015708909901"),
        ])
        #expect(holders.records == [own, namesake] && holders.isWhole)
        #expect(try await scratch.register.applications(sharing: []).records.isEmpty)
    }

    @Test("of more than 64 that share as much, some are left out, and that is told")
    func many() async throws {
        let scratch = try TemporaryHome()
        let all = (1...65).map { person($0, nik: "6474015708909901") }
        _ = try await scratch.register.importApplications(all)
        let nik = SharedKey(kind: .nik, value: "6474015708909901")
        let holders = try await scratch.register.applications(sharing: [nik])
        #expect(holders.records.count == 64 && !holders.isWhole)
        let number = SharedKey(kind: .number, value: "65/SIPA/XI/2026")
        let told = try await scratch.register.applications(sharing: [nik, number])
        #expect(told.records.first?.number == "65/SIPA/XI/2026" && told.isWhole)
    }

    @Test("a dossier is filed only against the edition of the register it was matched against")
    func editions() async throws {
        let scratch = try TemporaryHome()
        let submission = try await scratch.submission()
        _ = try await scratch.register.importApplications(TemporaryHome.applications)
        let first = try await scratch.register.applications(sharing: []).edition
        var dossier = scratch.dossier(of: submission)
        dossier.edition = first
        // The same records again change nothing.
        _ = try await scratch.register.importApplications(TemporaryHome.applications)
        #expect(try await scratch.register.applications(sharing: []).edition == first)
        var changed = TemporaryHome.applications[1]
        changed.applicantName = "Budiman"
        _ = try await scratch.register.importApplications([changed])
        let second = try await scratch.register
            .applications(sharing: [SharedKey(kind: .nib, value: "9120001234567")]).edition
        #expect(second > first)
        await #expect(throws: StaleMatch.self) { try await scratch.register.file(dossier) }
        #expect(try await scratch.register.dossier(submission.id) == nil)
        dossier.edition = second
        try await scratch.register.file(dossier)
        #expect(try await scratch.register.dossier(submission.id)?.edition == second)
    }

    @Test("a register from before has its names and birth dates keyed when it is opened")
    func earlier() async throws {
        let scratch = try TemporaryHome()
        let own = person(1, nik: "6474015708909901")
        _ = try await scratch.register.importApplications([own])
        try await DatabaseQueue(path: scratch.home.registerPath).write {
            try $0.execute(sql: "DELETE FROM application_keys WHERE kind IN ('name', 'birth_date')")
            try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '0013%'")
        }
        let opened = try Home(folder: scratch.home.folder).openRegister()
        for key in [
            SharedKey(kind: .birthDate, value: "1990-08-17"),
            SharedKey(kind: .name, value: "CONTOHWATI SITI"),
            SharedKey(kind: .nik, value: "6474015708909901"),
            SharedKey(kind: .nikStart, value: "647401570890"),
        ] {
            #expect(try await opened.applications(sharing: [key]).records == [own], "\(key)")
        }
    }
}
