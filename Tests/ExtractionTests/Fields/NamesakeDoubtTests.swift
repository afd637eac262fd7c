import DossierModel
import Extraction
import Testing

@Suite("Names that differ by a letter between papers")
struct NamesakeDoubtTests {
    /// Confidence of the value of a field, on each of the documents that letters by those people make.
    private func confidences(_ field: String, _ pages: [String]) throws -> [Double] {
        let papers = pages.enumerated().map { MarkedPage($1).read($0 + 1) }
        return try ExtractorTests.extractor().extract(papers).documents.compactMap {
            $0.field(field)?.confidence
        }
    }

    private func declarations(_ names: [String]) throws -> [Double] {
        let text = SamplePapers.declaration
        return try confidences(
            "nama", names.map { text.replacing("Nama : Ratna Contoh", with: "Nama : \($0)") })
    }

    @Test("both are doubted where neither is outvoted")
    func both() throws {
        let found = try declarations(["RATNA CONTOHLESTARI", "RATNA CONTCHLESTARI"])
        #expect(found.count == 2 && found.allSatisfy { $0 < 0.7 })
    }

    @Test("one against three is doubted alone")
    func outvoted() throws {
        let found = try declarations([
            "RATNA CONTOHLESTARI", "RATNA CONTCHLESTARI", "RATNA CONTOHLESTARI", "RATNA CONTOHLESTARI",
        ])
        #expect(found.map { $0 < 0.7 } == [false, true, false, false])
    }

    @Test("other people, and the same with a title, a degree or another space, are not")
    func others() throws {
        for name in [
            "BUDI SANTOSO", "dr. RATNA CONTOHLESTARI, S.Ked.", "RATNACONTOHLESTARI",
            "RATNA CONTOHLESTARI ANI",
        ] {
            let found = try declarations(["RATNA CONTOHLESTARI", name])
            #expect(found.count == 2 && found.allSatisfy { $0 > 0.7 }, "\(name)")
        }
    }

    @Test("streets too, but not another house of the street")
    func streets() throws {
        func found(_ second: String) throws -> [Double] {
            try confidences(
                "alamat",
                ["Jl. Ahmad Yani No. 5", second].map {
                    "Kepada Yth.\nPerihal : Permohonan Izin Contoh\nNama : Ratna Contoh\nAlamat : \($0)"
                })
        }
        let misread = try found("Jl. Ahmed Yani No. 5")
        #expect(misread.count == 2 && misread.allSatisfy { $0 < 0.7 })
        let other = try found("Jl. Ahmad Yani No. 8")
        #expect(other.count == 2 && other.allSatisfy { $0 > 0.7 })
    }

    @Test("a name without its front is doubted, the whole one is not")
    func front() throws {
        let found = try declarations(["RATNA CONTOHLESTARI", "CONTOHLESTARI"])
        #expect(found.map { $0 < 0.7 } == [false, true])
    }
}
