import DossierModel
import Matching
import Testing

@Suite("Matcher")
struct MatcherTests {
    let matcher = Matcher(similarity: { $0.uppercased() == $1.uppercased() ? 1 : 0 })

    let siti = ApplicationRecord(
        number: "161/SIPA/XI/2026", permitType: "SIPA", applicantName: "SITI RAHMAWATI",
        nik: "6474015708909901", npwp: "990000010999000", birthDate: CalendarDay(iso: "1990-08-17"))
    let twin = ApplicationRecord(
        number: "162/SIPA/XI/2026", permitType: "SIPA", applicantName: "SITI RAHMAWATI",
        nik: "6474015708909902")

    func claim(_ kind: Claim.Kind, _ value: String, verified: Bool = true) -> Claim {
        Claim(
            kind: kind, value: value, verified: verified, document: 1,
            page: PageID(file: "scan.tif", number: 2))
    }

    @Test("a verified NIK of one applicant wins")
    func nik() throws {
        let match = matcher.match([claim(.nik, "6474015708909901")], among: [siti])
        guard case .one(let candidate) = match else { Issue.record("expected one, got \(match)"); return }
        #expect(candidate.application == siti.number)
        #expect(candidate.evidence.first?.decisive == true)
        #expect(candidate.evidence.first?.note.en.contains("scan.tif, page 2") == true)
    }

    @Test("a name and a birth date alone never attach")
    func nameAlone() {
        let match = matcher.match(
            [claim(.name, "Siti Rahmawati"), claim(.birthDate, "1990-08-17"), claim(.company, "x")],
            among: [siti])
        guard case .several = match else { Issue.record("expected several, got \(match)"); return }
    }

    @Test("an unverified NIK decides nothing and opens no door")
    func unverified() {
        let doubtful = claim(.nik, "6474015708909901", verified: false)
        #expect(doubtful.key == nil)
        #expect(matcher.evidence(of: [doubtful], for: siti, among: [siti]).isEmpty)
    }

    @Test("two applications of one person are told apart by nothing but a number")
    func ambiguous() {
        var second = siti
        second.number = "170/SIPA/XI/2026"
        let nik = claim(.nik, "6474015708909901")
        guard case .several(let candidates) = matcher.match([nik], among: [siti, second]) else {
            Issue.record("must not guess")
            return
        }
        #expect(candidates.count == 2)
        guard
            case .one(let winner) = matcher.match(
                [nik, claim(.number, "170/sipa/xi/2026")], among: [siti, second])
        else { Issue.record("the number decides"); return }
        #expect(winner.application == second.number)
    }

    @Test("the letter tells one person's applications for different permits apart")
    func permit() {
        var second = siti
        second.number = "170/NIB_UMK/XI/2026"
        second.permitType = "NIB_UMK"
        let claims = [claim(.nik, "6474015708909901"), claim(.permit, "SIPA")]
        guard case .one(let winner) = matcher.match(claims, among: [siti, second]) else {
            Issue.record("the letter names the permit")
            return
        }
        #expect(winner.application == siti.number)
        guard case .several = matcher.match([claim(.permit, "SIPA")], among: [siti]) else {
            Issue.record("a permit names nobody")
            return
        }
    }

    @Test("a cover sheet of one and the identity card of another is for a person to settle")
    func contradiction() {
        let match = matcher.match(
            [claim(.cover, siti.number), claim(.nik, "6474015708909902")], among: [siti, twin])
        guard case .several = match else { Issue.record("must not guess: \(match)"); return }
    }

    @Test("one stranger's card among the applicant's papers does not take the dossier away")
    func stranger() {
        let other = ApplicationRecord(
            number: "180/SIPA/XI/2026", permitType: "SIPA", applicantName: "BUDI", nik: "6474010101809904")
        var claims = (1...3).map { document in
            Claim(
                kind: .nik, value: "6474015708909901", verified: true, document: document,
                page: PageID(file: "a", number: document))
        }
        claims.append(claim(.name, "SITI RAHMAWATI"))
        var card = claim(.nik, "6474010101809904")
        card.document = 4
        guard case .one(let winner) = matcher.match(claims + [card], among: [siti, other]) else {
            Issue.record("the applicant has three papers of four")
            return
        }
        #expect(winner.application == siti.number)
        guard case .several = matcher.match(Array(claims.prefix(1)) + [card], among: [siti, other]) else {
            Issue.record("one against one must not be guessed")
            return
        }
    }

    @Test("members of a family card never speak against")
    func family() {
        var child = claim(.nik, "6474010101209905")
        child.incidental = true
        #expect(matcher.evidence(of: [child], for: siti, among: [siti]).isEmpty)
    }

    @Test("the attorney's NIK does not decide")
    func attorney() {
        var record = siti
        record.attorneyNIK = "6474010101809903"
        let match = matcher.match([claim(.nik, "6474010101809903")], among: [record])
        guard case .several = match else { Issue.record("must not attach: \(match)"); return }
    }

    @Test("fifteen and sixteen digits of one NPWP are the same")
    func npwp() {
        let match = matcher.match([claim(.npwp, "0990000010999000")], among: [siti])
        guard case .one = match else { Issue.record("expected one, got \(match)"); return }
    }

    @Test("nothing shared is none")
    func none() {
        #expect(matcher.match([claim(.nik, "6474015708909901")], among: []) == .none)
    }

    @Test("agreeing evidence never lowers a score", arguments: 0..<200)
    func monotone(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let agreeing = [
            claim(.cover, siti.number), claim(.number, siti.number), claim(.nik, "6474015708909901"),
            claim(.npwp, "0990000010999000"), claim(.name, "SITI RAHMAWATI"), claim(.birthDate, "1990-08-17"),
        ]
        let opposing = [claim(.nik, "6474015708909902"), claim(.birthDate, "1991-08-17")]
        var claims = (agreeing + opposing).filter { _ in Bool.random(using: &generator) }
        let before = matcher.match(claims, among: [siti]).candidates[0].score
        claims.append(agreeing.randomElement(using: &generator)!)
        #expect(matcher.match(claims, among: [siti]).candidates[0].score >= before - 1e-12, "seed \(seed)")
    }

    @Test("names alone never attach over random registers", arguments: 0..<50)
    func randomRegisters(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let records = (1...20).map { index in
            ApplicationRecord(
                number: "\(index)/SIPB/XI/2026", permitType: "SIPB",
                applicantName: ["SITI", "AHMAD", "BUDI"].randomElement(using: &generator)!,
                nik: "64740157089099\(index + 10)", birthDate: CalendarDay(iso: "1990-08-17"))
        }
        let match = matcher.match(
            [claim(.name, "SITI"), claim(.birthDate, "1990-08-17"), claim(.company, "SITI")], among: records)
        if case .one(let winner) = match { Issue.record("attached to \(winner.application), seed \(seed)") }
    }
}

/// SplitMix64, so that a printed seed repeats a run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
