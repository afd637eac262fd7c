import Testing

@Suite("Agreement of papers")
struct AgreementTests {
    private struct Shown: Decodable {
        struct Submission: Decodable {
            var id: String
        }
        struct Cell: Decodable {
            var document: Int?
            var value: String
            var agreement: String
            var page: Int?
        }
        struct Item: Decodable {
            var item: String
            var cells: [Cell]
        }
        struct Quote: Decodable {
            var page: Int
            var text: String
        }
        struct Finding: Decodable {
            var rule: String
            var severity: String
            var page: Int?
            var cited: [Quote]?
        }
        struct Party: Decodable {
            struct Mention: Decodable {
                var document: Int?
                var link: String
                var page: Int?
            }
            var name: String
            var roles: [String]
            var mentions: [Mention]
        }
        var submission: Submission
        var agreement: [Item]?
        var parties: [Party]?
        var findings: [Finding]
    }

    @Test("what is kept has the matrix, as JSON and as a table that fits 80 columns or is left out")
    func shown() throws {
        let program = try Program.office()
        let taken = try #require(
            try program.objects(["intake", Program.digital, "--received", "2026-11-23"], of: Shown.self).first
        )
        let agreement = try #require(taken.agreement)
        let nik = try #require(agreement.first { $0.item == "nik" })
        #expect(nik.cells.first?.document == nil && nik.cells.first?.value == "6474037006849905")
        #expect(nik.cells.count > 2 && nik.cells.allSatisfy { $0.agreement == "agrees" })
        #expect(nik.cells.dropFirst().allSatisfy { $0.page != nil })
        let show = ["dossier", "show", taken.submission.id, "--lang", "en"]
        let wide = try program.run(show, environment: ["COLUMNS": "80"]).output
        #expect(wide.contains("Agreement:") && wide.contains("= agrees, ~ similar, x differs"))
        let narrow = try program.run(show, environment: ["COLUMNS": "20"]).output
        #expect(narrow.contains("Agreement:") && !narrow.contains("= agrees"))
        let applicant = try #require(taken.parties?.first)
        #expect(applicant.roles.contains("applicant") && applicant.mentions.count > 3)
        #expect(applicant.mentions.dropFirst().allSatisfy { $0.document != nil && $0.page != nil })
        #expect(wide.contains("People and bodies:") && wide.contains("applicant"))
    }

    @Test("a card that an officer puts under the application is held against it at once")
    func attached() throws {
        let program = try Program.office()
        let stranger = Program.sample("14-bukan-siapa-siapa/titipan.tif")
        let attach = ["attach", "165/PBG/XI/2026", stranger, "--as", "ktp_el", "-q"]
        #expect(try program.run(attach).status == 0)
        let dossier = try #require(try program.objects(["dossier", "list"], of: Shown.self).first)
        let finding = try #require(dossier.findings.first { $0.rule == "NIKAgainstApplication" })
        #expect(finding.severity == "block" && finding.page == 1)
        #expect(finding.cited?.first?.text.contains("6474012707829921") == true)
        let nik = try #require(dossier.agreement?.first { $0.item == "nik" })
        #expect(nik.cells.contains { $0.agreement == "differs" && $0.document == 1 })
        let show = ["dossier", "show", dossier.submission.id, "--lang", "en"]
        #expect(try program.run(show).output.contains("NIK: doc. 1"))
    }
}
