import Foundation
import Testing

@Suite("Photos of receipts")
struct ReceiptPhotoTests {
    @Test("a leaning, badly lit photo verifies; one out of focus is told to be taken again")
    func photographs() throws {
        let program = try Program.office()
        _ = try program.run(["intake", Program.digital, "-q", "--received", "2026-11-23"])
        let id = try program.dossier().submission.id
        let receipt = program.home + "/receipt.pdf"
        #expect(try program.run(["receipt", id, "--output", receipt]).status == 0)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Photo/photograph.py").path
        let drawn = program.home + "/drawn"
        #expect(try Shell.run("pdftoppm -gray -r 150 -singlefile \(receipt) \(drawn)").status == 0)
        let photo = program.home + "/photo.png"
        #expect(try Shell.run("python3 \(script) \(drawn).pgm \(photo) 1").status == 0)
        let genuine = try program.run(["verify", "receipt", photo, "--lang", "en"])
        #expect(genuine.status == 0 && genuine.output.contains("Genuine"), "\(genuine.errors)")
        #expect(try Shell.run("python3 \(script) \(drawn).pgm \(photo) 6").status == 0)
        let unsharp = try program.run(["verify", "receipt", photo, "--lang", "en"])
        #expect(unsharp.status == 15 && unsharp.errors.contains("Photograph the code again"))
    }
}
