internal import DossierModel
internal import Foundation

/// The page that verifies receipts without us: one HTML file that anyone can keep, with the office's public keys in
/// it. It asks for nothing over the network.
package enum OfflineVerifier {
    /// The file, for an office and all keys that it ever signed with. Throws a `Fault` when the page did
    /// not come with the program.
    package static func page(publicKeys: [OfficeKey], office: String) throws -> String {
        let url = Bundle.module.bundleURL.appendingPathComponent("Resources/verify-receipt.html")
        guard let data = try? Data(contentsOf: url) else {
            throw Fault(
                .missingDependency,
                Phrase(
                    id: "\(url.path): halaman pemeriksa tanda terima tidak ada. Pasang ulang Berkas.",
                    en: "\(url.path): the page that verifies receipts is missing. Install Berkas again."))
        }
        let template = String(decoding: data, as: UTF8.self)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let values = try encoder.encode(
            Values(office: office, keys: publicKeys.map { Values.Key(id: $0.id, key: $0.hex) }))
        // So that no name can end the element that holds it.
        let json = String(decoding: values, as: UTF8.self).replacingOccurrences(of: "<", with: "\\u003c")
        return
            template
            .replacingOccurrences(of: "{{script-hash}}", with: hash(of: "script", in: template))
            .replacingOccurrences(of: "{{style-hash}}", with: hash(of: "style", in: template))
            .replacingOccurrences(of: "{{office}}", with: json)
    }

    private struct Values: Encodable {
        struct Key: Encodable {
            var id: String
            var key: String
        }
        var office: String
        var keys: [Key]
    }

    /// What a Content-Security-Policy calls the content of the element of that name (CSP 3, section 2.3.1).
    private static func hash(of element: String, in page: String) -> String {
        guard let start = page.range(of: "<\(element)>"),
            let end = page.range(of: "</\(element)>", range: start.upperBound..<page.endIndex)
        else { return "" }
        let content = Array(page[start.upperBound..<end.lowerBound].utf8)
        return "sha256-" + Data(SHA256.bytes(content)).base64EncodedString()
    }
}
