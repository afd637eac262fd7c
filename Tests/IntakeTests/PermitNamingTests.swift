import DossierModel
import Extraction
import Intake
import Testing

@Suite("Permit naming")
struct PermitNamingTests {
    @Test(
        "a subject line names one permit, or none",
        arguments: [
            ("PERMOHONAN SURAT IZIN PRAKTIK BIDAN (SIPB)", "SIPB" as String?),
            ("Permohonan Surat Izin Praktik Apoteker", "SIPA"),
            ("PERMOHONAN IZIN USAHA JASA KONSTRUKSI", "SIUJK"),
            ("Permohonan Persetujuan Bangunan Gedung", "PBG"),
            (
                "Permohonan Izin Pendirian / Operasional Satuan Pendidikan (PAUD, SD, SMP, LKP)",
                "IZIN_SEKOLAH"
            ),
            // One word of the longer name is misread: the shorter one is not it.
            ("Permohonan Izin Pendirian / Operosionol Satuan Pendidikan (PAUD, SD, SMP, LKP)", nil),
            ("Permohonan Izin Pendirian SMP", "IZIN_SMP"),
            ("Permohonan izin", nil),
            ("Permohonan Surat Izin Praktik", nil),
        ])
    func subject(text: String, type: String?) throws {
        #expect(try PermitNaming(PermitCatalogue.builtIn()).type(named: text) == type)
    }
}
