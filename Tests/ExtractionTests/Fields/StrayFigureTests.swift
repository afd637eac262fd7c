import DossierModel
import Extraction
import Testing

@Suite("Figures where words belong")
struct StrayFigureTests {
    private func confidence(_ name: String, _ type: String, _ text: String) throws -> Double {
        try #require(try MarkedPage(text).fields(type).first { $0.name == name }).confidence
    }

    @Test(
        "are a person's to see",
        arguments: [
            ("nama_usaha", "surat_permohonan", "Nama Usaha : YAYASAN BORNEO CONTOH 1 CIPTA"),
            ("perihal", "surat_permohonan", "Perihal : PERMOHONAN IZIN I PRAKTIK DOKTER"),
            ("judul", "surat_pernyataan", "SURAT PERNYATAAN 1 KEBENARAN DATA"),
            ("pekerjaan", "ktp_el", "Pekerjaan : MENGURUS RUMAH TANGGA 12-05-2018"),
            ("fungsi", "imb", "Fungsi Bangunan : USAHA 73 M2"),
            ("perihal", "surat_permohonan", "Perihal : 1 PERMOHONAN IZIN TRAYEK"),
            ("waktu", "proposal", "Waktu Penelitian : JANUARI-MARET2027 0"),
            ("lokasi_izin", "surat_permohonan", "Lokasi : JL. CONTOH NIAGA NO. SO, BONTANG"),
        ])
    func stray(name: String, type: String, text: String) throws {
        #expect(try confidence(name, type, text) <= 0.65)
    }

    @Test(
        "not where the words count or the figure is all there is",
        arguments: [
            ("nama_usaha", "surat_permohonan", "Nama Usaha : SMP NEGERI 1 CONTOH"),
            ("perihal", "surat_permohonan", "Perihal : PERMOHONAN IZIN TAHAP I KEGIATAN"),
            ("nama_usaha", "surat_permohonan", "Nama Usaha : APOTEK 24 CONTOH"),
            ("pekerjaan", "ktp_el", "Pekerjaan : KARYAWAN SWASTA"),
            ("fungsi", "imb", "Fungsi Bangunan : RUMAH TINGGAL 2 LANTAI"),
            ("perihal", "surat_permohonan", "Perihal : PERMOHONAN IZIN TAHAP 2"),
            ("lokasi_izin", "surat_permohonan", "Lokasi : JL. CONTOH NIAGA NO. 50, BONTANG"),
            ("lokasi_izin", "surat_permohonan", "Lokasi : JL. CONTOH NIAGA NO. 12B, BONTANG"),
        ])
    func counted(name: String, type: String, text: String) throws {
        #expect(try confidence(name, type, text) > 0.7)
    }
}
