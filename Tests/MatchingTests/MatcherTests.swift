import DossierModel
import Matching
import Testing

@Suite("Matcher")
struct MatcherTests {
    let matcher = Matcher(
        likeness: Likeness(
            names: {
                $0.uppercased() == $1.uppercased()
                    ? 1 : $0.hasPrefix("CV SEG") && $1.hasPrefix("CV SEG") ? 0.8 : 0
            },
            addresses: { $0 == $1 ? 1 : 0 }))

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
        let match = matcher.match([claim(.nik, "6474015708909901")], among: KeyHolders([siti]))
        guard case .one(let candidate) = match else { Issue.record("expected one, got \(match)"); return }
        #expect(candidate.application == siti.number)
        #expect(candidate.evidence.first?.decisive == true)
        #expect(candidate.evidence.first?.note.en.contains("scan.tif, page 2") == true)
    }

    @Test("a name and a birth date alone never attach")
    func nameAlone() {
        let match = matcher.match(
            [claim(.name, "Siti Rahmawati"), claim(.birthDate, "1990-08-17"), claim(.company, "x")],
            among: KeyHolders([siti]))
        guard case .several = match else { Issue.record("expected several, got \(match)"); return }
    }

    @Test("an unverified NIK decides nothing and opens no door")
    func unverified() {
        let doubtful = claim(.nik, "6474015708909901", verified: false)
        #expect(doubtful.key == nil)
        #expect(matcher.evidence(of: [doubtful], for: siti, registered: []).isEmpty)
    }

    @Test("a NIK leads to those it could be mistaken for too, an unverified one only to these")
    func keys() {
        let start = SharedKey(kind: .nikStart, value: "647401570890")
        #expect(
            claim(.nik, "6474015708909901").keys == [SharedKey(kind: .nik, value: "6474015708909901"), start])
        #expect(claim(.nik, "6474015708909901", verified: false).keys == [start])
        #expect(claim(.nik, "64740157").keys.map(\.kind) == [.nik])
    }

    @Test("two applications of one person are told apart by nothing but a number")
    func ambiguous() {
        var second = siti
        second.number = "170/SIPA/XI/2026"
        let nik = claim(.nik, "6474015708909901")
        guard case .several(let candidates) = matcher.match([nik], among: KeyHolders([siti, second])) else {
            Issue.record("must not guess")
            return
        }
        #expect(candidates.count == 2)
        guard
            case .one(let winner) = matcher.match(
                [nik, claim(.number, "170/sipa/xi/2026")], among: KeyHolders([siti, second]))
        else { Issue.record("the number decides"); return }
        #expect(winner.application == second.number)
    }

    @Test("the letter tells one person's applications for different permits apart")
    func permit() {
        var second = siti
        second.number = "170/NIB_UMK/XI/2026"
        second.permitType = "NIB_UMK"
        let claims = [claim(.nik, "6474015708909901"), claim(.permit, "SIPA")]
        guard case .one(let winner) = matcher.match(claims, among: KeyHolders([siti, second])) else {
            Issue.record("the letter names the permit")
            return
        }
        #expect(winner.application == siti.number)
        guard case .several = matcher.match([claim(.permit, "SIPA")], among: KeyHolders([siti])) else {
            Issue.record("a permit names nobody")
            return
        }
    }

    @Test("a cover sheet of one and the identity card of another is for a person to settle")
    func contradiction() {
        let match = matcher.match(
            [claim(.cover, siti.number), claim(.nik, "6474015708909902")], among: KeyHolders([siti, twin]))
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
        guard case .one(let winner) = matcher.match(claims + [card], among: KeyHolders([siti, other])) else {
            Issue.record("the applicant has three papers of four")
            return
        }
        #expect(winner.application == siti.number)
        guard
            case .several = matcher.match(Array(claims.prefix(1)) + [card], among: KeyHolders([siti, other]))
        else {
            Issue.record("one against one must not be guessed")
            return
        }
    }

    @Test("members of a family card never speak against")
    func family() {
        var child = claim(.nik, "6474010101209905")
        child.incidental = true
        #expect(matcher.evidence(of: [child], for: siti, registered: []).isEmpty)
    }

    @Test(
        "papers for another business of the same person are for a person to settle, however much names the person"
    )
    func otherBusiness() {
        var record = siti
        record.companyName = "CV SEGARA"
        record.nib = "1203120099907"
        record.companyNPWP = "0990000011091000"
        let person = [
            claim(.nik, "6474015708909901"), claim(.npwp, "0990000010999000"), claim(.name, "SITI RAHMAWATI"),
            claim(.birthDate, "1990-08-17"), claim(.permit, "SIPA"),
        ]
        func outcome(_ business: [Claim]) -> Bool {
            if case .one = matcher.match(person + business, among: KeyHolders([record])) {
                true
            } else {
                false
            }
        }
        #expect(!outcome([claim(.nib, "1906170099905"), claim(.company, "PT EQUATOR")]))
        #expect(!outcome([claim(.company, "PT EQUATOR")]) && !outcome([claim(.nib, "1906170099905")]))
        // Neither the same nor plainly another.
        #expect(!outcome([claim(.company, "CV SEGAR")]))
        // Nor where no business was read at all.
        #expect(!outcome([]))
        // Its own is named, by its name or its NIB, or a sheet says whose it is.
        #expect(outcome([claim(.company, "CV SEGARA"), claim(.company, "PT EQUATOR")]))
        #expect(outcome([claim(.nib, "1203120099907")]) && outcome([claim(.npwp, "0990000011091000")]))
        #expect(outcome([claim(.company, "PT EQUATOR"), claim(.cover, record.number)]))
    }

    @Test("a business's letter is for no private application, unless a number says so")
    func businessLetter() {
        let person = [
            claim(.nik, "6474015708909901"), claim(.npwp, "0990000010999000"), claim(.name, "SITI RAHMAWATI"),
            claim(.permit, "SIPA"),
        ]
        func outcome(_ claims: [Claim], _ record: ApplicationRecord) -> Bool {
            if case .one = matcher.match(claims, among: KeyHolders([record])) { true } else { false }
        }
        let letter = claim(.business, "CV EQUATOR", verified: false)
        #expect(outcome(person, siti) && !outcome(person + [letter], siti))
        #expect(outcome(person + [letter, claim(.cover, siti.number)], siti))
        var business = siti
        business.companyName = "CV EQUATOR"
        #expect(outcome(person + [letter, claim(.company, "CV EQUATOR")], business))
    }

    @Test("the attorney's NIK does not decide")
    func attorney() {
        var record = siti
        record.attorneyNIK = "6474010101809903"
        let match = matcher.match([claim(.nik, "6474010101809903")], among: KeyHolders([record]))
        guard case .several = match else { Issue.record("must not attach: \(match)"); return }
    }

    @Test("fifteen and sixteen digits of one NPWP are the same")
    func npwp() {
        let match = matcher.match([claim(.npwp, "0990000010999000")], among: KeyHolders([siti]))
        guard case .one = match else { Issue.record("expected one, got \(match)"); return }
    }

    @Test("nothing shared is none")
    func none() {
        #expect(matcher.match([claim(.nik, "6474015708909901")], among: KeyHolders([])) == .none)
    }

    @Test("agreeing evidence never lowers a score", arguments: 0..<400)
    func monotone(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        func said(_ kind: Claim.Kind, _ value: String, document: Int) -> Claim {
            var claim = claim(kind, value)
            claim.document = document
            return claim
        }
        let agreeing = (1...3).flatMap { document in
            [
                said(.cover, siti.number, document: document), said(.number, siti.number, document: document),
                said(.nik, "6474015708909901", document: document),
                said(.npwp, "0990000010999000", document: document),
                said(.name, "SITI RAHMAWATI", document: document),
                said(.birthDate, "1990-08-17", document: document), said(.permit, "SIPA", document: document),
            ]
        }
        let opposing = [
            claim(.nik, "6474015708909902"), claim(.birthDate, "1991-08-17"), claim(.name, "BUDI"),
            claim(.permit, "SIPB"),
        ]
        var claims = (agreeing + opposing).filter { _ in Bool.random(using: &generator) }
        func score() -> Double {
            let evidence = matcher.evidence(of: claims, for: siti, registered: [])
            return evidence.reduce(0) { $0 + $1.weight }
        }
        let before = score()
        claims.append(agreeing.randomElement(using: &generator)!)
        #expect(score() >= before - 1e-9, "seed \(seed)")
    }

    @Test("a letter of another person does not make the permit it asks for the applicant's")
    func foreignLetter() {
        let said = [claim(.permit, "SIPA"), claim(.nik, "6474010101809904")]
        let kinds = matcher.evidence(of: said, for: siti, registered: []).map(\.kind)
        #expect(kinds == ["nik"])
        #expect(matcher.evidence(of: [said[0]], for: siti, registered: []).map(\.kind) == ["permit"])
    }

    @Test("a name on the one paper that bears the number is worth less than on another")
    func besideItsNumber() {
        let nik = claim(.nik, "6474015708909901")
        var name = claim(.name, "SITI RAHMAWATI")
        func bits() -> Double {
            matcher.evidence(of: [nik, name], for: siti, registered: []).first { $0.kind == "name" }?.weight
                ?? 0
        }
        let beside = bits()
        name.document = 2
        #expect(beside > 0 && bits() > beside + 1)
    }

    @Test("a second number on the same paper is worth less than on another")
    func numbersOfOnePaper() {
        let nik = claim(.nik, "6474015708909901")
        var npwp = claim(.npwp, "0990000010999000")
        func bits() -> Double {
            matcher.evidence(of: [nik, npwp], for: siti, registered: []).first { $0.kind == "npwp" }?.weight
                ?? 0
        }
        let beside = bits()
        npwp.document = 2
        #expect(beside > 0 && bits() > beside + 1)
    }

    @Test("where as many papers name somebody else, the number decides nothing")
    func outvoted() {
        var other = claim(.nik, "6474010101809904")
        other.document = 2
        func isDecisive(_ claims: [Claim]) -> Bool {
            matcher.evidence(of: claims, for: siti, registered: []).contains(where: \.decisive)
        }
        let own = claim(.nik, "6474015708909901")
        var second = own
        second.document = 3
        #expect(!isDecisive([own, other]) && isDecisive([own, second, other]))
    }

    @Test("the estimated error grows with every rival, and none is left out of sight")
    func error() throws {
        let nik = claim(.nik, "6474015708909901")
        let alone = matcher.match([nik], among: KeyHolders([siti])).candidates[0]
        let shared = try #require(alone.error)
        #expect(shared > 0.001 && shared < 0.005)
        #expect(abs(alone.score - (1 - shared)) < 1e-12)
        var second = siti
        second.number = "170/SIPA/XI/2026"
        let rivals = matcher.match([nik], among: KeyHolders([siti, second])).candidates
        #expect(try #require(rivals[0].error) > 0.5 && rivals[0].margin == 0)
        #expect(rivals[0].score == alone.score)
        // Three papers and a name: not one in ten thousand.
        let papers = (1...3).map { document in
            Claim(
                kind: .nik, value: "6474015708909901", verified: true, document: document,
                page: PageID(file: "a", number: document))
        }
        let sure = matcher.match(papers + [claim(.name, "SITI RAHMAWATI")], among: KeyHolders([siti]))
        #expect(try #require(sure.candidates[0].error) < 1e-4)
    }

    @Test("of more applications than were looked at nobody is chosen, but by its number")
    func notWhole() {
        let nik = claim(.nik, "6474015708909901")
        guard case .several = matcher.match([nik], among: KeyHolders([siti], isWhole: false)) else {
            Issue.record("others were left out")
            return
        }
        guard
            case .one = matcher.match(
                [nik, claim(.number, siti.number)], among: KeyHolders([siti], isWhole: false))
        else { Issue.record("a number is one application's"); return }
    }

    @Test("thresholds: a smaller error and a wider margin are asked for as they are set")
    func thresholds() {
        let nik = claim(.nik, "6474015708909901")
        var strict = matcher
        strict.thresholds = MatchThresholds(mostError: 0.001)
        guard case .several = strict.match([nik], among: KeyHolders([siti])) else {
            Issue.record("one paper is not as sure as that")
            return
        }
        strict.thresholds = MatchThresholds(leastMargin: 20)
        guard case .several = strict.match([nik], among: KeyHolders([siti])) else {
            Issue.record("the margin is not that wide")
            return
        }
    }

    @Test("a NIK one digit off weighs less against than another, and more when two readers saw the digit")
    func near() throws {
        func against(_ value: String, twice: Bool) throws -> Double {
            var claim = claim(.nik, value)
            claim.keyedTwice = twice
            return try #require(matcher.evidence(of: [claim], for: siti, registered: []).first).weight
        }
        let near = try against("6474015708909902", twice: false)
        let twice = try against("6474015708909902", twice: true)
        #expect(near < 0 && twice < near)
        #expect(try against("6474010101809903", twice: false) < near)
    }

    @Test("an address agrees or says nothing; a candidate with a name alone is shown only when it is likely")
    func address() {
        var record = siti
        record.address = "Jl. Contoh 1"
        #expect(
            matcher.evidence(of: [claim(.address, "Jl. Contoh 1")], for: record, registered: []).count == 1)
        #expect(matcher.evidence(of: [claim(.address, "elsewhere")], for: record, registered: []).isEmpty)
        #expect(
            matcher.match([claim(.name, "BUDI"), claim(.birthDate, "1991-01-01")], among: KeyHolders([siti]))
                == .none)
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
            [claim(.name, "SITI"), claim(.birthDate, "1990-08-17"), claim(.company, "SITI")],
            among: KeyHolders(records))
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
