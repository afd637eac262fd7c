import Archive
import DossierModel
import Foundation
import Testing

@Suite("Receipt: seal")
struct ReceiptSealTests {
    @Test("a seal comes back from bytes and text, and vouches for its receipt")
    func roundTrip() throws {
        for number in 1...200 {
            let receipt = try Samples.receipt(number * number * 37)
            let seal = try Samples.seal(receipt)
            #expect(ReceiptSeal(bytes: seal.bytes) == seal)
            #expect(ReceiptSeal(text: seal.text) == seal)
            #expect(seal.verdict(by: [KeyPair(2).open, KeyPair(1).open]) == .valid(KeyPair(1).open))
            #expect(try seal.vouches(for: receipt))
            #expect(try !seal.vouches(for: Samples.receipt(number)))
            #expect(seal.text.utf8.count < 260)
        }
    }

    @Test("it stays under 260 characters with the largest numbers that it takes, and refuses larger ones")
    func largest() throws {
        var receipt = try Samples.receipt()
        receipt.sheets.declared = 1 << 35 - 1
        receipt.documents[0].pages = 1 << 34
        receipt.missing = Array(repeating: receipt.missing[0], count: 20_000)
        let seal = try Samples.seal(receipt)
        #expect(seal.text.utf8.count < 260)
        #expect(ReceiptSeal(text: seal.text) == seal)
        for sheets in [-1, 1 << 35, Int.max] {
            receipt.sheets.declared = sheets
            #expect(throws: Fault.self) { try Samples.seal(receipt) }
        }
        #expect(throws: Fault.self) {
            try ReceiptSeal(of: Samples.receipt(), keyID: "abc", signing: KeyPair(1).sign)
        }
        #expect(throws: Fault.self) {
            try ReceiptSeal(of: Samples.receipt(), keyID: KeyPair(1).open.id) { _ in [1, 2] }
        }
    }

    @Test("every flipped bit is refused, or is not valid")
    func flipped() throws {
        let key = KeyPair(1).open
        let bytes = try Samples.seal(Samples.receipt()).bytes
        var parsed = 0
        for place in bytes.indices {
            for bit in 0..<8 {
                var wrong = bytes
                wrong[place] ^= 1 << UInt8(bit)
                guard let seal = ReceiptSeal(bytes: wrong) else { continue }
                parsed += 1
                #expect(seal.bytes == wrong)
                #expect(seal.verdict(by: [key]) == ((1...4).contains(place) ? .unknownKey : .forged))
            }
        }
        #expect(parsed > 700)
    }

    @Test("every prefix, everything longer and every changed character of the text is refused or not valid")
    func text() throws {
        let seal = try Samples.seal(Samples.receipt())
        let key = KeyPair(1).open
        for count in 0..<seal.bytes.count {
            #expect(ReceiptSeal(bytes: Array(seal.bytes.prefix(count))) == nil)
        }
        #expect(ReceiptSeal(bytes: seal.bytes + [0]) == nil)
        for count in 0..<seal.text.count { #expect(ReceiptSeal(text: seal.text.prefix(count)) == nil) }
        for extra in ["0", "00", "000", ":", "é"] { #expect(ReceiptSeal(text: seal.text + extra) == nil) }
        for (place, _) in seal.text.enumerated() {
            for character in ["0", "A", ":", "%", "a", "é"] {
                var wrong = Array(seal.text).map(String.init)
                if wrong[place] == character { continue }
                wrong[place] = character
                let other = ReceiptSeal(text: wrong.joined())
                #expect(other?.verdict(by: [key]) != .valid(key))
            }
        }
    }

    @Test("white space around it and line breaks within do not matter")
    func whiteSpace() throws {
        let seal = try Samples.seal(Samples.receipt())
        let text = seal.text
        let broken = text.prefix(40) + "\r\n" + text.dropFirst(40).prefix(60) + "\n" + text.dropFirst(100)
        #expect(ReceiptSeal(text: "  " + broken + " \n ") == seal)
        #expect(ReceiptSeal(text: text.lowercased()) == nil)
        for nonsense in ["", " ", "\n", "BERKAS1:", "BERKAS1: ", "BERKAS1*x", ":::", "BERKAS1:::"] {
            #expect(ReceiptSeal(text: nonsense) == nil)
        }
    }

    @Test("numbers written longer than needed are refused")
    func varints() throws {
        let bytes = try Samples.seal(Samples.receipt()).bytes
        // version 1, key 4, code 7, time 5; then one byte a number
        #expect(bytes[17] == 4)
        #expect(ReceiptSeal(bytes: Array(bytes[..<17]) + [0x84, 0x00] + bytes[18...]) == nil)
        #expect(
            ReceiptSeal(bytes: Array(bytes[..<17]) + [0x84, 0x80, 0x80, 0x80, 0x80, 0x01] + bytes[18...])
                == nil)
        #expect(ReceiptSeal(bytes: Array(bytes[..<17]) + [0x84, 0x01] + bytes[18...]) != nil)
        var version = bytes
        version[0] = 2
        #expect(ReceiptSeal(bytes: version) == nil)
        var code = bytes
        code[5] |= 0x80
        #expect(ReceiptSeal(bytes: code) == nil)
    }

    @Test("nothing random makes it trap, with a known seed")
    func noise() {
        var state: UInt64 = 20_261_124
        func next() -> UInt8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        for _ in 0..<20_000 {
            var bytes = (0..<Int(next() & 127) + 60).map { _ in next() }
            bytes[0] = 1
            if let seal = ReceiptSeal(bytes: bytes) { #expect(seal.bytes == bytes) }
        }
    }

    @Test("a second signature made from a valid one is refused")
    func malleable() throws {
        let bytes = try Samples.withOrderAdded(Samples.seal(Samples.receipt()).bytes)
        #expect(ReceiptSeal(bytes: bytes)?.verdict(by: [KeyPair(1).open]) == .forged)
    }

    @Test("another key of the same office, and another office")
    func keys() throws {
        let seal = try Samples.seal(Samples.receipt(), by: KeyPair(7))
        #expect(seal.verdict(by: []) == .unknownKey)
        #expect(seal.verdict(by: [KeyPair(1).open]) == .unknownKey)
        #expect(seal.verdict(by: [KeyPair(1).open, KeyPair(7).open]) == .valid(KeyPair(7).open))
        #expect(OfficeKey(hex: KeyPair(7).open.hex) == KeyPair(7).open)
        #expect(OfficeKey(hex: "00") == nil && OfficeKey(bytes: []) == nil && OfficeKey(hex: "XY") == nil)
    }
}

@Suite("Base 45")
struct Base45Tests {
    /// RFC 9285, section 4.3 and 4.4.
    @Test(
        "the examples of RFC 9285",
        arguments: [
            ("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0"),
        ])
    func examples(plain: String, text: String) {
        #expect(Base45.text(Array(plain.utf8)) == text)
        #expect(Base45.bytes(text) == Array(plain.utf8))
    }

    @Test(
        "what no bytes are written as is refused",
        arguments: ["A", "GGW", ":::", "::", "BB8a", "ÄB8", "AAAA", "V5"])
    func refused(text: String) { #expect(Base45.bytes(text) == nil) }

    @Test("every byte and every pair of equal bytes comes back")
    func roundTrip() {
        for byte in UInt8.min ... .max {
            #expect(Base45.bytes(Base45.text([byte])) == [byte])
            #expect(Base45.bytes(Base45.text([byte, ~byte])) == [byte, ~byte])
        }
        #expect(Base45.bytes("") == [])
    }
}
