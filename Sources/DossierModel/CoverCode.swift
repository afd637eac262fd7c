/// What a cover sheet of ours carries in its QR code and its Code 128.
///
/// `BERKAS1*161/SIPA/XI/2026*2*5*str*7C1F`: namespace and version, application number, sheet k of n, the
/// requirement whose papers follow (empty on the dossier's own sheet), and CRC-16/CCITT-FALSE over all before
/// the last `*`, in four upper-case hexadecimal digits. Anything else is a foreign code: recorded, never acted on.
package struct CoverCode: Codable, Hashable, Sendable {
    package static let namespace = "BERKAS1"

    package var application: String
    /// 1…count
    package var sheet: Int
    /// Sheets printed for this dossier, 1…999.
    package var count: Int
    /// Id of the requirement (or of the document type) whose papers follow; `nil` on the dossier's own sheet.
    package var requirement: String?

    package init(application: String, sheet: Int, count: Int, requirement: String?) {
        self.application = application
        self.sheet = sheet
        self.count = count
        self.requirement = requirement
    }

    /// The text to print.
    package var text: String {
        let body = "\(CoverCode.namespace)*\(application)*\(sheet)*\(count)*\(requirement ?? "")"
        return body + "*" + CoverCode.checksum(body)
    }

    /// `nil` for a foreign code, and for one of ours whose checksum is wrong (`isDamaged` tells them apart).
    package init?(text: String) {
        let parts = text.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == CoverCode.namespace, !parts[1].isEmpty,
            let sheet = Int(parts[2]), let count = Int(parts[3]), (1...999).contains(count),
            (1...count).contains(sheet),
            CoverCode.checksum(parts.dropLast().joined(separator: "*")) == parts[5]
        else { return nil }
        self.init(
            application: String(parts[1]), sheet: sheet, count: count,
            requirement: parts[4].isEmpty ? nil : String(parts[4]))
    }

    /// True for a text of our namespace that does not parse.
    package static func isDamaged(_ text: String) -> Bool {
        text.hasPrefix(namespace + "*") && CoverCode(text: text) == nil
    }

    /// CRC-16/CCITT-FALSE (polynomial 0x1021, initial 0xFFFF), four hexadecimal digits.
    private static func checksum(_ text: String) -> String {
        var register: UInt16 = 0xFFFF
        for byte in text.utf8 {
            register ^= UInt16(byte) << 8
            for _ in 0..<8 {
                register = register & 0x8000 == 0 ? register << 1 : (register << 1) ^ 0x1021
            }
        }
        let digits = String(register, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension Page {
    /// What the cover sheets of ours say that are on it, by their codes or, where none was read, by their words.
    package var coverCodes: [CoverCode] {
        let read = barcodes.compactMap { CoverCode(text: $0.text) }
        return read.isEmpty ? [printedCover].compactMap(\.self) : read
    }
}
