import DossierModel
import Foundation
import Glibc
import ReaderProcess
import Testing

/// Copies held against what they were made of, by the real reader.
@Suite("A copy is proven")
struct CopyingReaderTests {
    private static let places = [(x: 12, y: 20), (x: 60, y: 20), (x: 12, y: 90), (x: 80, y: 120)]

    /// What is found of a copy of one page, made of `source` by a recipe.
    private func proof(
        _ copy: [UInt8], of source: [UInt8] = SamplePDF.picture(places), _ recipe: Recipe = []
    ) async throws -> PageProof {
        let (placed, seen) = (
            try await proof(copy, of: source, recipe, byViewer: false),
            try await proof(copy, of: source, recipe, byViewer: true)
        )
        #expect(placed.isSound == seen.isSound && placed.basis == seen.basis, "\(placed) \(seen)")
        return placed
    }

    private func proof(
        _ copy: [UInt8], of source: [UInt8], _ recipe: Recipe, byViewer: Bool
    ) async throws -> PageProof {
        let workshop = try Workshop()
        try workshop.write(source, "source.pdf")
        try workshop.write(copy, "copy.pdf")
        let reader = CopyingReader(workshop.pool(), .lossless, passwords: [])
        let page = CopiedPage(
            number: 1, source: workshop.file("source.pdf"), sourceNumber: 1, orientation: 1, recipe: recipe)
        let proofs = try await reader.proofs(
            of: [page], in: descriptor(workshop.path("copy.pdf")), byViewer: byViewer)
        return try #require(proofs.count == 1 ? proofs.first : nil)
    }

    private func descriptor(_ path: String) throws -> Int32 {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        return try #require(descriptor >= 0 ? descriptor : nil)
    }

    @Test("the same picture in the same place")
    func same() async throws {
        let proof = try await proof(SamplePDF.picture(Self.places))
        #expect(proof.isSound && proof.basis == .pixels, "\(proof)")
    }

    @Test("readers that are replaced after each page are not replaced amid a page")
    func replaced() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.picture(Self.places), "a.pdf")
        let pool = workshop.pool(limits: ReaderLimits(pagesPerDecoder: 1, pagesPerRecogniser: 1))
        let page = CopiedPage(
            number: 1, source: workshop.file("a.pdf"), sourceNumber: 1, orientation: 1, recipe: [])
        let proofs = try await CopyingReader(pool, .lossless, passwords: [])
            .proofs(of: [page, page], in: descriptor(workshop.path("a.pdf")), byViewer: false)
        #expect(proofs.count == 2 && proofs.allSatisfy(\.isSound))
    }

    @Test("turned as the recipe says, and not otherwise")
    func turned() async throws {
        let copy = SamplePDF.picture(Self.places, matrix: "0 -100 140 0 0 100", page: "140 100")
        let proof = try await proof(copy, [.turn(quarters: 1)])
        #expect(proof.isSound && proof.basis == .pixels, "\(proof)")
        let wrong = try await self.proof(copy, [.turn(quarters: 3)])
        #expect(wrong.basis == .pixels && !wrong.rendering.isClean)
    }

    @Test("levelled as the recipe says, and not the other way", arguments: [-2.0, 2.0])
    func levelled(degrees: Double) async throws {
        // Clockwise around the middle of the page, whose size stays.
        let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
        let matrix = [
            100 * c, -100 * s, 140 * s, 140 * c, 50 - 50 * c - 70 * s, 70 + 50 * s - 70 * c,
        ]
        let copy = SamplePDF.picture(
            Self.places, matrix: matrix.map { "\($0)" }.joined(separator: " "))
        let proof = try await proof(copy, [.level(degrees: degrees)])
        #expect(proof.isSound && proof.basis == .pixels, "\(proof)")
        #expect(try await !self.proof(copy, [.level(degrees: -degrees)]).isSound)
    }

    @Test("the part that the recipe cuts out, and no other")
    func cropped() async throws {
        // The lower half: rows 70 and on.
        let copy = SamplePDF.picture(Self.places, page: "100 70")
        let half = PixelRect(x: 0, y: 70, width: 100, height: 70)
        #expect(try await proof(copy, [.crop(half)]).isSound)
        let other = PixelRect(x: 0, y: 0, width: 100, height: 70)
        #expect(try await !proof(copy, [.crop(other)]).isSound)
    }

    @Test("a mark that is gone, and one that came, are found in picture and rendering")
    func marks() async throws {
        let gone = try await proof(SamplePDF.picture(Self.places.dropLast()))
        #expect(gone.basis == nil && gone.rendering.vanished == 1 && gone.rendering.appeared == 0)
        let come = try await proof(SamplePDF.picture(Self.places + [(x: 40, y: 60)]))
        #expect(come.basis == nil && come.rendering.vanished == 0 && come.rendering.appeared == 1)
    }

    @Test("levels that a new coding moved a little are the same ink; the opposite ones are not")
    func levels() async throws {
        let proof = try await proof(SamplePDF.picture(Self.places, ink: 9))
        #expect(proof.isSound && proof.basis == .ink, "\(proof)")
        let inverted = try await self.proof(SamplePDF.picture(Self.places, extra: "/Decode [1 0]"))
        #expect(!inverted.isSound)
    }

    @Test("a page that the copy does not have is a defect, not a proof")
    func missing() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.picture(Self.places), "source.pdf")
        let reader = CopyingReader(workshop.pool(), .lossless, passwords: [])
        let page = CopiedPage(
            number: 2, source: workshop.file("source.pdf"), sourceNumber: 1, orientation: 1, recipe: [])
        await #expect(throws: ScanDefect.self) {
            try await reader.proofs(of: [page], in: descriptor(workshop.path("source.pdf")), byViewer: false)
        }
    }

    @Test("the difference is a picture")
    func picture() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.picture(Self.places), "source.pdf")
        try workshop.write(SamplePDF.picture(Self.places.dropLast()), "copy.pdf")
        let reader = CopyingReader(workshop.pool(), .lossless, passwords: [])
        let page = CopiedPage(
            number: 1, source: workshop.file("source.pdf"), sourceNumber: 1, orientation: 1, recipe: [])
        let png = try await reader.difference(of: page, in: descriptor(workshop.path("copy.pdf")))
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        try workshop.write(png, "difference.png")
        let facts = try await workshop.pool().open(workshop.file("difference.png"), options: .measuring)
        #expect(facts.facts.format == .png && facts.facts.pageCount == 1)
    }
}
