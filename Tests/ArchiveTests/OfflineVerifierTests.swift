import Archive
import DossierModel
import Foundation
import Testing

@Suite("Offline verifier: the page")
struct OfflineVerifierTests {
    @Test("it holds the keys and the office, and no placeholder is left")
    func filled() throws {
        let page = try OfflineVerifier.page(
            publicKeys: [KeyPair(1).open, KeyPair(2).open], office: "Kantor Contoh")
        #expect(page.contains(KeyPair(1).open.hex) && page.contains(KeyPair(2).open.hex))
        #expect(page.contains("Kantor Contoh") && !page.contains("{{"))
    }

    @Test("a name of an office cannot become a part of the page")
    func injected() throws {
        let page = try OfflineVerifier.page(
            publicKeys: [], office: "</script><script>alert(1)</script>{{style-hash}}")
        #expect(!page.contains("<script>alert") && page.components(separatedBy: "</script>").count == 3)
    }

    @Test("it names nothing outside itself")
    func selfContained() throws {
        let page = try OfflineVerifier.page(publicKeys: [KeyPair(1).open], office: "K")
        for word in ["http:", "https:", " src=", " href=", "@import", "url(", "fetch(", "unsafe-"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.contains("default-src 'none'"))
    }
}

@Suite(
    "Offline verifier: in a browser", .serialized,
    .enabled(if: Chromium.isInstalled, "Chromium is not installed: apt-get install chromium"))
struct OfflineVerifierBrowserTests {
    private func document(_ text: String, keys: [UInt8] = [3, 1]) throws -> String {
        let page = try OfflineVerifier.page(
            publicKeys: keys.map { KeyPair($0).open }, office: "Kantor <Contoh> & Rekan")
        return try Chromium.document(of: page, fragment: text)
    }

    @Test("a valid receipt shows what was handed in, and when")
    func valid() throws {
        let seal = try Samples.seal(Samples.receipt())
        let document = try document(seal.text)
        #expect(document.contains(#"data-verdict="valid""#))
        for text in [
            "Tanda terima sah", "<dd>\(seal.code)</dd>", "24 November 2026 pukul", "WITA</dd>", "<dd>4</dd>",
            "<dd>5</dd>", "<dd>2</dd>", "<dd>1</dd>", "<dd>\(seal.keyID)</dd>",
            seal.receipt.hex.prefix(16) + "</dd>",
            "Kantor &lt;Contoh&gt; &amp; Rekan</strong>",
        ] { #expect(document.contains(text), "\(text)") }
    }

    @Test("one byte flipped is refused")
    func forged() throws {
        var bytes = try Samples.seal(Samples.receipt()).bytes
        bytes[17] ^= 1
        let document = try document(ReceiptSeal.prefix + Base45.text(bytes))
        #expect(document.contains(#"data-verdict="forged""#) && !document.contains("<dl>"))
    }

    @Test("a key that the page does not have is said to be unknown")
    func unknown() throws {
        let document = try document(Samples.seal(Samples.receipt()).text, keys: [3])
        #expect(document.contains(#"data-verdict="unknown""#) && !document.contains("<dl>"))
    }

    @Test("half a code is refused")
    func malformed() throws {
        let document = try document(String(Samples.seal(Samples.receipt()).text.prefix(90)))
        #expect(document.contains(#"data-verdict="malformed""#) && !document.contains("<dl>"))
    }

    @Test("its judgement is the program's, on valid seals, flipped bytes, prefixes and noise")
    func sameJudgement() throws {
        let keys = [KeyPair(1).open, KeyPair(2).open]
        let bytes = try Samples.seal(Samples.receipt()).bytes
        var texts = try (1...6).map {
            try Samples.seal(Samples.receipt($0 * 4001), by: KeyPair(UInt8($0 % 3 + 1))).text
        }
        for place in bytes.indices {
            var wrong = bytes
            wrong[place] ^= UInt8(1 << (place % 8))
            texts.append(ReceiptSeal.prefix + Base45.text(wrong))
        }
        for count in stride(from: 0, to: bytes.count, by: 5) {
            texts.append(ReceiptSeal.prefix + Base45.text(Array(bytes.prefix(count))))
        }
        texts.append(ReceiptSeal.prefix + Base45.text(Samples.withOrderAdded(bytes)))
        let long = Array(bytes[..<17]) + [0x84, 0x00] + bytes[18...]
        texts.append(ReceiptSeal.prefix + Base45.text(long))
        texts += [
            "", "BERKAS1:", "BERKAS1:::", " \n" + texts[0] + "\n", texts[0].lowercased(), texts[0] + "0",
            "x" + texts[0],
        ]
        let expected = texts.map { text in
            switch ReceiptSeal(text: text)?.verdict(by: keys) {
            case nil: "malformed"
            case .unknownKey: "unknown"
            case .forged: "forged"
            case .valid: "valid"
            }
        }
        #expect(Set(expected) == ["malformed", "unknown", "forged", "valid"])
        let found = try judged(texts, by: keys)
        #expect(found.count == expected.count)
        for (text, pair) in zip(texts, zip(expected, found)) { #expect(pair.0 == pair.1, "\(text)") }
    }

    @Test("its Ed25519 and SHA-512 give the vectors of RFC 8032 and FIPS 180-4")
    func vectors() throws {
        let answer = try run(
            """
            [hex(sha512([97, 98, 99])).slice(0, 32), hex(sha512([])).slice(0, 32), hex(sha512(Array(200).fill(97))).slice(0, 32),
             verifies(unhex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'), [0x72],
              unhex('92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00')),
             verifies(unhex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025'), [0xaf, 0x82],
              unhex('6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a')),
             verifies(unhex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025'), [0xaf, 0x83],
              unhex('6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'))]
            """)
        #expect(
            answer == [
                "ddaf35a193617abacc417349ae204131", "cf83e1357eefb8bdf1542850d66d8007",
                Self.sha512(of: [UInt8](repeating: 97, count: 200)), "true", "true", "false",
            ])
    }

    /// By another implementation of the same standard (coreutils).
    private static func sha512(of bytes: [UInt8]) -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sha512sum")
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        guard (try? process.run()) != nil else { return "sha512sum does not start" }
        input.fileHandleForWriting.write(Data(bytes))
        try? input.fileHandleForWriting.close()
        return String(decoding: output.fileHandleForReading.readDataToEndOfFile().prefix(32), as: UTF8.self)
    }

    private func judged(_ texts: [String], by keys: [OfficeKey]) throws -> [String] {
        let list = String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
        let named = keys.map { "{id:'\($0.id)',key:'\($0.hex)'}" }.joined(separator: ",")
        return try run("\(list).map(t => examine(t, [\(named)]).verdict)")
    }

    /// The values of a list that is computed with the page's own script; the policy of the page, which would let no
    /// other script run, is left out.
    private func run(_ expression: String) throws -> [String] {
        let page = try OfflineVerifier.page(publicKeys: [], office: "K")
            .replacingOccurrences(of: "http-equiv=\"Content-Security-Policy\"", with: "name=\"none\"")
            .replacingOccurrences(
                of: "</body>",
                with: "<script>document.title = '|' + (\(expression)).join(' ') + '|';</script></body>")
        let document = try Chromium.document(of: page)
        let parts = document.components(separatedBy: "|")
        return try #require(parts.count > 2 ? parts[1] : nil, "\(document.prefix(300))")
            .split(separator: " ").map(String.init)
    }
}
