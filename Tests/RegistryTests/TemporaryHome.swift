import DossierModel
import Foundation
import Registry

/// A home in a folder of its own, which goes with the value.
final class TemporaryHome {
    let home: Home
    let register: Register
    let vault: Vault

    init() throws {
        let folder = NSTemporaryDirectory() + "berkas-test-" + UUID().uuidString
        home = Home(folder: folder)
        _ = try home.initialise(configuration: "")
        register = try home.openRegister()
        vault = try home.openVault(of: register)
    }

    deinit { try? FileManager.default.removeItem(atPath: home.folder) }

    /// Writes a file beside the vault.
    func file(_ name: String, _ text: String) throws -> String {
        let path = home.folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// A submission of one file, journalled.
    func submission(_ text: String = "paper") async throws -> Submission {
        let stored = try vault.put(path: try file("in.pdf", text))
        let source = SourceFile(digest: stored.digest, name: "in.pdf", byteCount: stored.byteCount)
        return try await register.accept(
            [source], origin: "test", receivedOn: CalendarDay(iso: "2026-11-23")!
        ).submission
    }

    /// A dossier of two documents: one attached, one in review.
    func dossier(of submission: Submission) -> Dossier {
        let region = PageRegion(page: PageID(file: "in.pdf", number: 1))
        return Dossier(
            submission: submission, files: [], pages: [],
            documents: [
                Document(
                    number: 1, type: "ktp", confidence: 1, regions: [region], proposal: .attach(to: "A/1"),
                    requirement: "ktp"),
                Document(number: 2, type: "ijazah", confidence: 1, regions: [region]),
            ],
            match: .none, proposal: .attach, checklist: [], findings: [])
    }

    static let applications = [
        ApplicationRecord(
            number: "A/1", permitType: "SIPA", applicantName: "Sari", nik: "6474014101909901",
            npwp: "012345678901234", companyNPWP: "0999999999999999", attorneyNIK: "6474020202909902"),
        ApplicationRecord(number: "A/2", permitType: "SIPA", applicantName: "Budi", nib: "9120001234567"),
    ]
}
