import DossierModel
import Extraction
import Testing

@Suite("Places that are none")
struct PlaceDoubtTests {
    private func confidence(_ field: String, _ text: String) throws -> Double {
        try #require(try MarkedPage(text).fields("ktp_el").first { $0.name == field }).confidence
    }

    @Test(
        "cut or misread ones are shown to a person",
        arguments: [
            ("kecamatan", "Kecamatan : BONTANG SELATA"), ("provinsi", "PROVINSI KALIMANTAN TIMU"),
            ("kab_kota", "KOTA BONTAN"), ("tempat_lahir", "Tempat/Tgl Lahir : LATUR BONTANG, 17-08-1990"),
            ("alamat", "Alamat : DL CONTOH NO. 5"),
        ])
    func doubted(field: String, text: String) throws { #expect(try confidence(field, text) < 0.7) }

    @Test(
        "those that are listed, villages of birth and the usual short words are not",
        arguments: [
            ("kecamatan", "Kecamatan : BONTANG SELATAN"), ("provinsi", "PROVINSI KALIMANTAN TIMUR"),
            ("kab_kota", "KOTA BONTANG"), ("kab_kota", "KABUPATEN KUTAI TIMUR"),
            ("tempat_lahir", "Tempat/Tgl Lahir : KUTAI TIMUR, 17-08-1990"),
            ("tempat_lahir", "Tempat/Tgl Lahir : MUARA CONTOH, 17-08-1990"),
            ("alamat", "Alamat : BTN CONTOH NO. 5"),
            ("alamat", "Alamat : JL. CONTOH NO. 5"), ("alamat", "Alamat : TIUNG INDAH NO. 5"),
        ])
    func listed(field: String, text: String) throws { #expect(try confidence(field, text) > 0.7) }
}
