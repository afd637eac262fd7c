package import DossierModel

extension LetterSheet {
    /// The letter on what an application lacks (surat pemberitahuan kekurangan persyaratan), or on that it lacks nothing.
    package init(_ shortage: Shortage, from head: Letterhead, officer: String, in language: Language) {
        let wording = ShortageWording(shortage: shortage, language: language)
        func say(_ id: String, _ en: String) -> String { wording.say(id, en) }
        let sections = ShortageSection.Kind.allCases.compactMap { ShortageSection($0, wording) }
        let letters = Dictionary(
            uniqueKeysWithValues: zip(sections.map(\.kind), "ABCDEFG".map(String.init)))
        var parts: [Part] = [.rows(LetterSheet.facts(wording)), .paragraph(wording.news)]
        for section in sections {
            let letter = letters[section.kind] ?? ""
            parts += [
                .heading("\(letter). \(section.title) (\(section.table.rows.count))"), .table(section.table),
            ]
        }
        let steps = wording.steps(letters)
        if !steps.isEmpty {
            parts += [.heading(say("Yang perlu Saudara lakukan", "What to do")), .list(steps)]
        }
        if !shortage.law.isEmpty {
            parts += [.heading(say("Dasar hukum", "Legal basis")), .list(shortage.law.map(wording.say))]
        }
        parts.append(
            .paragraph(
                say(
                    "Demikian kami beritahukan. Atas perhatian Saudara kami ucapkan terima kasih.",
                    "Thank you for your attention.")))
        let day = wording.say(shortage.writtenOn.words)
        self.init(
            head: head.lines, dateline: head.place.isEmpty ? day : "\(head.place), \(day)",
            references: [
                Row(say("Nomor", "Number"), String(repeating: ".", count: 40)),
                Row(say("Lampiran", "Enclosures"), "-"), Row(say("Hal", "Subject"), wording.subject),
            ],
            addressee: [
                say("Yth. ", "To: ") + (shortage.applicant ?? say("Pemohon", "the applicant"))
            ] + [shortage.company].compactMap(\.self) + [say("di tempat", "")].filter { !$0.isEmpty },
            parts: parts,
            signature: Signature(
                title: say("Petugas,", "Officer,"),
                hint: say("tanda tangan dan stempel", "signature and stamp"),
                name: officer),
            footer: [head.office, shortage.application ?? shortage.submissions.first].compactMap(\.self)
                .joined(separator: " · "))
    }

    /// What the letter is about.
    private static func facts(_ wording: ShortageWording) -> [Row] {
        let shortage = wording.shortage
        func say(_ id: String, _ en: String) -> String { wording.say(id, en) }
        var rows: [Row] = []
        if let number = shortage.application {
            rows.append(Row(say("Nomor permohonan", "Application"), number))
        }
        if let permit = shortage.permit { rows.append(Row(say("Jenis izin", "Permit"), wording.say(permit))) }
        if let applicant = shortage.applicant {
            rows.append(
                Row(say("Pemohon", "Applicant"), applicant + (shortage.nik.map { " (NIK …\($0))" } ?? "")))
        }
        let days = shortage.receivedOn.map { wording.say($0.words) }.joined(separator: ", ")
        rows.append(
            Row(
                say("Berkas diterima", "Papers received"),
                days.isEmpty
                    ? say("belum ada", "none yet")
                    : "\(days) (\(say("kiriman", "submission")) \(shortage.submissions.joined(separator: ", ")))"
            ))
        if let receipt = shortage.receipt { rows.append(Row(say("Tanda terima", "Receipt"), receipt)) }
        return rows
    }
}
