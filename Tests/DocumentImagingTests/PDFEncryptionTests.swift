import CQPDF
import DocumentImaging
import DossierModel
import Testing

@Suite("Encrypted PDFs")
struct PDFEncryptionTests {
    /// AES-256 (revision 6), by qpdf.
    private static func encrypted(user: String, owner: String) -> [UInt8] {
        var sample = PDFSample()
        sample.text(["Rahasia"])
        let plain = sample.bytes
        var data = unsafe qpdf_init()
        defer { unsafe qpdf_cleanup(&data) }
        return unsafe plain.withUnsafeBytes { source in
            unsafe qpdf_read_memory(
                data, "sample", source.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(source.count),
                nil)
            unsafe qpdf_init_write_memory(data)
            unsafe qpdf_set_r6_encryption_parameters2(
                data, user, owner, 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1)
            unsafe qpdf_write(data)
            return unsafe Array(
                UnsafeBufferPointer(start: qpdf_get_buffer(data), count: qpdf_get_buffer_length(data)))
        }
    }

    @Test func anEmptyUserPasswordOpens() throws {
        let bytes = PinnedBytes(Self.encrypted(user: "", owner: "owner"))
        let file = try bytes.open()
        #expect(file.facts.encrypted)
        #expect(try file.page(1).textLayer?.plain == "Rahasia")
    }

    @Test func aPasswordIsAskedForAndChecked() throws {
        let bytes = PinnedBytes(Self.encrypted(user: "kata sandi é", owner: "owner"))
        #expect { try bytes.open() } throws: { ($0 as? ScanDefect)?.kind == .encrypted }
        #expect { try bytes.open(passwords: ["a", "b"]) } throws: {
            ($0 as? ScanDefect)?.kind == .wrongPassword
        }
        for passwords in [["a", "kata sandi é"], ["owner"]] {
            let file = try bytes.open(passwords: passwords)
            #expect(file.facts.encrypted)
            #expect(try file.page(1).textLayer?.plain == "Rahasia")
        }
    }
}
