import DossierModel
import Testing

import Extraction

@Suite("Fields are read from papers")
struct FieldsTests {
    private func fields(_ text: String, _ type: String) throws -> [Field] {
        let reader = FieldReader(
            regions: try RegionTable.builtIn(), today: try #require(ExtractorTests.today))
        return reader.fields(
            on: MarkedPage(text).paper(), of: try #require(try DocumentCatalogue.builtIn()[type]))
    }

    @Test(
        "Values of the sample papers",
        arguments: [
            ("ktp_el", "nik", "6474011708909901"), ("ktp_el", "nama", "RATNA CONTOH"),
            ("ktp_el", "tempat_lahir", "BONTANG"), ("ktp_el", "tgl_lahir", "1990-08-17"),
            ("ktp_el", "jenis_kelamin", "PEREMPUAN"), ("ktp_el", "alamat", "JL. CONTOH NO. 5"),
            ("ktp_el", "kecamatan", "BONTANG UTARA"), ("ktp_el", "berlaku_hingga", "SEUMUR HIDUP"),
            ("ktp_el", "tgl_terbit", "2012-09-20"),
            ("kk", "no_kk", "6474011503189901"), ("kk", "nama_kepala_keluarga", "BUDI CONTOH"),
            ("kk", "kecamatan", "BONTANG UTARA"), ("kk", "kodepos", "75311"),
            ("kk", "anggota", "6474011203889902"), ("kk", "tgl_keluar", "2018-03-15"),
            ("npwp_kartu", "npwp15", "990000010724000"), ("npwp_kartu", "nama", "RATNA CONTOH"),
            ("npwp_kartu", "nik", "6474015708909901"),
            ("surat_permohonan", "nama", "RATNA CONTOH, A.MD.KEB."),
            ("surat_permohonan", "nik", "6474015708909901"),
            ("surat_permohonan", "tgl_lahir", "1990-08-17"),
            ("surat_permohonan", "tempat_tanggal", "2026-08-03"),
            ("surat_permohonan", "hp", "+6281200001234"), ("surat_permohonan", "meterai", "ya"),
            ("surat_kuasa", "pemberi_nik", "6474011203889902"),
            ("surat_kuasa", "penerima_nik", "6474025708909902"),
            ("surat_kuasa", "penerima_nama", "SITI SPESIMEN"), ("surat_kuasa", "tanggal", "2026-05-05"),
            ("akta_pendirian", "nomor_akta", "12"), ("akta_pendirian", "tgl_akta", "2020-08-03"),
            ("akta_pendirian", "notaris", "ANITA MISAL"), ("akta_pendirian", "bentuk_badan", "PT"),
            ("akta_pendirian", "nama_badan", "PT SEMBURAT CONTOH"),
            ("sk_kemenkumham", "nama_badan", "PT SEMBURAT CONTOH"), ("sk_kemenkumham", "akta_nomor", "12"),
            ("sk_kemenkumham", "tgl_sk", "2020-08-10"),
            ("nib", "nib", "1708260099999"), ("nib", "nama_pelaku_usaha", "PT SEMBURAT CONTOH"),
            ("str", "nomor", "ZZ00000999999901"), ("str", "nama", "RATNA CONTOH"),
            ("str", "berlaku_sampai", "SEUMUR HIDUP"), ("str", "tgl_lahir", "1990-08-17"),
            ("sip", "nomor", "500.16.7.2/251/SIPB/DPMPTSP/2022"), ("sip", "berlaku_sampai", "2027-08-17"),
            ("sertifikat_tanah", "nomor_hak", "HAK MILIK 01234"), ("sertifikat_tanah", "luas", "200 M2"),
            ("sppt_pbb", "nop", "647401000100200340"), ("sppt_pbb", "tahun", "2026"),
            ("sppt_pbb", "nama_wp", "BUDI CONTOH"),
            ("bukti_bayar_pbb", "tahun", "2026"), ("bukti_bayar_pbb", "jumlah", "160240"),
            ("imb", "nomor", "503.640/099/IMB/DPMPTSP/2019"),
            ("pbg", "nomor", "SK-PBG-647401-17082026-002"),
            ("rekomendasi_opd", "opd", "DINAS KESEHATAN"), ("rekomendasi_opd", "tanggal", "2026-08-04"),
            ("stnk", "nopol", "KT 9123 ZZZ"), ("stnk", "berlaku_sampai", "2028-03-12"),
            ("uji_kir", "berlaku_sampai", "2026-09-12"), ("siup", "nama_perusahaan", "TOKO CONTOH"),
        ])
    func sample(_ type: String, _ name: String, _ value: String) throws {
        let text = try #require(SamplePapers.all.first { $0.type == type }?.text)
        let fields = try fields(text, type)
        #expect(fields.first { $0.name == name }?.value == value)
    }

    @Test("A value has its own words' box and a source")
    func box() throws {
        let field = try #require(try fields(SamplePapers.identityCard, "ktp_el").first { $0.name == "nik" })
        let box = try #require(field.box)
        #expect(box.x > 250 && box.width == 16 * 24)
        #expect(field.source == .label && field.verified)
    }

    @Test("A repaired number keeps what was read and is not verified")
    func repaired() throws {
        let damaged = SamplePapers.identityCard.replacing("6474011708909901", with: "64740117O89O9901")
        let field = try #require(try fields(damaged, "ktp_el").first { $0.name == "nik" })
        #expect(field.value == "6474011708909901")
        #expect(field.raw.contains("O"))
        #expect(field.source == .repaired && !field.verified)
    }

    @Test("Blood group, religion and marital status are not kept")
    func sensitive() throws {
        let names = Set(try fields(SamplePapers.identityCard, "ktp_el").map(\.name))
        #expect(names.isDisjoint(with: ["gol_darah", "agama", "status_kawin"]))
    }

    @Test("A card without colons is read all the same")
    func colons() throws {
        let bare = SamplePapers.identityCard.replacing(" : ", with: "   ").replacing("NIK", with: "N1K")
        let fields = try fields(bare, "ktp_el")
        #expect(fields.first { $0.name == "nik" }?.value == "6474011708909901")
        #expect(fields.first { $0.name == "nama" }?.value == "RATNA CONTOH")
    }

    @Test("Photographs are counted and their background named")
    func photographs() throws {
        var page = MarkedPage("")
        page.photos = [0, 600].map {
            PhotoRegion(box: PixelRect(x: $0, y: 300, width: 470, height: 700), background: .red)
        }
        let reader = FieldReader(
            regions: try RegionTable.builtIn(), today: try #require(ExtractorTests.today))
        let type = try #require(try DocumentCatalogue.builtIn()["pas_foto"])
        let fields = reader.fields(on: page.paper(), of: type)
        #expect(fields.first { $0.name == "jumlah" }?.value == "2")
        // Prints that hang together are counted as one: a person counts too.
        #expect(fields.first { $0.name == "jumlah" }?.confidence ?? 1 < 0.7)
        #expect(fields.first { $0.name == "latar" }?.value == "merah")
    }
}
