import DossierModel
import Extraction
import Intake
import Testing

@Suite("Letters for a business")
struct BusinessLetterTests {
    private func isAttached(for business: String) async throws -> Bool {
        let record = ApplicationRecord(
            number: "1/SIPB/XI/2026", permitType: "SIPB", applicantName: "SITI RAHMAWATI",
            nik: "6474015708909901", birthDate: CalendarDay(iso: "1990-08-17"))
        func document(_ number: Int, _ type: String, _ values: [String: String]) -> Document {
            let page = PageID(file: "berkas.pdf", number: number)
            let fields = values.map { name, value in
                Field(
                    name: name, value: value, raw: value, page: page, box: nil, confidence: 1, source: .label,
                    verified: true)
            }
            return Document(
                number: number, type: type, confidence: 1, regions: [PageRegion(page: page)], fields: fields)
        }
        let submission = Submission(
            id: "1", origin: "test", receivedOn: CalendarDay(iso: "2026-11-23")!, files: [])
        let dossier = Dossier(
            submission: submission, files: [], pages: [],
            documents: [
                document(
                    1, "surat_permohonan",
                    ["nama": "Siti Rahmawati", "nik": "6474015708909901", "nama_usaha": business]),
                document(
                    2, "ktp_el",
                    ["nama": "SITI RAHMAWATI", "nik": "6474015708909901", "tgl_lahir": "1990-08-17"]),
            ], match: .none, proposal: .review, checklist: [], findings: [])
        let match = try await Intake.match(
            of: dossier, in: FakeRegister(records: [record]), permits: try .builtIn())
        if case .one = match { return true }
        return false
    }

    @Test("a body's letter leaves its director's private application to a person; one's own trade does not")
    func letters() async throws {
        #expect(try await !isAttached(for: "CV ARUTALA CONTOH"))
        #expect(try await !isAttached(for: "Arutala Contoh, PT."))
        #expect(try await isAttached(for: "UD ARUTALA CONTOH"))
        #expect(try await isAttached(for: "ARUTALA CONTOH"))
    }
}
