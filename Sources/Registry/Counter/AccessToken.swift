internal import CSodium
internal import Foundation

/// The secret of a station, a session or a program: shown once, kept only as its SHA-256 (256 random bits need no slow hash).
package struct AccessToken: Sendable {
    package let text: String

    /// A new one, of the operating system's randomness.
    package init() {
        var bytes = [UInt8](repeating: 0, count: 32)
        unsafe randombytes_buf(&bytes, bytes.count)
        text =
            "berkas_"
            + Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// One that somebody showed.
    package init(_ text: String) { self.text = text }

    var hash: String { DigestStream.hex(of: text) }
}
