import DocumentImaging
import DossierModel
import Testing

@Suite("Ink along leaning lines")
struct LeaningRowsTests {
    private func rows(lean: Double, text: String = DrawnPage.letter) throws -> LeaningRows {
        let image = try DrawnPage(lean: lean, text: text).image()
        let ink = try #require(InkPicture(GreyPicture(of: image, reduction: 2), threshold: 128))
        return LeaningRows(ink, stripWidth: 16, rowsPerBin: 1)
    }

    @Test("The best angle is the lean", arguments: [-3, -0.5, 0, 1.25, 4.0])
    func best(lean: Double) throws {
        let found = try rows(lean: lean).best(from: lean - 0.7, through: lean + 0.6, by: 0.02)
        #expect(abs(found - lean) < 0.05)
    }

    @Test("Lines across score higher along their lean than off it")
    func scores() throws {
        let rows = try rows(lean: 2)
        #expect(rows.score(2) > 5 * rows.score(-2))
    }

    @Test("Without ink every angle scores nothing")
    func empty() throws {
        #expect(try rows(lean: 0, text: "").score(1) == 0)
    }
}
