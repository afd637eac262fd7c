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
        let claims = Claims(dossier, permits: permits)
        let holders = try await register.applications(sharing: claims.keys)
        return Matcher(likeness: likeness, thresholds: thresholds).match(claims.all, among: holders)
    }

    /// A dossier that is not filed yet, as it is by the register of now: matched, attached and checked again. Nothing is read.
    ///
    /// Throws the register's `Fault`.
    package func settled(_ dossier: Dossier) async throws -> Dossier {
        var dossier = dossier
        let announced = Intake.announcements(in: dossier.pages)
        for index in dossier.documents.indices {
            dossier.documents[index].proposal = .review
            // What a row named that asked for it.
            if dossier.documents[index].type == DocumentType.unnamed {
                dossier.documents[index].type = nil
                dossier.documents[index].confidence = 0
            }
            dossier.documents[index].requirement = dossier.documents[index].regions.first.flatMap {
                announced[$0.page]
            }
        }
        dossier.checklist = []
        try await settle(&dossier)
        return dossier
    }
}
