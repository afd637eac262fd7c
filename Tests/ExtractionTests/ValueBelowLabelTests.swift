import DossierModel
import Extraction
import Testing

@Suite("Values below and beside their labels")
struct ValueBelowLabelTests {
    private func value(_ field: String, _ type: String, _ text: String) throws -> String? {
        let reader = FieldReader(
            regions: try RegionTable.builtIn(), today: try #require(ExtractorTests.today))
        let type = try #require(try DocumentCatalogue.builtIn()[type])
        return reader.fields(on: MarkedPage(text).paper(), of: type).first { $0.name == field }?.value
    }

    @Test("a name centred below its label keeps its first word")
    func centred() throws {
        let text = """
                        IJAZAH
                  Dengan ini menyatakan bahwa
                      RATNA SITI CONTOHLESTARI BINTI BUDI
                  lahir di Bontang, 17 Agustus 1990
            """
        #expect(try value("nama", "ijazah", text) == "RATNA SITI CONTOHLESTARI BINTI BUDI")
    }

    @Test("of two columns the value is in the label's")
    func columns() throws {
        let text = """
                  LETAK OBJEK PAJAK              NAMA DAN ALAMAT WAJIB PAJAK
            JL. CONTOH NO. 5                   MARIA CONTOHGORETI
            """
        #expect(try value("nama_wp", "sppt_pbb", text) == "MARIA CONTOHGORETI")
        #expect(try value("letak_objek", "sppt_pbb", text) == "JL. CONTOH NO. 5")
    }

    @Test("a digit before a colon is a value, a letter is dust")
    func dust() throws {
        #expect(try value("skala", "gambar_teknis", "SKALA     1 : 100") == "1 : 100")
        #expect(try value("nama", "surat_permohonan", "Nama i : RATNA CONTOH") == "RATNA CONTOH")
    }

    @Test("words of a longer label are no label of their own")
    func longer() throws {
        let text = """
            Nama : RATNA CONTOH
            STR berlaku sampai : 5 Mei 2030
            SIP berlaku sampai : 3 April 2029
            """
        #expect(try value("berlaku_sampai", "sip", text) == "2029-04-03")
        #expect(try value("berlaku_sampai", "str", text) == "2030-05-05")
        #expect(try value("nama", "surat_permohonan", "Nama Usaha : TOKO CONTOH") == nil)
    }

    @Test("a stray colon does not end an address")
    func stray() throws {
        let text = """
            Alamat : Jl. Contoh No. 5 RT 012 Kelurahan Contoh
                     Kota Bontang :
            """
        #expect(
            try value("alamat", "surat_permohonan", text)
                == "JL. CONTOH NO. 5 RT 012 KELURAHAN CONTOH KOTA BONTANG")
    }

    @Test("a text goes on exactly below its beginning, not in another column")
    func longText() throws {
        let long = """
            Perihal : Permohonan Izin Operasional Satuan
                      Pendidikan Anak Usia Dini
            Kepada Yth.
            """
        #expect(
            try value("perihal", "surat_permohonan", long)
                == "PERMOHONAN IZIN OPERASIONAL SATUAN PENDIDIKAN ANAK USIA DINI")
        let column = """
            Perihal : Permohonan Izin
                                          Kepada Yth. Kepala Dinas
            """
        #expect(try value("perihal", "surat_permohonan", column) == "PERMOHONAN IZIN")
    }

    @Test("what has a shape of its own stands below the head of its column")
    func column() throws {
        let table = """
            No     KBLI      Judul
            1      49421     Angkutan Orang
            """
        #expect(try value("kbli", "nib", table) == "49421")
    }
}
