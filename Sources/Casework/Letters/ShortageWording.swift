internal import DossierModel

/// The words of a letter on what is missing.
struct ShortageWording {
    let shortage: Shortage
    let language: Language

    func say(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    func say(_ phrase: Phrase) -> String { phrase.text(in: language) }

    var subject: String {
        switch shortage.verdict {
        case .lacking: say("Pemberitahuan kekurangan persyaratan", "Notice of missing requirements")
        case .pending:
            say("Pemberitahuan pemeriksaan persyaratan", "Notice of requirements under examination")
        case .complete: say("Pemberitahuan kelengkapan persyaratan", "Notice of complete requirements")
        case .noApplication: say("Pemberitahuan penerimaan berkas", "Notice of papers received")
        case .noChecklist: say("Pemberitahuan penerimaan permohonan", "Notice of an application received")
        }
    }

    /// What the papers came to.
    var news: String {
        switch shortage.verdict {
        case .lacking where shortage.submissions.isEmpty:
            return say(
                "Dokumen persyaratan untuk permohonan Saudara belum kami terima.",
                "We have not received any papers for your application yet.")
        case .lacking:
            let (all, met) = (shortage.items(.met, .missing, .expired, .unreadable), shortage.items(.met))
            let missing = shortage.shortages.count
            let counts =
                missing == 0
                ? ""
                : say(
                    " Dari \(all.count) persyaratan, \(met.count) sudah ada dan \(missing) masih harus dilengkapi.",
                    " Of \(all.count) requirements, \(met.count) are there and \(missing) still have to be brought."
                )
            return say(
                "Setelah kami periksa, persyaratan permohonan Saudara belum lengkap.",
                "We have examined your application and its papers are not complete.") + counts
        case .pending:
            return say(
                "Sampai hari ini tidak ada dokumen yang harus Saudara bawa, tetapi pemeriksaan belum selesai.",
                "As of today there is no paper for you to bring, but the examination is not finished.")
        case .complete:
            return say(
                "Setelah kami periksa, persyaratan permohonan Saudara sudah lengkap. Tidak ada yang perlu Saudara bawa.",
                "We have examined your application and its papers are complete. There is nothing for you to bring."
            )
        case .noApplication:
            return say(
                "Berkas Saudara telah kami terima, tetapi belum diketahui untuk permohonan yang mana. Karena itu kami belum "
                    + "dapat memberitahukan apa yang masih kurang.",
                "We have received your papers, but it is not known which application they are for. So we cannot yet tell "
                    + "you what is missing.")
        case .noChecklist:
            return say(
                "Daftar persyaratan untuk jenis izin ini belum ada pada kami. Karena itu kami belum dapat memberitahukan "
                    + "apa yang masih kurang.",
                "We hold no list of requirements for this kind of permit. So we cannot yet tell you what is missing."
            )
        }
    }

    /// What the applicant does next; `letters` are those of the sections before it.
    func steps(_ letters: [ShortageSection.Kind: String]) -> [String] {
        var steps: [String] = []
        func add(_ id: String, _ en: String) { steps.append(say(id, en)) }
        if let letter = letters[.shortages] {
            add(
                "Bawa ke loket kami dokumen pada bagian \(letter), beserta surat ini.",
                "Bring the papers of section \(letter) to our counter, with this letter.")
        }
        if !shortage.items(.expired).isEmpty {
            add(
                "Untuk dokumen yang habis masa berlakunya, bawa yang masih berlaku. Bila tanggal yang terbaca keliru, "
                    + "tunjukkan aslinya kepada petugas.",
                "Of papers that have expired, bring valid ones. Where a date was read wrongly, show the original to the "
                    + "officer.")
        }
        if !shortage.items(.unreadable).isEmpty || letters[.remarks] != nil {
            add(
                "Untuk yang tidak dapat dibaca, bawa kertas atau fail aslinya agar dapat dipindai ulang.",
                "Of what could not be read, bring the original paper or file, so that it can be scanned again."
            )
        }
        if let letter = letters[.questions] {
            add(
                "Jawab pertanyaan pada bagian \(letter) kepada petugas: jawabannya menentukan apakah dokumen itu diperlukan.",
                "Answer the questions of section \(letter): whether those papers are needed depends on them.")
        }
        if let letter = letters[.checking] {
            add(
                "Dokumen pada bagian \(letter) belum perlu dibawa lagi: petugas masih memeriksanya.",
                "The papers of section \(letter) need not be brought again for now: an officer is examining them."
            )
        }
        if shortage.verdict == .noApplication {
            add(
                "Sebutkan nomor permohonan Saudara kepada petugas loket.",
                "Tell the officer at the counter the number of your application.")
            add(
                "Bila permohonannya belum didaftarkan, daftarkan lebih dahulu.",
                "If you have not applied yet, apply first.")
        }
        if shortage.verdict == .noChecklist {
            add(
                "Tanyakan persyaratannya kepada petugas loket.",
                "Ask the officer at the counter what is required.")
        }
        if let due = shortage.due {
            add(
                "Lengkapi paling lambat \(due.words.id).", "Complete the application by \(due.words.en).")
        }
        if !shortage.submissions.isEmpty {
            let (id, en) =
                shortage.receipt.map {
                    (" Tanda terimanya bernomor \($0).", " Their receipt has the number \($0).")
                } ?? ("", "")
            add(
                "Dokumen yang sudah diserahkan tetap kami simpan dan tidak perlu diserahkan lagi." + id,
                "The papers that you have handed in stay with us and need not be handed in again." + en)
        }
        if [.lacking, .pending].contains(shortage.verdict) {
            add(
                "Jangka waktu pelayanan dihitung sejak persyaratan lengkap.",
                "The time that the service may take runs from the day on which the requirements are complete."
            )
        }
        return steps
    }
}
