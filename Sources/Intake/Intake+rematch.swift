package import DossierModel
internal import Extraction
internal import Matching

extension Intake {
    /// Whose a dossier is by what stands in it now, officers' corrections included.
    package static func match(of dossier: Dossier, in register: any ApplicationRegister) async throws -> Match
    {
        var claims = dossier.documents.flatMap(Claims.claims(of:))
        for page in dossier.pages {
            for barcode in page.page?.barcodes ?? [] {
                guard let code = CoverCode(text: barcode.text) else { continue }
                claims.append(
                    Claim(
                        kind: .cover, value: code.application, verified: true, document: nil, page: page.id))
            }
        }
        // Numbers that were read from the paper are only kept as evidence.
        if let first = dossier.pages.first {
            for candidate in dossier.match.candidates
            where candidate.evidence.contains(where: { $0.kind == "number" && $0.weight > 0 }) {
                claims.append(
                    Claim(
                        kind: .number, value: candidate.application, verified: true, document: nil,
                        page: first.id))
            }
        }
        let records = try await register.applications(sharing: Claims.keys(of: claims))
        return Matcher(similarity: Intake.similarity).match(claims, among: records)
    }
}
