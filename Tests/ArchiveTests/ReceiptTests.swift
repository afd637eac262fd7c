import Archive
import DossierModel
import Foundation
import Testing

@Suite("Receipt")
struct ReceiptTests {
    @Test("the applicant is masked, and only four digits of the NIK are kept")
    func masking() throws {
        let receipt = try Samples.receipt()
        #expect(receipt.applicant == "B*** S******")
        #expect(receipt.nik == "9901")
        let text = String(decoding: try receipt.canonicalJSON(), as: UTF8.self)
        #expect(!text.contains("6474014101909901") && !text.contains("Budi") && !text.contains("Santoso"))
        #expect(Receipt.masked("  Ni Luh   A ") == "N* L** A")
        #expect(Receipt.masked("") == "")
    }

    @Test("canonical JSON has sorted keys, is stable, and comes back as the same receipt")
    func canonical() throws {
        let receipt = try Samples.receipt()
        let bytes = try receipt.canonicalJSON()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix(#"{"applicant":"B*** S******","application":"161/SIPA/XI/2026","code":""#))
        #expect(text.contains(#""condition":"legalisir""#) && text.contains(#""time":"2026-11-24T"#))
        let again = try JSONDecoder().decode(Receipt.self, from: Data(bytes))
        #expect(again == receipt)
        #expect(try again.canonicalJSON() == bytes)
        #expect(try again.digest() == receipt.digest())
        var other = receipt
        other.sheets.blanks += 1
        #expect(try other.digest() != receipt.digest())
    }

    @Test("a fingerprint is of the pages and their order")
    func fingerprint() throws {
        let file = try Samples.receipt().files[0]
        let one = Receipt.fingerprint(of: [(file, 1), (file, 2)])
        #expect(one.utf8.count == 16)
        #expect(one != Receipt.fingerprint(of: [(file, 2), (file, 1)]))
        #expect(one == Receipt.fingerprint(of: [(file, 1), (file, 2)]))
    }
}

@Suite("Receipt: code")
struct ReceiptCodeTests {
    @Test("a code is twelve characters in three groups, and is read back as people type it")
    func typing() throws {
        for value in [0, 1, 31, 32, 1 << 54, 1 << 55 - 1, 0x12_3456_789A_BCDE] as [UInt64] {
            let code = try #require(ReceiptCode(value: value))
            let text = code.description
            #expect(text.utf8.count == 14 && text.split(separator: "-").map(\.count) == [4, 4, 4])
            for typed in [text, text.lowercased(), text.filter { $0 != "-" }, " " + text + " "] {
                #expect(ReceiptCode(typed: typed) == code)
            }
            let confused = text.replacingOccurrences(of: "0", with: "O").replacingOccurrences(
                of: "1", with: "l")
            #expect(ReceiptCode(typed: confused) == code)
        }
        #expect(ReceiptCode(value: 1 << 55) == nil)
        #expect(ReceiptCode(value: 0)?.description == "0000-0000-0000")
    }

    @Test("every wrong character and every exchange of two is noticed")
    func check() throws {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let text = Array(
            try #require(ReceiptCode(value: 0x5A_B1C2_D3E4_F506)).description.filter { $0 != "-" })
        for place in text.indices {
            for symbol in alphabet where symbol != text[place] {
                var wrong = text
                wrong[place] = symbol
                #expect(ReceiptCode(typed: String(wrong)) == nil)
            }
            for other in text.indices where text[other] != text[place] {
                var wrong = text
                wrong.swapAt(place, other)
                #expect(ReceiptCode(typed: String(wrong)) == nil)
            }
        }
    }

    @Test(
        "what is no code is refused",
        arguments: ["", "-", "0000-0000-000", "0000-0000-00000", "U000-0000-0000", "é000-0000-0000"])
    func refused(text: String) { #expect(ReceiptCode(typed: text) == nil) }

    @Test("random bytes make a code, fewer than seven do not")
    func random() {
        #expect(ReceiptCode(random: [255, 255, 255, 255, 255, 255]) == nil)
        #expect(ReceiptCode(random: [UInt8](repeating: 255, count: 7))?.value == 1 << 55 - 1)
        #expect(ReceiptCode(random: [0, 0, 0, 0, 0, 0, 5, 99])?.value == 5)
    }
}

@Suite("Receipt: time")
struct WITATimeTests {
    @Test(
        "known moments",
        arguments: [
            (0, "1970-01-01T08:00:00+08:00"), (951_753_599, "2000-02-28T23:59:59+08:00"),
            (951_753_600, "2000-02-29T00:00:00+08:00"), (1_795_523_109, "2026-11-24T20:25:09+08:00"),
            (4_107_513_600, "2100-03-01T00:00:00+08:00"), (253_402_271_999, "9999-12-31T23:59:59+08:00"),
        ])
    func known(seconds: Int, text: String) throws {
        let time = try #require(WITATime(seconds: seconds))
        #expect(time.description == text)
        #expect(WITATime(text: text) == time)
    }

    @Test("every day of four hundred years comes back")
    func days() {
        for day in 0..<146_097 {
            let time = WITATime(seconds: day * 86400 + 57_599)
            #expect(time.flatMap { WITATime(text: $0.description) } == time && time != nil)
        }
    }

    @Test(
        "what is no time is refused",
        arguments: [
            "", "T", "2026-11-24", "2026-11-24T20:25:09Z", "2026-11-24T20:25:09+07:00",
            "2026-11-24T24:00:00+08:00",
            "2026-11-24T20:60:00+08:00", "2026-11-24T20:25:+9+08:00", "1970-01-01T07:59:59+08:00",
            "2026-02-29T20:25:09+08:00",
        ])
    func refused(text: String) { #expect(WITATime(text: text) == nil) }

    @Test("a day begins at the counter's midnight")
    func midnight() throws {
        let day = try #require(CalendarDay(iso: "2026-11-24"))
        let start = try #require(WITATime(midnight: day))
        #expect(start.description == "2026-11-24T00:00:00+08:00")
        for second in [0, 1, 86_399] {
            #expect(WITATime(seconds: start.seconds + second)?.midnight == start)
        }
        #expect(WITATime(seconds: start.seconds - 1)?.midnight != start)
        #expect(CalendarDay(iso: "1970-01-01").flatMap { WITATime(midnight: $0) } == nil)
    }

    @Test("before 1970 and after 9999 there is none")
    func range() {
        #expect(
            WITATime(seconds: -1) == nil && WITATime(seconds: 253_402_272_000) == nil
                && WITATime(seconds: .max) == nil)
    }
}
