import DossierModel
import Testing

@Suite("Signs among words")
struct StraySignTests {
    @Test(
        "that no title has are a person's to see",
        arguments: [
            ("PERMOHONAN IZIN PRAKTIK DOKTER GIG), SPESIALIS", false), ("PERMOHONAN IZIN = PRAKTIK", false),
            ("PERMOHONAN IZIN (PRAKTIK", false), ("PERMOHONAN IZIN (PRAKTIK) DOKTER", true),
            ("PERMOHONAN IZIN PRAKTIK (SIPA/SIPB), BARU", true),
        ])
    func signs(subject: String, isSure: Bool) throws {
        let field = try #require(
            try MarkedPage("Perihal : \(subject)").fields("surat_permohonan").first { $0.name == "perihal" })
        #expect((field.confidence >= 0.7) == isSure, "\(subject)")
    }
}
