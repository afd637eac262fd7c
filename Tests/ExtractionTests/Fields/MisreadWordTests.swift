import DossierModel
import Testing

@Suite("Misread words of bodies")
struct MisreadWordTests {
    private func isSure(_ name: String, _ type: String, _ text: String) throws -> Bool {
        try #require(try MarkedPage(text).fields(type).first { $0.name == name }).confidence >= 0.7
    }

    @Test(
        "what a body is called by is shown to a person where it is almost such a word",
        arguments: [
            ("YAYASAN BAHARI CONTOH", true), ("VAVASAN BAHARI CONTOH", false),
            ("KOPERASL BAHARI CONTOH", false),
            ("PT BAHARI CONTOH", true), ("DINAS PERDASANGAN", false), ("DINAS PERDAGANGAN", true),
            ("DINAS PERTANIAN", true), ("PERSERO CONTOH", true),
        ])
    func bodies(name: String, isSure: Bool) throws {
        let found = try self.isSure("nama_usaha", "surat_permohonan", "Nama Usaha : \(name)")
        #expect(found == isSure, "\(name)")
    }

    @Test("a month in a period likewise, and one that is meant is not")
    func months() throws {
        for (period, isSure) in [("JANUAN - MARET 2027", false), ("JANUARI - MARET 2027", true)] {
            let found = try self.isSure(
                "waktu", "proposal", "PROPOSAL PENELITIAN\nWaktu Penelitian : \(period)")
            #expect(found == isSure, "\(period)")
        }
    }

    @Test("an address's words likewise, a firm's inside its name not")
    func others() throws {
        #expect(
            try !isSure("alamat", "ktp_el", "Alamat : JL. CONTOH NO. 5 RT 021 RW 007 KETURAHAN BERBAS PANTAI")
        )
        #expect(try isSure("nama_usaha", "surat_permohonan", "Nama Usaha : CV WAWASAN CONTOH"))
    }
}
