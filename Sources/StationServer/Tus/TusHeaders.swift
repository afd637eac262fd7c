internal import DossierModel
internal import Foundation
internal import HTTPTypes

/// The header fields of tus 1.0 (https://tus.io/protocols/resumable-upload).
extension HTTPField.Name {
    static let tusResumable = Self("Tus-Resumable")!
    static let tusVersion = Self("Tus-Version")!
    static let tusExtension = Self("Tus-Extension")!
    static let tusMaxSize = Self("Tus-Max-Size")!
    static let tusChecksumAlgorithm = Self("Tus-Checksum-Algorithm")!
    static let uploadOffset = Self("Upload-Offset")!
    static let uploadLength = Self("Upload-Length")!
    static let uploadDeferLength = Self("Upload-Defer-Length")!
    static let uploadMetadata = Self("Upload-Metadata")!
    static let uploadChecksum = Self("Upload-Checksum")!
    static let uploadExpires = Self("Upload-Expires")!
    static let uploadConcat = Self("Upload-Concat")!
    static let methodOverride = Self("X-HTTP-Method-Override")!
}

/// `Upload-Metadata`: pairs of a key and a base64 value, separated by commas.
struct TusMetadata {
    private(set) var values: [String: String] = [:]

    /// `nil` when the header is not what the protocol says. A value that is no text is none of ours, and passed over.
    init?(_ header: String) {
        if header.isEmpty { return }
        for pair in header.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = pair.split(separator: " ", omittingEmptySubsequences: true)
            guard let key = parts.first, parts.count <= 2, values[String(key)] == nil else { return nil }
            var value = ""
            if parts.count == 2 {
                guard let data = Data(base64Encoded: String(parts[1])) else { return nil }
                value = String(data: data, encoding: .utf8) ?? ""
            }
            values[String(key)] = value
        }
    }

    subscript(keys: String...) -> String? { keys.lazy.compactMap { values[$0] }.first { !$0.isEmpty } }
}

/// `Upload-Checksum`: an algorithm and the base64 of the digest of the request's body.
struct TusChecksum {
    enum Algorithm: String, CaseIterable { case sha256, sha1 }

    let algorithm: Algorithm
    let digest: [UInt8]

    /// `nil` for an algorithm we do not have or a digest of the wrong length.
    init?(_ header: String) {
        let parts = header.split(separator: " ")
        guard parts.count == 2, let algorithm = Algorithm(rawValue: parts[0].lowercased()),
            let data = Data(base64Encoded: String(parts[1])), data.count == (algorithm == .sha1 ? 20 : 32)
        else { return nil }
        self.algorithm = algorithm
        digest = Array(data)
    }
}

/// A name as a station sent it, made safe to show and to list: no folders, no control characters.
enum SafeName {
    static func of(_ text: String?) -> String {
        let last = (text ?? "").split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let clean = last.unicodeScalars.filter { scalar in
            !CharacterSet.controlCharacters.contains(scalar)
                && !CharacterSet.illegalCharacters.contains(scalar)
                && scalar.properties.generalCategory != .format
        }
        let name = String(String.UnicodeScalarView(clean)).trimmingCharacters(in: .whitespaces)
        let bounded = String(name.prefix(150))
        return bounded.isEmpty || bounded.allSatisfy { $0 == "." } ? "scan" : bounded
    }
}
