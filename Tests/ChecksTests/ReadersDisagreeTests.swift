import Checks
import DossierModel
import Testing

@Suite("Values that two readers read differently")
struct ReadersDisagreeTests {
    private func dossier(_ keying: Keying, source: Field.Source = .label) -> Dossier {
        var field = CheckSamples.field("nik", "6474011708909901", verified: false, source: source)
        field.keying = keying
        field.box = PixelRect(x: 40, y: 50, width: 600, height: 30)
        return CheckSamples.dossier([CheckSamples.document(1, "ktp_el", [field])])
    }

    @Test("fires where nothing proves either, and where no officer has decided") func fires() {
        let rule = ReadersDisagree()
        expect(rule, on: dossier(.disagreed(other: "6474011708909907")), gives: [.review])
        expect(rule, on: dossier(.disagreed(other: "6474011708909907"), source: .officer), gives: [])
        for keying in [Keying.once, .agreed, .settled(other: "6"), .varied(other: "6")] {
            expect(rule, on: dossier(keying), gives: [])
        }
    }

    @Test("both readings are shown and where they stand") func readings() throws {
        let dossier = dossier(.disagreed(other: "6474011708909907"))
        let finding = try #require(ReadersDisagree().findings(on: dossier, at: .submission).first)
        #expect(finding.location == .page(PageID(file: "a.pdf", number: 1)))
        for text in [finding.message.id, finding.message.en] {
            #expect(text.contains("\"6474011708909901\""))
            #expect(text.contains("\"6474011708909907\" (x 40, y 50, 600 × 30)"))
        }
    }

    @Test("it is told once: not as an invalid identifier too") func once() {
        let dossier = dossier(.disagreed(other: "6474011708909907"))
        expect(InvalidIdentifier(), on: dossier, gives: [])
        expect(InvalidIdentifier(), on: self.dossier(.once), gives: [.review])
    }
}
