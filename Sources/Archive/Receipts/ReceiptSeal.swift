package import DossierModel

/// The signed entry that a receipt's QR code carries; it verifies with nothing but the office's public key.
///
/// Binary: version 1, key id (4 bytes), receipt code (7 bytes, highest first), then UNIX time, sheets, pages,
/// documents and missing requirements as varints (LEB128, as short as they go), SHA-256 of the canonical receipt
/// (32 bytes), Ed25519 signature (64 bytes) over `berkas receipt v1`, a zero byte and everything before it.
/// Text: `BERKAS1:` and the bytes in base 45.
package struct ReceiptSeal: Hashable, Sendable {
    /// Of the key that signed, 8 hexadecimal digits.
    package let keyID: String
    package let code: ReceiptCode
    package let time: WITATime
    /// Sheets declared.
    package let sheets: Int
    /// Pages of all documents.
    package let pages: Int
    package let documents: Int
    /// Requirements that are missing.
    package let missing: Int
    /// Of the canonical receipt.
    package let receipt: Digest
    /// 64 bytes.
    package private(set) var signature: [UInt8]

    package static let prefix = "BERKAS1:"
    static let version: UInt8 = 1
    static let domain = Array("berkas receipt v1".utf8) + [0]
    /// Varints of five bytes hold less than this.
    static let limit = 1 << 35

    /// Seals a receipt. `signing` answers the 64 bytes of an Ed25519 signature by the key of that id.
    package init(
        of receipt: Receipt, keyID: String, signing: ([UInt8]) throws -> [UInt8]
    ) throws {
        let pages = receipt.documents.reduce(0) { $0.addingReportingOverflow(max(0, $1.pages)).partialValue }
        guard let digest = try receipt.digest(), Hexadecimal.bytes(keyID)?.count == 4,
            [receipt.sheets.declared, pages].allSatisfy((0..<ReceiptSeal.limit).contains)
        else {
            throw Fault(
                .other,
                Phrase(
                    id:
                        "Tanda terima \(receipt.code) tidak dapat disegel: jumlah lembar atau id kunci tidak masuk "
                        + "akal. Periksa jumlah lembar yang dinyatakan.",
                    en:
                        "Receipt \(receipt.code) cannot be sealed: its number of sheets or the key id makes no "
                        + "sense. Check the declared sheets."))
        }
        self.init(
            keyID: keyID, code: receipt.code, time: receipt.time, sheets: receipt.sheets.declared,
            pages: pages,
            documents: receipt.documents.count, missing: receipt.missing.count, receipt: digest, signature: []
        )
        signature = try signing(signedBytes)
        guard signature.count == 64 else {
            throw Fault(
                .other,
                Phrase(
                    id: "Tanda terima \(receipt.code): tanda tangannya tidak 64 bita. Hubungi pengelola.",
                    en: "Receipt \(receipt.code): its signature is not 64 bytes. Ask the administrator."))
        }
    }

    init(
        keyID: String, code: ReceiptCode, time: WITATime, sheets: Int, pages: Int, documents: Int,
        missing: Int,
        receipt: Digest, signature: [UInt8]
    ) {
        self.keyID = keyID
        self.code = code
        self.time = time
        self.sheets = sheets
        self.pages = pages
        self.documents = documents
        self.missing = missing
        self.receipt = receipt
        self.signature = signature
    }

    package enum Verdict: Hashable, Sendable {
        /// Signed by this key.
        case valid(OfficeKey)
        /// None of the keys has this id: another office's, or a key file too old.
        case unknownKey
        /// The key is known, and did not sign this.
        case forged
    }

    package func verdict(by keys: [OfficeKey]) -> Verdict {
        let named = keys.filter { $0.id == keyID }
        if named.isEmpty { return .unknownKey }
        return named.first { $0.verifies(signature, over: signedBytes) }.map(Verdict.valid) ?? .forged
    }

    /// True when it vouches for exactly this receipt.
    package func vouches(for receipt: Receipt) throws -> Bool {
        try self.receipt == receipt.digest() && code == receipt.code && time == receipt.time
    }
}
