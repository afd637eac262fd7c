package import DossierModel
internal import Intake

/// Why a dossier was attached to an application without a person, or why it was not.
package struct MatchReason: Sendable {
    package let match: Match
    package let thresholds: MatchThresholds
    /// Whether any page of the dossier could be opened.
    package let isRead: Bool

    package init(_ match: Match, _ thresholds: MatchThresholds, isRead: Bool = true) {
        self.match = match
        self.thresholds = thresholds
        self.isRead = isRead
    }

    /// Bits that every application has before anything is read.
    package static var prior: Double { Intake.priorBits }

    /// Where a candidate stands: what its evidence adds up to, with what was so before.
    package static func bits(of candidate: Candidate) -> Double {
        candidate.evidence.reduce(prior) { $0 + $1.weight }
    }

    /// In one sentence each; the first says what came of it.
    package var sentences: [Phrase] {
        guard isRead else {
            return [
                Phrase(
                    id:
                        "Belum ada yang terbaca: tidak satu pun berkasnya dapat dibuka. Lihat `berkas dossier why`.",
                    en: "Nothing is read yet: none of its files could be opened. See `berkas dossier why`.")
            ]
        }
        guard let best = match.candidates.first else {
            return [
                Phrase(
                    id:
                        "Tidak ada permohonan yang cocok: tidak satu pun nomor, NIK, NPWP, NIB, nama atau tanggal "
                        + "lahir yang terbaca menunjuk ke register.",
                    en:
                        "No application fits: no number, NIK, NPWP, NIB, name or birth date that was read leads to one "
                        + "of the register.")
            ]
        }
        if case .one = match {
            return [
                Phrase(
                    id: "Milik \(best.application), tanpa petugas.",
                    en: "It belongs to \(best.application), without a person.")
            ]
        }
        return [
            Phrase(
                id: "Petugas yang memutuskan; calon terdekat \(best.application).",
                en: "A person decides; the nearest is \(best.application).")
        ] + doubts(of: best)
    }

    private func undecided(_ best: Candidate) -> Phrase {
        guard best.evidence.contains(where: { Self.identifiers.contains($0.kind) && $0.weight > 0 }) else {
            return Phrase(
                id:
                    "Tidak ada nomor permohonan, NIK, NPWP atau NIB yang sah terbaca: nama saja tidak pernah cukup.",
                en: "No valid application number, NIK, NPWP or NIB was read: a name alone never suffices.")
        }
        return Phrase(
            id:
                "Nomor yang cocok belum memutuskan: sama banyak kertas menyebut orang lain, atau kertas dan "
                + "permohonan bukan untuk usaha yang sama.",
            en:
                "The number that agrees does not decide: as many papers name somebody else, or the papers and the "
                + "application are not for the same business.")
    }

    private static let identifiers: Set<String> = ["nik", "npwp", "company_npwp", "nib"]

    private func doubts(of best: Candidate) -> [Phrase] {
        var doubts: [Phrase] = []
        if !best.evidence.contains(where: \.decisive) { doubts.append(undecided(best)) }
        if let error = best.error, error > thresholds.mostError {
            doubts.append(
                Phrase(
                    id:
                        "Perkiraan salah \(Self.percent(error)), paling banyak \(Self.percent(thresholds.mostError)).",
                    en:
                        "Estimated error \(Self.percent(error)), at most \(Self.percent(thresholds.mostError))."
                ))
        }
        if best.margin < thresholds.leastMargin {
            let (margin, least) = (Self.tenths(best.margin), Self.tenths(thresholds.leastMargin))
            doubts.append(
                Phrase(
                    id: "Hanya \(margin) bit di atas calon berikutnya, paling sedikit \(least).",
                    en: "Only \(margin) bits above the next, at least \(least)."))
        }
        if doubts.isEmpty {
            doubts.append(
                Phrase(
                    id:
                        "Terlalu banyak permohonan memuat tanda pengenal yang sama; hanya nomor yang membedakannya.",
                    en: "Too many applications bear the same identifiers; only a number tells them apart."))
        }
        return doubts
    }

    /// With one decimal place.
    package static func tenths(_ number: Double) -> String {
        let tenths = Int((abs(number) * 10).rounded())
        return (number < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
    }

    /// `0.5 %`; what is less than a thousandth of a per cent is told as such, and from one per cent on with two digits.
    package static func percent(_ share: Double) -> String {
        if share >= 0.1 { return "\(Int((share * 100).rounded())) %" }
        if share >= 0.01 { return tenths(share * 100).replacing(".0", with: "") + " %" }
        let thousandths = Int((share * 100_000).rounded())
        guard thousandths > 0 else { return share > 0 ? "< 0.001 %" : "0 %" }
        var digits = String(thousandths % 1_000)
        digits = String(repeating: "0", count: 3 - digits.count) + digits
        while digits.last == "0" { digits.removeLast() }
        return "\(thousandths / 1_000)" + (digits.isEmpty ? "" : ".\(digits)") + " %"
    }
}
