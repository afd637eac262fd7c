import DossierModel
import Extraction
import Testing

@Suite("A passing word of the type before does not hold a page")
struct PassingWordTests {
    private func types(_ texts: [String]) throws -> [String?] {
        let read = texts.enumerated().map { MarkedPage($1).read($0 + 1) }
        return try ExtractorTests.extractor().extract(read).documents.map(\.type)
    }

    private static let sketch = """
                 DENAH LOKASI
        UTARA
        JL. CONTOH RAYA   GANG CONTOH 2
        Titik koordinat : 0.13245, 117.48213
        """

    @Test("photographs and drawings behind a sketch, with a street's name on them")
    func drawings() throws {
        let photographs = """
                  DOKUMENTASI FOTO LOKASI
                    Warung Kopi Contoh
            @y 0.5
            Tampak depan
            @y 0.8
            Tampak samping
            Alamat : Jl. Contoh Industri No. 85, Bontang
            """
        let drawing = """
            R. TIDUR   R. TAMU
            @y 0.6
            POTONGAN A-A
            SKALA 1 : 100
            JUDUL GAMBAR   POTONGAN A-A
            LOKASI   Jl. Contoh Bukit No. 32
            DIGAMBAR   CONTOH STUDIO
            NO. LEMBAR   01
            """
        #expect(
            try types([Self.sketch, photographs, drawing]) == [
                "denah_lokasi", "foto_lokasi", "gambar_teknis",
            ])
        // Captions that drawings have too.
        let captioned = photographs.replacing("Warung", with: "Tampak depan, tampak samping, warung")
        #expect(try types([drawing, captioned]) == ["gambar_teknis", "foto_lokasi"])
    }

    @Test(
        "a second set of drawings begins where the sheets are counted anew, and one sheet may follow another paper"
    )
    func sets() throws {
        func sheet(_ title: String, _ number: String) -> String {
            """
            R. TIDUR   R. TAMU
            @y 0.6
            \(title)
            SKALA 1 : 100
            JUDUL GAMBAR   \(title)
            DIGAMBAR   CONTOH STUDIO
            NO. LEMBAR   \(number)
            """
        }
        let texts = [
            sheet("POTONGAN A-A", "01"), sheet("TAMPAK DEPAN", "02"), sheet("DENAH", "01"),
            sheet("TAMPAK DEPAN", "02"),
        ]
        #expect(try types(texts) == ["gambar_teknis", "gambar_teknis"])
        #expect(try types([Self.sketch, sheet("TAMPAK DEPAN", "02")]) == ["denah_lokasi", "gambar_teknis"])
    }
}
