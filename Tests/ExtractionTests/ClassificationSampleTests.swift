import DossierModel
import Testing

import Extraction

@Suite("Papers tell their type")
struct ClassificationSampleTests {
    private static let catalogue = Result { try DocumentCatalogue.builtIn() }

    @Test("Every sample paper is recognised", arguments: SamplePapers.all.map(\.type))
    func recognised(_ type: String) throws {
        let text = try #require(SamplePapers.all.first { $0.type == type }?.text)
        let classifier = Classifier(catalogue: try Self.catalogue.get())
        let found = classifier.classify(MarkedPage(text).paper())
        #expect(found.type == type, "\(found.scores.prefix(3).map { ($0.type, $0.points) })")
        #expect(found.confidence > 0 && found.confidence <= 1)
    }

    @Test("Damaged letters do not hide a title")
    func damaged() throws {
        let classifier = Classifier(catalogue: try Self.catalogue.get())
        let text = SamplePapers.attorney.replacing("SURAT KUASA", with: "5URAT KUASA")
            .replacing("PEMBERI KUASA", with: "PEMBER1 KUASA").replacing("Yang", with: "Vang")
        #expect(classifier.classify(MarkedPage(text).paper()).type == "surat_kuasa")
    }

    @Test("A letter that says nothing known is left to a person")
    func abstains() throws {
        let classifier = Classifier(catalogue: try Self.catalogue.get())
        let found = classifier.classify(MarkedPage("Catatan belanja\nberas dan gula\nterima kasih").paper())
        #expect(found.type == nil)
        #expect(found.confidence == 0)
    }

    @Test("Photographs without text are passport photographs")
    func photographs() throws {
        let classifier = Classifier(catalogue: try Self.catalogue.get())
        var page = MarkedPage("")
        page.photos = [
            PhotoRegion(box: PixelRect(x: 300, y: 300, width: 470, height: 700), background: .red)
        ]
        #expect(classifier.classify(page.paper()).type == "pas_foto")
    }

    @Test("Dust and print that shines through beside photographs are no words; a card's print is")
    func photographsAndDust() throws {
        let classifier = Classifier(catalogue: try Self.catalogue.get())
        var page = MarkedPage(". : | '' -- ,. ~ ;; .. '' ' , :")
        page.photos = [
            PhotoRegion(box: PixelRect(x: 300, y: 300, width: 470, height: 700), background: .unknown)
        ]
        #expect(classifier.classify(page.paper()).type == "pas_foto")
        page = MarkedPage("NAMA ALAMAT AGAMA PEKERJAAN KEWARGANEGARAAN BERLAKU")
        page.photos = [
            PhotoRegion(box: PixelRect(x: 300, y: 300, width: 470, height: 700), background: .unknown)
        ]
        #expect(classifier.classify(page.paper()).type != "pas_foto")
    }

    @Test("A type that leads by just enough is as sure as was measured, one that leads more is surer")
    func confidence() throws {
        var classifier = Classifier(catalogue: try Self.catalogue.get())
        let letter = MarkedPage(SamplePapers.attorney).paper()
        #expect(classifier.classify(letter).confidence == classifier.surest)
        let lead = try #require(classifier.classify(letter).scores.first?.points)
        let next = classifier.classify(letter).scores.dropFirst().first?.points ?? 0
        // The same paper, were its lead just enough.
        classifier.leastLead = lead - next
        let least = classifier.oddsAtLeast / (1 + classifier.oddsAtLeast)
        #expect(abs(classifier.classify(letter).confidence - least) < 1e-9)
        classifier.leastLead = (lead - next) / 2
        let twice = classifier.classify(letter).confidence
        #expect(twice > least && twice < classifier.surest)
    }
}
