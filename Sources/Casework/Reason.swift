package import DossierModel
internal import Foundation
package import Registry

/// Why something waits, as sentences for people and one word for programs.
package enum Reason {
    /// Of a submission in the journal.
    package static func of(_ waiting: Waiting) -> (kind: String, sentences: [Phrase]) {
        switch waiting {
        case .reader(let worker, let since, let done, let known):
            let pages = known == 0 ? "0" : "\(done)/\(known)"
            return (
                "reader",
                [
                    Phrase(
                        id: "Sedang dibaca sejak \(time(since)): \(pages) halaman (proses \(worker.process) "
                            + "di \(worker.host)).",
                        en:
                            "Is being read since \(time(since)): \(pages) pages (process \(worker.process) on "
                            + "\(worker.host)).")
                ]
            )
        case .rest(let fault, let failures, let until):
            return (
                "rest",
                [
                    Phrase(
                        id: "Percobaan ke-\(failures) gagal: \(fault.id)",
                        en: "Attempt \(failures) failed: \(fault.en)"),
                    Phrase(
                        id: "Dicoba lagi pukul \(time(until)).", en: "It is tried again at \(time(until))."),
                ]
            )
        case .turn(let before, let workers):
            return (
                "turn",
                [
                    Phrase(
                        id: "Menunggu giliran dibaca; \(before) kiriman di depannya.",
                        en: "Waits for its turn to be read; \(before) before it.")
                ] + (workers == 0 ? [nobody] : [])
            )
        case .filing(let workers):
            return (
                "filing",
                [
                    Phrase(
                        id: "Sudah dibaca; tinggal diarsipkan.", en: "Is read; only the filing is left.")
                ] + (workers == 0 ? [nobody] : [])
            )
        case .nothing: return ("nothing", [])
        }
    }

    /// Of a dossier that is filed: the officer it waits for, or the papers it lacks.
    package static func of(_ dossier: StandingDossier) -> (kind: String, sentences: [Phrase]) {
        var sentences: [Phrase] = []
        if dossier.waiting > 0 {
            sentences.append(
                Phrase(
                    id: "\(dossier.waiting) dokumen menunggu petugas: lihat `berkas review list`.",
                    en: "\(dossier.waiting) documents wait for an officer: see `berkas review list`."))
        }
        sentences += dossier.blocking.map { finding in
            Phrase(
                id: "\(finding.message.id) \(finding.remedy.id)",
                en: "\(finding.message.en) \(finding.remedy.en)")
        }
        sentences += dossier.dossier.checklist.filter { $0.status == .ask }.map { entry in
            Phrase(
                id: "Perlu dijawab petugas: \(entry.name.id).",
                en: "An officer has to answer: \(entry.name.en).")
        }
        if dossier.isComplete || sentences.isEmpty {
            return (
                "nothing",
                [
                    Phrase(
                        id: "Tidak menunggu apa-apa: semua dokumen sudah pada tempatnya.",
                        en: "Waits for nothing: every document has its place.")
                ]
            )
        }
        return (dossier.waiting > 0 ? "officer" : "papers", sentences)
    }

    /// Of a page that ended every reader it was given to.
    package static func of(_ page: QuarantinedPage) -> Phrase {
        page.page == 0
            ? Phrase(
                id: "Berkas \(page.digest.hex.prefix(12))… dikarantina: \(page.reason). Pindai ulang.",
                en: "File \(page.digest.hex.prefix(12))… is in quarantine: \(page.reason). Scan it again.")
            : Phrase(
                id: "Halaman \(page.page) dari \(page.digest.hex.prefix(12))… dikarantina: \(page.reason). "
                    + "Pindai ulang halaman itu.",
                en: "Page \(page.page) of \(page.digest.hex.prefix(12))… is in quarantine: \(page.reason). "
                    + "Scan that page again.")
    }

    private static let nobody = Phrase(
        id: "Tidak ada proses pembaca yang berjalan: jalankan `berkas work` atau `berkas serve`.",
        en: "No worker is running: start `berkas work` or `berkas serve`.")

    private static func time(_ moment: Date) -> String {
        let parts = Calendar(identifier: .gregorian).dateComponents([.hour, .minute, .second], from: moment)
        return [parts.hour, parts.minute, parts.second].map { part in
            let text = String(part ?? 0)
            return text.count < 2 ? "0" + text : text
        }.joined(separator: ":")
    }
}
