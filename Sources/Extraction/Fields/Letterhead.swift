internal import DossierModel

/// The issuing body, from the top of its paper.
struct Letterhead: FieldRule {
    /// How far down the first page it may stand.
    var depth = 0.25
    /// First words of bodies, the nearer to the issuer the earlier: an office before its government.
    private static let bodies = [
        "DINAS", "BADAN", "SATUAN", "KANTOR", "UNIVERSITAS", "INSTITUT", "SEKOLAH TINGGI", "POLITEKNIK",
        "AKADEMI", "IKATAN", "PERSATUAN", "RUMAH SAKIT", "PUSKESMAS", "KLINIK", "FAKULTAS", "KELURAHAN",
        "KETUA RT",
        "RUKUN TETANGGA", "YAYASAN", "PT", "CV", "PEMERINTAH", "KEMENTERIAN",
    ]

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        let wanted = type.fields.filter { $0.place == .letterhead }
        guard !wanted.isEmpty, let frame = sheet.paper.parts.first?.frame else { return [] }
        let bottom = frame.y + Int(Double(frame.height) * depth)
        let head = sheet.paper.lines.filter { $0.page == sheet.paper.parts[0].id && $0.box.midY < bottom }
        let line = Letterhead.bodies.lazy.compactMap { body in
            head.first { line in
                let text = String(decoding: line.letters, as: UTF8.self)
                return text == body || text.hasPrefix(body + " ")
            }
        }.first
        guard let line else { return [] }
        let reading = ValueReader.Reading(
            value: line.text.uppercased(), raw: line.text, words: line.words)
        return wanted.map { Field($0.id, reading, page: line.page, source: .position) }
    }
}
