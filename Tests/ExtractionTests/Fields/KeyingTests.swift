import DossierModel
import Extraction
import Foundation
import Testing

@Suite("Values keyed by two machines")
struct KeyingTests {
    /// The field of a card's number and its name as both readers have them.
    private func field(
        _ name: String = "nik", number: String = "6474015708909901", others: [String: String]?
    ) throws -> Field {
        var page = MarkedPage("NIK : \(number)\nNama : RATNA CONTOH")
        page.others = others
        return try #require(try page.fields("ktp_el").first { $0.name == name })
    }

    @Test("one reader: keyed once") func once() throws {
        #expect(try field(others: nil).keying == .once)
    }

    @Test("the same value is agreed, whatever stands between the digits") func agreed() throws {
        #expect(try field(others: [:]).keying == .agreed)
        let spaced = try field(others: ["6474015708909901": "6474 0157 0890 9901"])
        #expect(spaced.keying == .agreed)
        #expect(spaced.verified)
    }

    @Test("a rule that excludes the other reading settles one wrong digit") func settled() throws {
        // The 17th of the eighteenth month.
        let kept = try field(others: ["6474015708909901": "6474015718909901"])
        #expect(kept.keying == .settled(other: "6474015718909901"))
        #expect(kept.value == "6474015708909901")
        #expect(kept.verified)
        let other = try field(number: "6474015718909901", others: ["6474015718909901": "6474015708909901"])
        #expect(other.keying == .settled(other: "6474015718909901"))
        #expect(other.value == "6474015708909901")
        #expect(other.verified)
    }

    @Test("two numbers that may both be are for a person, and open no door") func disagreed() throws {
        let field = try field(others: ["6474015708909901": "6474015708909907"])
        #expect(field.keying == .disagreed(other: "6474015708909907"))
        #expect(field.raw == "6474015708909901")
        #expect(!field.verified)
    }

    @Test("of two wrong digits a rule that excludes one proves nothing about the other") func twoDigits()
        throws
    {
        let field = try field(others: ["6474015708909901": "6474015718909907"])
        #expect(field.keying == .disagreed(other: "6474015718909907"))
        #expect(!field.verified)
    }

    @Test("a digit that was read as a letter is confirmed by who read the digit") func repaired() throws {
        let field = try field(number: "64740I5708909901", others: ["64740I5708909901": "6474015708909901"])
        #expect(field.value == "6474015708909901")
        #expect(field.keying == .settled(other: "64740I5708909901"))
        #expect(field.verified)
        #expect(field.source == .label)
    }

    @Test("names that differ are told and go on") func varied() throws {
        let field = try field("nama", others: ["CONTOH": "CONTOK"])
        #expect(field.keying == .varied(other: "RATNA CONTOK"))
        #expect(field.value == "RATNA CONTOH")
    }

    @Test("a day that does not exist is excluded; two that exist are for a person") func days() throws {
        var page = MarkedPage("NIK : 6474015708909901\nTempat/Tgl Lahir : BONTANG, 31-01-1990")
        page.others = ["31-01-1990": "31-02-1990"]
        let settled = try #require(try page.fields("ktp_el").first { $0.name == "tgl_lahir" })
        #expect(settled.keying == .settled(other: "31-02-1990"))
        #expect(settled.verified)
        page.others = ["31-01-1990": "31-07-1990"]
        let apart = try #require(try page.fields("ktp_el").first { $0.name == "tgl_lahir" })
        #expect(apart.keying == .disagreed(other: "31-07-1990"))
        #expect(!apart.verified)
    }

    @Test("another number on the paper does not stand in for one in dispute") func outvoted() throws {
        var page = MarkedPage(
            "NIK : 6474015708909901\nNama : RATNA CONTOH\nKetua RT\n6474011708909909")
        page.others = ["6474015708909901": "6474015708909907"]
        let field = try #require(try page.fields("ktp_el").first { $0.name == "nik" })
        #expect(field.value == "6474015708909901")
        #expect(!field.verified)
    }

    @Test("fields kept before there was a second reader are keyed once; all others come back as they went")
    func stored() throws {
        let old = """
            {"name": "nik", "value": "6474015708909901", "raw": "6474015708909901", "confidence": 0.9, "source": "label",
            "verified": true, "page": {"file": "a.pdf", "number": 1}}
            """
        var field = try JSONDecoder().decode(Field.self, from: Data(old.utf8))
        #expect(field.keying == .once && field.verified)
        for keying in [Keying.agreed, .settled(other: "1"), .disagreed(other: "2"), .varied(other: "3")] {
            field.keying = keying
            #expect(try JSONDecoder().decode(Field.self, from: JSONEncoder().encode(field)) == field)
        }
    }
}
