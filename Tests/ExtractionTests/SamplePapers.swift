/// Texts of papers as they come over the counter, invented; one or more for each type that must be told.
enum SamplePapers {
    static let all: [(type: String, text: String)] = [
        ("ktp_el", identityCard),
        ("kk", familyCard),
        ("npwp_kartu", taxCard),
        ("surat_permohonan", application),
        ("surat_kuasa", attorney),
        ("surat_pernyataan", declaration),
        ("akta_pendirian", deed),
        ("sk_kemenkumham", decree),
        ("nib", businessNumber),
        ("str", registration),
        ("sip", practice),
        ("ijazah", diploma),
        ("sertifikat_tanah", landTitle),
        ("sppt_pbb", propertyTax),
        ("bukti_bayar_pbb", taxPaid),
        ("imb", building),
        ("pbg", approval),
        ("rekomendasi_opd", recommendation),
        ("rekomendasi_op", professional),
        ("sppl", environment),
        ("surat_ket_sehat", health),
        ("surat_ket_tempat_praktik", workplace),
        ("sertifikat_kompetensi", competence),
        ("stnk", vehicle),
        ("uji_kir", inspection),
        ("persetujuan_atasan", consent),
        ("denah_lokasi", sketch),
        ("gambar_teknis", drawing),
        ("perjanjian_sewa", lease),
        ("npwp_skt", taxLetter),
        ("surat_pengantar", introduction),
        ("proposal", proposal),
        ("siup", trading),
        ("tanda_terima_berkas", receipt),
    ]

    static let identityCard = """
        PROVINSI KALIMANTAN TIMUR
        KOTA BONTANG
        NIK : 6474011708909901
        Nama : RATNA CONTOH
        Tempat/Tgl Lahir : BONTANG, 17-08-1990
        Jenis Kelamin : PEREMPUAN     Gol. Darah : O
        Alamat : JL. CONTOH NO. 5
        RT/RW : 012/004
        Kel/Desa : API-API
        Kecamatan : BONTANG UTARA
        Agama : ISLAM
        Status Perkawinan : KAWIN
        Pekerjaan : BIDAN
        Kewarganegaraan : WNI          KOTA BONTANG
        Berlaku Hingga : SEUMUR HIDUP          20-09-2012
        """

    static let familyCard = """
                        KARTU KELUARGA
                    No. 6474011503189901
        Nama Kepala Keluarga : BUDI CONTOH          Kecamatan : BONTANG UTARA
        Alamat : JL. CONTOH NO. 5          Kabupaten/Kota : BONTANG
        RT/RW : 012/004          Kode Pos : 75311
        Desa/Kelurahan : API-API          Provinsi : KALIMANTAN TIMUR
        No   Nama Lengkap   NIK   Jenis Kelamin   Tempat Lahir   Tanggal Lahir
        1   BUDI CONTOH   6474011203889902   LAKI-LAKI   BONTANG   12-03-1988
        2   RATNA CONTOH   6474015708909901   PEREMPUAN   BONTANG   17-08-1990
        No   Status Perkawinan   Status Hubungan Dalam Keluarga   Kewarganegaraan
        Dikeluarkan Tanggal : 15-03-2018
        """

    static let taxCard = """
        KEMENTERIAN KEUANGAN REPUBLIK INDONESIA
        DIREKTORAT JENDERAL PAJAK
        NPWP : 99.000.001.0-724.000
        RATNA CONTOH
        NIK : 6474015708909901
        JL. CONTOH NO. 5 BONTANG
        KPP PRATAMA BONTANG     TERDAFTAR : 04-02-2015
        """

    static let application = """
        Perihal : Permohonan Surat Izin Praktik Bidan          Bontang, 3 Agustus 2026
        Lampiran : satu berkas
        Kepada Yth.
        Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Bontang
        di Bontang
        Saya yang bertanda tangan di bawah ini:
        Nama : Ratna Contoh, A.Md.Keb.
        NIK : 6474015708909901
        Tempat/Tanggal Lahir : Bontang, 17 Agustus 1990
        Alamat : Jl. Contoh No. 5 RT 12
                 Kelurahan Api-api
        No. HP : 0812-0000-1234
        dengan ini mengajukan permohonan izin praktik di Klinik Contoh.
        Sebagai bahan pertimbangan saya lampirkan fotokopi KTP, ijazah, dan STR.
        Demikian permohonan ini saya sampaikan.
        Hormat saya,
        Meterai tempel
        Ratna Contoh
        """

    static let attorney = """
                    SURAT KUASA
        Yang bertanda tangan di bawah ini :
        Nama : BUDI CONTOH
        NIK : 6474011203889902
        Alamat : Jl. Contoh No. 5
        selanjutnya disebut PEMBERI KUASA, memberikan kuasa kepada :
        Nama : SITI SPESIMEN
        NIK : 6474025708909902
        Alamat : Jl. Contoh No. 9
        selanjutnya disebut PENERIMA KUASA
        untuk dan atas nama pemberi kuasa mengurus izin reklame.
        Bontang, 5 Mei 2026
        Penerima Kuasa     Pemberi Kuasa
        """

    static let declaration = """
                    SURAT PERNYATAAN
        Saya yang bertanda tangan di bawah ini :
        Nama : Ratna Contoh
        NIK : 6474015708909901
        dengan ini menyatakan dengan sesungguhnya bahwa semua berkas yang saya serahkan benar.
        Demikian surat pernyataan ini dibuat tanpa ada paksaan.
        Bontang, 3 Agustus 2026
        Yang membuat pernyataan,
        METERAI TEMPEL
        Ratna Contoh
        """

    static let deed = """
                    SALINAN
                AKTA PENDIRIAN
        PERSEROAN TERBATAS "PT SEMBURAT CONTOH"
                Nomor : 12.-
        Pada hari ini, Senin, tanggal tiga Agustus dua ribu dua puluh -------------
        (03-08-2020), pukul 10.00 WITA ------------------------------------
        berhadapan dengan saya, ANITA MISAL, Sarjana Hukum, Magister -------
        Kenotariatan, Notaris di Kota Bontang, dengan dihadiri oleh saksi-saksi ----
        yang akan disebut pada akhir akta ini : ------------------------------
        Para penghadap menerangkan bersama-sama mendirikan perseroan -------
        """

    static let decree = """
        KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA REPUBLIK INDONESIA
        NOMOR AHU-0099999.AH.01.01.TAHUN 2020
        TENTANG
        PENGESAHAN PENDIRIAN BADAN HUKUM PERSEROAN TERBATAS
        PT SEMBURAT CONTOH
        Menimbang : bahwa menurut salinan Akta Nomor 12 tanggal 3 Agustus 2020
        yang dibuat oleh ANITA MISAL, S.H., M.Kn.,
        Ditetapkan di Jakarta, tanggal 10 Agustus 2020
        """

    static let businessNumber = """
        PEMERINTAH REPUBLIK INDONESIA
        PERIZINAN BERUSAHA BERBASIS RISIKO
        NOMOR INDUK BERUSAHA : 1708260099999
        Pemerintah menerbitkan Nomor Induk Berusaha kepada:
        1. Nama Pelaku Usaha : PT SEMBURAT CONTOH
        2. Alamat Kantor : Jl. Contoh No. 7, Kota Bontang
        3. Status Penanaman Modal : PMDN
        4. Kode Klasifikasi Baku Lapangan Usaha Indonesia (KBLI) : Lihat Lampiran
        5. Skala Usaha : Usaha Mikro
        Diterbitkan di Jakarta, tanggal 17 Agustus 2026
        """

    static let registration = """
                KONSIL KESEHATAN INDONESIA
            SURAT TANDA REGISTRASI BIDAN
            MIDWIFE REGISTRATION CERTIFICATE
        Nomor Registrasi / Registration Number : ZZ00000999999901
        Nama / Name : RATNA CONTOH
        Tempat/Tanggal Lahir / Place/Date of Birth : BONTANG, 17 Agustus 1990
        Jenis Kelamin / Sex : PEREMPUAN
        Perguruan Tinggi / Institution : POLTEKKES CONTOH
        Kompetensi : BIDAN
        STR Berlaku Sampai / Valid until : SEUMUR HIDUP
        Jakarta, 10 Januari 2024
        """

    static let practice = """
            PEMERINTAH KOTA BONTANG
        DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU
            SURAT IZIN PRAKTIK BIDAN (SIPB)
            Nomor : 500.16.7.2/251/SIPB/DPMPTSP/2022
        diberikan izin praktik kepada :
        Nama : Ratna Contoh
        Tempat praktik : Klinik Contoh, Jl. Contoh No. 9
        Nomor STR : ZZ00000999999901
        SIP berlaku sampai : 17 Agustus 2027
        Bontang, 18 Agustus 2022
        """

    static let diploma = """
            UNIVERSITAS CONTOH NUSANTARA
                    IJAZAH
        dengan ini menyatakan bahwa
            RATNA CONTOH
        Nomor Induk Mahasiswa : 099901
        telah menyelesaikan Program Studi Kebidanan dan diberi gelar Ahli Madya
        Nomor Ijazah : 0999/UCN/2012
        Rektor          Dekan
        """

    static let landTitle = """
            BADAN PERTANAHAN NASIONAL REPUBLIK INDONESIA
                    SERTIPIKAT
                (TANDA BUKTI HAK)
        HAK MILIK No. 01234
        PROVINSI : KALIMANTAN TIMUR
        KECAMATAN : BONTANG BARAT
        DESA/KELURAHAN : BELIMBING
        SURAT UKUR No. 00123/BELIMBING/2009   LUAS : 200 M2
        NAMA PEMEGANG HAK : BUDI CONTOH
        KANTOR PERTANAHAN KOTA BONTANG
        """

    static let propertyTax = """
        PEMERINTAH KOTA BONTANG
        SURAT PEMBERITAHUAN PAJAK TERUTANG
        PAJAK BUMI DAN BANGUNAN PERDESAAN DAN PERKOTAAN     TAHUN 2026
        NOP : 64.74.010.001.002-0034.0
        LETAK OBJEK PAJAK          NAMA DAN ALAMAT WAJIB PAJAK
        JL. CONTOH NO. 5           BUDI CONTOH
        API-API BONTANG UTARA      JL. CONTOH NO. 5
        PBB YANG HARUS DIBAYAR (Rp) : 160.240
        TGL. JATUH TEMPO : 30 SEP 2026
        """

    static let taxPaid = """
        BUKTI PEMBAYARAN PBB
        NOP : 64.74.010.001.002-0034.0
        TAHUN PAJAK : 2026
        JUMLAH BAYAR : Rp160.240,-
        TANGGAL BAYAR : 12-05-2026
        LUNAS
        """

    static let building = """
            PEMERINTAH KOTA BONTANG
        KEPUTUSAN KEPALA DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU
        NOMOR : 503.640/099/IMB/DPMPTSP/2019
            IZIN MENDIRIKAN BANGUNAN
        Nama : BUDI CONTOH
        Terletak di : Jl. Contoh No. 5
        Luas bangunan : 80 M2
        Fungsi bangunan : hunian
        """
}
