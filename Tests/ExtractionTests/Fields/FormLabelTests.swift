import DossierModel
import Extraction
import Testing

@Suite("Labels that wear has broken")
struct FormLabelTests {
    private func value(_ field: String, _ type: String, _ text: String) throws -> String? {
        try MarkedPage(text).value(field, type)
    }

    @Test(
        "a person's name and number under any of their usual labels",
        arguments: ["surat_pernyataan", "surat_permohonan"])
    func usual(type: String) throws {
        let text = "Nama Lengkap : RATNA CONTOH\nNo. KTP : 6474015708909901"
        #expect(try value("nama", type, text) == "RATNA CONTOH")
        #expect(try value("nik", type, text) == "6474015708909901")
    }

    @Test("a full stop that is gone")
    func stop() throws {
        #expect(try value("nomor_str", "sip", "No STR : ZZ00000999999901") == "ZZ00000999999901")
    }

    @Test("a colon read as a full stop; an abbreviation's own is none")
    func colonAsStop() throws {
        #expect(try value("nama", "surat_pernyataan", "Nama. Ratna Contoh") == "RATNA CONTOH")
        #expect(try value("gsb", "kkpr_krk", "GSB. enam meter") == nil)
    }

    @Test("a colon joined to its value")
    func joined() throws {
        #expect(try value("nama", "surat_pernyataan", "Nama Lengkap :dr. Ratna Contoh") == "DR. RATNA CONTOH")
    }

    @Test("a column of labels too narrow for one of them")
    func narrow() throws {
        let text = """
            Nama Penanggung : Ratna Contoh
            Jawab
            Lokasi          : Jl. Contoh No. 5
            """
        #expect(try value("nama", "sppl", text) == "RATNA CONTOH")
        #expect(
            try value("nama", "sppl", "Nama Penanggung : Ratna Contoh\nLokasi          : Jl. Contoh No. 5")
                == nil)
        #expect(
            try value("tgl_lahir", "surat_permohonan", "-Tempat, Tanggal : BONTANG, 17-08-1990\n Lahir")
                == "1990-08-17")
        #expect(
            try value("alamat", "surat_permohonan", "3. Tempat, Tanggal : BONTANG, 17-08-1990\n Lahir") == nil
        )
        #expect(
            try value("alamat", "surat_permohonan", "3. Tempat Tinggai : Jl. Contoh No. 5, Bontang") != nil)
    }

    @Test("a sign alone before a body's name is shown to a person")
    func stroke() throws {
        let text = "Nama Perusahaan : I VIVASAN MAHAKAM CONTOH"
        let field = try #require(
            try MarkedPage(text).fields("surat_permohonan").first { $0.name == "nama_usaha" })
        #expect(field.confidence < 0.7)
        #expect(try value("nama_usaha", "surat_permohonan", "Nama Perusahaan : I PT CONTOH") == "PT CONTOH")
    }

    @Test("a word of the label that was seen twice")
    func twice() throws {
        let text = "Tempat/Tgl Lahir: Lahir BONTANG, 17-08-1990"
        #expect(try value("tempat_lahir", "ktp_el", text) == "BONTANG")
    }

    @Test("no colon on any row of a block: read, and shown to a person")
    func block() throws {
        let text = """
            Nama Ratna Contoh
            KDB 60 %
            GSB 6 meter
            Lokasi Jl. Contoh No. 5
            """
        let field = try #require(try MarkedPage(text).fields("kkpr_krk").first { $0.name == "nama" })
        #expect(field.value == "RATNA CONTOH")
        #expect(field.confidence < 0.7)
    }

    @Test(
        "no block: a sentence, a longer label, a row alone",
        arguments: [
            "KDB 60 %\nGSB 6 meter\nNama tersebut di atas",
            "KDB 60 %\nGSB 6 meter\nNama Pemilik   Ratna Contoh",
            "KDB 60 %\nGSB 6 meter\nNama Pemilik          Ratna Contoh",
            "KDB 60 %\nGSB 6 meter\nNama Pemilik : Ratna Contoh", "Dengan hormat\nNama Ratna Contoh",
        ])
    func noBlock(text: String) throws {
        #expect(try value("nama", "kkpr_krk", text) == nil)
    }

    @Test("a row that is nothing but a label and a value of its shape")
    func bare() throws {
        #expect(try value("nomor_akta", "akta_pendirian", "AKTA PENDIRIAN\nNOMOR 63.-") == "63")
        #expect(try value("nomor", "tdp", "NOMOR 17 06 2 47 89079") == "17 06 2 47 89079")
        #expect(try value("nomor_akta", "akta_pendirian", "AKTA PENDIRIAN\nNomor 63 halaman berikut") == nil)
    }

    @Test(
        "a misread label of a card whose labels are all known",
        arguments: ["KevDesa", "Kei/Desa", "Ke1/Dssa"])
    func card(label: String) throws {
        let text = "RT/RW : 012/004\n\(label) : GUNTUNG\nKecamatan : BONTANG UTARA\nAgama : ISLAM"
        #expect(try value("kel_desa", "ktp_el", text) == "GUNTUNG")
    }

    @Test("what is more like another label is not this one's")
    func nearer() throws {
        let text = "Nama : RATNA CONTOH\nAgamat : ISLAM\nPekerjaan : GURU"
        #expect(try value("alamat", "ktp_el", text) == nil)
    }

    @Test("one letter of a longer label on any form, none of a short one")
    func letter() throws {
        #expect(try value("alamat", "surat_permohonan", "Alamal : JL. CONTOH NO. 5") == "JL. CONTOH NO. 5")
        #expect(try value("nama", "surat_permohonan", "Lama : LIMA TAHUN") == nil)
    }

    @Test("a label that the other reader has")
    func second() throws {
        var page = MarkedPage("Naya : RATNA CONTOH")
        page.others = ["Naya": "Nama:"]
        #expect(try page.value("nama", "surat_pernyataan") == "RATNA CONTOH")
    }

    @Test("a table's rule read as the label's first letter")
    func border() throws {
        #expect(try value("nib", "surat_permohonan", "INIB: 1708260099999") == "1708260099999")
    }

    @Test("specks between a label and its value")
    func specks() throws {
        var page = MarkedPage("Alamat an   : JL. CONTOH NO. 5 RT 012")
        page.doubts = ["an": 0.05]
        #expect(try page.value("alamat", "surat_permohonan") == "JL. CONTOH NO. 5 RT 012")
        page = MarkedPage("Tempat Praktik : RS Contoh")
        page.doubts = ["RS": 0.15]
        #expect(try page.value("tempat_praktik", "sip") == "RS CONTOH")
    }

    @Test("a speck before a label")
    func before() throws {
        var page = MarkedPage("(00 PROVINSI KALIMANTAN TIMUR")
        page.doubts = ["(00": 0.05]
        #expect(try page.value("provinsi", "ktp_el") == "KALIMANTAN TIMUR")
    }

    @Test("what was hardly read before a colon, and a sign that stands for one")
    func hardly() throws {
        var page = MarkedPage("Nama  50   : Ratna Contoh")
        page.doubts = ["50": 0.5]
        #expect(try page.value("nama", "surat_pernyataan") == "RATNA CONTOH")
        #expect(try value("nama", "surat_pernyataan", "Nama  > Ratna Contoh") == "RATNA CONTOH")
    }

    @Test("a label in two languages whose colon is gone")
    func languages() throws {
        #expect(try value("nama", "str", "Nama / Name      RATNA CONTOH") == "RATNA CONTOH")
    }

    @Test("a bracket in front of a name; one behind it ends the name")
    func bracket() throws {
        #expect(try value("nama", "surat_pernyataan", "Nama : (Ratna Contoh") == "RATNA CONTOH")
        #expect(try value("nama", "surat_pernyataan", "Nama : Ratna Contoh (pemilik)") == "RATNA CONTOH")
    }

    @Test("a share of the plot is a figure")
    func share() throws {
        #expect(try value("kdb", "kkpr_krk", "KDB : 60 %") == "60 %")
        #expect(try value("kdb", "kkpr_krk", "KDB : 60 Yo") == nil)
    }
}
