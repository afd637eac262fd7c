import Archive
import CSodium
import DossierModel
import Foundation
import Testing

/// Receipts and keys that depend on nothing but their number.
enum Samples {
    static func receipt(_ number: Int = 1) throws -> Receipt {
        let file = try #require(Digest(hex: String(repeating: "0a", count: 32)))
        return Receipt(
            code: try #require(ReceiptCode(value: (UInt64(number) &* 0x9E37_79B9_7F4A_7C15) >> 9)),
            office: "DPMPTSP Kota Contoh", time: try #require(WITATime(seconds: 1_795_500_000 + number)),
            permitType: "Surat Izin Praktik Apoteker", application: "161/SIPA/XI/2026",
            applicantName: "Budi Santoso", nik: "6474014101909901",
            sheets: Receipt.Sheets(declared: 4, fronts: 4, backs: 1, blanks: 3, covers: 0, returned: 0),
            documents: [
                Receipt.Paper(
                    name: "KTP", pages: 1, condition: .copy,
                    fingerprint: Receipt.fingerprint(of: [(file, 1)])),
                Receipt.Paper(
                    name: "Ijazah", pages: 3 + number, condition: .certifiedCopy,
                    fingerprint: Receipt.fingerprint(of: [(file, 2), (file, 3)])),
            ],
            missing: [Phrase(id: "Pas foto", en: "Photograph")], officer: "Ani", files: [file])
    }

    /// The same signature with the order of the curve added to its scalar: the equation holds, the form is not the
    /// shortest (RFC 8032, section 5.1.7, step 1).
    static func withOrderAdded(_ seal: [UInt8]) -> [UInt8] {
        let order: [UInt8] =
            [
                0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE,
                0x14,
            ] + [UInt8](repeating: 0, count: 15) + [0x10]
        var (bytes, carry) = (seal, 0)
        for (place, byte) in order.enumerated() {
            let sum = Int(bytes[seal.count - 32 + place]) + Int(byte) + carry
            bytes[seal.count - 32 + place] = UInt8(sum & 255)
            carry = sum >> 8
        }
        return bytes
    }

    static func seal(_ receipt: Receipt, by pair: KeyPair = KeyPair(1)) throws -> ReceiptSeal {
        try ReceiptSeal(of: receipt, keyID: pair.open.id, signing: pair.sign)
    }
}

/// An Ed25519 key pair whose seed is one byte, 32 times.
struct KeyPair {
    let open: OfficeKey
    private let secret: [UInt8]

    init(_ number: UInt8) {
        let seed = [UInt8](repeating: number, count: 32)
        var bytes = [UInt8](repeating: 0, count: 32)
        var secret = [UInt8](repeating: 0, count: 64)
        unsafe crypto_sign_seed_keypair(&bytes, &secret, seed)
        open = OfficeKey(bytes: bytes)!
        self.secret = secret
    }

    func sign(_ message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: 64)
        unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature
    }
}
