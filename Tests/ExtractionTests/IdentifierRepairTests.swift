import DossierModel
import Testing

import Extraction

@Suite("Repair of misread digits")
struct IdentifierRepairTests {
    @Test(
        "one or two letters are replaced, and it is said",
        arguments: [
            ("64740117O8909901", "6474011708909901", [8]), ("6474Ol1708909901", "6474011708909901", [4, 5]),
        ])
    func letters(text: String, value: String, changed: [Int]) throws {
        let reading = try #require(IdentifierSamples.read(.nik, text))
        #expect(reading.value == value)
        #expect(reading.changed == changed)
        #expect(reading.repaired)
        #expect(!reading.verified)
        #expect(reading.raw == text)
        #expect(reading.warnings.contains(IdentifierKind.repairWarning))
    }

    @Test("three letters are too many") func tooMany() {
        #expect(IdentifierSamples.read(.nik, "64740ll7O8909901")?.repaired != true)
    }

    @Test("two possible readings are none") func ambiguous() {
        // L may be 1 or 6, and both give a serial.
        #expect(IdentifierSamples.read(.nik, "647401170890990L")?.repaired != true)
    }

    @Test(
        "no repaired reading is ever silent: every single confusion of good numbers",
        arguments: [
            (IdentifierKind.nik, "6474011708909901"), (.familyCard, "6474011503189901"),
            (.npwp15, "990000010999000"), (.npwp16, "0990000010724000"), (.nib, "1708260099999"),
            (.nop, "647401000100200340"),
        ] as [(IdentifierKind, String)])
    func neverSilent(kind: IdentifierKind, good: String) throws {
        for place in good.indices {
            for wrong in "OQDIlZES|?BGgb0123456789AC" where wrong != good[place] {
                var text = good
                text.replaceSubrange(place...place, with: [wrong])
                guard let reading = IdentifierSamples.read(kind, text) else { continue }
                if reading.value != text {
                    #expect(reading.repaired)
                    #expect(!reading.verified)
                    #expect(!reading.changed.isEmpty && reading.changed.count <= 2)
                    #expect(!reading.warnings.isEmpty)
                }
            }
        }
    }
}
