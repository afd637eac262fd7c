extension SamplePapers {
    static let approval = """
            PEMERINTAH KOTA BONTANG
            PERSETUJUAN BANGUNAN GEDUNG
            NOMOR : SK-PBG-647401-17082026-002
        Nama Pemilik : BUDI CONTOH
        Lokasi Bangunan : Jl. Contoh No. 5
        Fungsi bangunan gedung : usaha
        """

    static let recommendation = """
            PEMERINTAH KOTA BONTANG
                DINAS KESEHATAN
        Jalan Contoh No. 1 Bontang
                REKOMENDASI
        Nomor : 400.7/099/DINKES/2026
        dengan ini memberikan rekomendasi kepada :
        Nama : Ratna Contoh
        Pada prinsipnya tidak ada keberatan untuk diterbitkan izin.
        Bontang, 4 Agustus 2026
        """

    static let professional = """
            IKATAN BIDAN INDONESIA
            PENGURUS CABANG KOTA BONTANG
            SURAT REKOMENDASI
        Nomor : 099/PC-IBI/VIII/2026
        Nama : Ratna Contoh
        Nomor Anggota : 0999
        """

    static let environment = """
        SURAT PERNYATAAN KESANGGUPAN PENGELOLAAN
        DAN PEMANTAUAN LINGKUNGAN HIDUP (SPPL)
        Kami yang bertanda tangan di bawah ini :
        Nama : BUDI CONTOH
        Nama usaha : WARUNG CONTOH
        Jenis usaha/kegiatan : rumah makan     Kapasitas : 20 kursi
        menyatakan sanggup mengelola dampak lingkungan
        Bontang, 5 Mei 2026
        """

    static let health = """
            PUSKESMAS BONTANG CONTOH
            SURAT KETERANGAN SEHAT
        Nomor : 445/099/PKM/2026
        Nama : Ratna Contoh
        Tinggi badan : 160 cm   Tekanan darah : 110/70
        Dinyatakan dalam keadaan sehat.
        Bontang, 1 Agustus 2026
        Dokter pemeriksa,
        """

    static let workplace = """
            KLINIK CONTOH SEHAT
            SURAT KETERANGAN TEMPAT PRAKTIK
        Pimpinan klinik menerangkan bahwa :
        Nama : Ratna Contoh
        akan berpraktik di Klinik Contoh Sehat
        Bontang, 2 Agustus 2026
        """

    static let competence = """
            SERTIFIKAT KOMPETENSI
        Nomor : 099/UKOM/2012
        Nama : Ratna Contoh
        telah lulus uji kompetensi bidan
        """

    static let vehicle = """
        KEPOLISIAN NEGARA REPUBLIK INDONESIA
        SURAT TANDA NOMOR KENDARAAN BERMOTOR
        NOMOR REGISTRASI : KT 9123 ZZZ
        NAMA PEMILIK : BUDI CONTOH
        TAHUN PEMBUATAN : 2018    ISI SILINDER : 1500
        NOMOR RANGKA : MHCONTH0000099999
        NOMOR MESIN : CONTOH99
        BERLAKU SAMPAI : 12-03-2028
        """

    static let inspection = """
        DINAS PERHUBUNGAN
        BUKTI LULUS UJI BERKALA KENDARAAN BERMOTOR
        NOMOR REGISTRASI : KT 9123 ZZZ
        JBB : 4000 kg    DAYA ANGKUT : 1500 kg
        MASA BERLAKU : 12-09-2026
        """

    static let consent = """
            SURAT PERSETUJUAN ATASAN LANGSUNG
        Nama : dr. Atasan Contoh     NIP : 19700101 199901 1 999
        Jabatan : Kepala Puskesmas
        memberi izin kepada :
        Nama : Ratna Contoh
        dan tidak keberatan bila berpraktik di luar jam kerja
        Bontang, 2 Agustus 2026
        """

    static let sketch = """
                DENAH LOKASI
        Jl. Contoh   Gang Misal   Utara
        Titik koordinat : 0.123456, 117.456789
        """

    static let drawing = """
        DENAH
        TAMPAK DEPAN          TAMPAK SAMPING
        POTONGAN A-A
        SKALA 1 : 100
        JUDUL GAMBAR : RUMAH TINGGAL CONTOH
        DIGAMBAR   DIPERIKSA   DISETUJUI
        """

    static let lease = """
            SURAT PERJANJIAN SEWA MENYEWA
        PIHAK PERTAMA : BUDI CONTOH
        PIHAK KEDUA : RATNA CONTOH
        Pasal 1
        Jangka waktu sewa mulai 1 Januari 2026 sampai dengan 31 Desember 2027
        Harga sewa Rp10.000.000,-
        """

    static let taxLetter = """
            KEMENTERIAN KEUANGAN REPUBLIK INDONESIA
                DIREKTORAT JENDERAL PAJAK
            KANTOR PELAYANAN PAJAK PRATAMA BONTANG
            SURAT KETERANGAN TERDAFTAR
        Nomor : S-099KT/KPP/2015
        Nomor Pokok Wajib Pajak : 99.000.001.0-724.000
        Nama : RATNA CONTOH
        Kewajiban pajak : PPh Pasal 21
        """

    static let introduction = """
            RUKUN TETANGGA 12 KELURAHAN API-API
                SURAT PENGANTAR
        Nomor : 09/RT12/2026
        Ketua RT menerangkan :
        Nama : BUDI CONTOH
        """

    static let proposal = """
                PROPOSAL PENELITIAN
        JUDUL : PELAYANAN DI KOTA CONTOH
        Disusun oleh : MAHASISWA CONTOH
        BAB I
        LATAR BELAKANG
        RUMUSAN MASALAH
        """

    static let trading = """
            PEMERINTAH KOTA BONTANG
        SURAT IZIN USAHA PERDAGANGAN (SIUP) KECIL
        NOMOR : 503/123/SIUP-K/BPPTPM/2016
        1. NAMA PERUSAHAAN : TOKO CONTOH
        2. NAMA PENANGGUNG JAWAB : BUDI CONTOH
        3. KELEMBAGAAN : PENGECER
        """

    static let receipt = """
            TANDA TERIMA BERKAS
        No. Pendaftaran : 161/SIPB/VIII/2026
        Jenis Izin : Surat Izin Praktik Bidan
        Nama Pemohon : RATNA CONTOH
        Tanggal : 4 Agustus 2026
        Petugas loket
        """
}
