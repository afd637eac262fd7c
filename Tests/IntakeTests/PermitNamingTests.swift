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
            ("Permohonan Izin Pendirian SMP", "IZIN_SMP"),
            ("Permohonan izin", nil),
            ("Permohonan Surat Izin Praktik", nil),
        ])
    func subject(text: String, type: String?) throws {
        #expect(try PermitNaming(PermitCatalogue.builtIn()).type(named: text) == type)
    }
}
