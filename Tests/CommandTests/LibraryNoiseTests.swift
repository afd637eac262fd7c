import Foundation
import Testing

@Suite("What libraries mutter stays inside the readers")
struct LibraryNoiseTests {
    /// Unknown operators, fonts and images, and an embedded font that is none: poppler has a line for each.
    private static let content =
        "BT /F9 12 Tf 50 50 Td (Halo) Tj ET /Nix Do 1 2 3 frob q q ( BT /F0 xx Tf (a) Tj"

    private static var pdf: String {
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R "
                + "/Resources << /Font << /F0 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /TrueType /BaseFont /Nirgends /FontDescriptor "
                + "<< /Type /FontDescriptor /FontName /Nirgends /Flags 4 /FontFile2 4 0 R >> >>",
        ]
        var file = "%PDF-1.7\n"
        var table = "xref\n0 6\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(file.utf8.count)
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        return file + table
            + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(file.utf8.count)\n%%EOF\n"
    }

    @Test("standard error has nothing of poppler's or glib's, even where these are told to say all")
    func silent() throws {
        let program = Program()
        let path = try program.write("kacau.pdf", Self.pdf)
        for arguments in [["check", path], ["check", "--read", "--json", path]] {
            let outcome = try program.run(
                arguments, environment: ["G_MESSAGES_DEBUG": "all"])
            #expect(outcome.errors.isEmpty)
            #expect(outcome.output.contains("kacau.pdf"))
            #expect(!outcome.output.lowercased().contains("poppler"))
        }
    }
}
