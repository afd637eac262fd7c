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
            ("alamat", "Alamat : DL CONTOH NO. 5"), ("kel_desa", "Kel/Desa : EGLIMBING"),
            ("alamat", "Alamat : JL. CONTOH NO. 5 KELURAHAN SATIMO KOTA BONTANG"),
            ("alamat", "Alamat : JL. CONTOH NO. 5 RT 021 RW 007 KETURAHAN BERBAS PANTAI"),
            ("alamat", "Alamat : JL. CONTOH NO. 5 RJ 021 RW 007"), ("alamat", "Alamat : PEMOHON"),
            ("alamat", "Alamat : JL. CONTOH NO. 5 RT 021 RW 007 KELURAHAN BEL"),
            ("alamat", "Alamat : JL. CONTOH NO. 5 RT 021 RW 007 KELURAHAN"),
            ("alamat", "Alamat : JL. CONTOH NO. 5 KELURAHAN SATIMPO KOTA BONTAN"),
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
            ("kel_desa", "Kel/Desa : BELIMBING"), ("kel_desa", "Kel/Desa : GUNUNG ELAY"),
            ("kel_desa", "Kel/Desa : API API"), ("kel_desa", "Kel/Desa : MUARA CONTOH"),
            ("alamat", "Alamat : JL. CONTOH NO. 5 RT 021 RW 007 KELURAHAN SATIMPO"),
            ("alamat", "Alamat : JL. CONTOH NO. 5 KELURAHAN SATIMPO KOTA BONTANG KALIMANTAN TIMUR"),
            ("alamat", "Alamat : JL. CONTOH NO. 5 KAB. KUTAI TIMUR"),
            ("alamat", "Alamat : JL. CONTOH NO. 5 KECAMATAN KOTA BANGUN"),
            ("alamat", "Alamat : JL. CONTOH NO. 5"), ("alamat", "Alamat : TIUNG INDAH NO. 5"),
        ])
    func listed(field: String, text: String) throws { #expect(try confidence(field, text) > 0.7) }

    @Test("a neighbourhood's numbers are as long as one another, or they are not read")
    func neighbourhood() throws {
        #expect(try MarkedPage("RT/RW : 014/005").value("rt_rw", "ktp_el") == "014/005")
        #expect(try MarkedPage("RT/RW : 04/05").value("rt_rw", "ktp_el") == "04/05")
        #expect(try MarkedPage("RT/RW : 014/0").value("rt_rw", "ktp_el") == nil)
    }
}
