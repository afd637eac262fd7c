import DocumentImaging
import DossierModel
import Testing

@Suite("Damaged PDFs end in pages or in a defect")
struct PDFDamageTests {
    private static var sample: [UInt8] {
        var sample = PDFSample()
        let data = (0..<2_400).map { UInt8($0 % 256) }
        sample.scan(
            "/Width 40 /Height 60 /BitsPerComponent 8 /ColorSpace /DeviceGray", data, width: 20, height: 30)
        sample.page("0 g 5 5 20 20 re f", width: 50, height: 50)
        return sample.bytes
    }

    /// Opens and reads everything; small limits keep it short.
    private static func readAll(_ data: [UInt8]) -> Result<FileFacts, ScanDefect> {
        let bytes = PinnedBytes(data)
        do throws(ScanDefect) {
            let file = try bytes.open(limits: DecodingLimits(pixels: 2_000_000, pages: 50))
            let facts = file.facts
            for number in 1...facts.pageCount { _ = try? file.page(number) }
            return .success(facts)
        } catch {
            return .failure(error)
        }
    }

    @Test func everyCutIsNoticed() {
        let whole = Self.sample
        for length in stride(from: 0, to: whole.count - 7, by: 61) {
            if case .success(let facts) = Self.readAll(Array(whole.prefix(length))) {
                #expect(!facts.complete, "cut at \(length)")
            }
        }
    }

    @Test func changedBytesDoNoHarm() {
        let whole = Self.sample
        var seed: UInt64 = 20_260_731
        for _ in 0..<150 {
            var changed = whole
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                changed[Int(seed >> 33) % whole.count] = UInt8(truncatingIfNeeded: seed >> 20)
            }
            _ = Self.readAll(changed)
        }
    }

    @Test func loopsEnd() {
        // A form that draws itself, and one that draws two that draw two …
        var sample = PDFSample()
        let first = sample.stream(
            "/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 11 0 R /B 11 0 R >> >>",
            Array("/A Do /B Do /A Do /B Do".utf8))
        sample.page("/A Do", width: 50, height: 50, resources: "/XObject << /A \(first) 0 R >>")
        guard case .success(let facts) = Self.readAll(sample.bytes) else {
            Issue.record("not opened")
            return
        }
        #expect(facts.pageCount == 1)
    }
}
