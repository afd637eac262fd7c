package import DossierModel
package import Extraction
internal import Matching

extension Intake {
    /// Bits that every application has before anything is read.
    package static var priorBits: Double { Weights().prior.bits }

    /// Whose a dossier is by what stands in it now, officers' corrections included.
    package static func match(
        of dossier: Dossier, in register: any ApplicationRegister, permits: PermitCatalogue,
        thresholds: MatchThresholds = MatchThresholds()
    ) async throws -> Match {
        let claims = claims(of: dossier, permits: permits)
        let holders = try await register.applications(sharing: Claims.keys(of: claims))
        return Matcher(likeness: likeness, thresholds: thresholds).match(claims, among: holders)
    }

    /// What is said in a dossier about whose it is, as far as it is kept.
    static func claims(of dossier: Dossier, permits: PermitCatalogue) -> [Claim] {
        var claims = dossier.documents.flatMap(Claims.claims(of:))
        claims += PermitNaming(permits).claims(in: dossier.documents)
        for page in dossier.pages {
            for code in page.page?.coverCodes ?? [] {
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
        return claims
    }
}
