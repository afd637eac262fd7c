internal import DossierModel

/// The issuing body, from the top of its paper.
struct Letterhead: FieldRule {
    /// How far down the first page it may stand.
    var depth = 0.25
    /// Most words that an emblem beside it is read as, and their letters.
    var emblemWords = 2
    var emblemLetters = 3
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
        let found = Letterhead.bodies.lazy.compactMap { body in
            head.lazy.compactMap { line in self.words(of: line, from: body).map { (line.page, $0) } }.first
        }.first
        guard let (page, words) = found else { return [] }
        let text = words.map(\.text).joined(separator: " ")
        let reading = ValueReader.Reading(value: text.uppercased(), raw: text, words: words)
        return wanted.map { Field($0.id, reading, page: page, source: .position) }
    }

    /// The line from that body on; before it may only stand what was made of an emblem.
    private func words(of line: PrintedLine, from body: String) -> [Word]? {
        for start in line.words.indices.prefix(emblemWords + 1) {
            let before = line.words[..<start]
            guard
                before.allSatisfy({
                    $0.text.count <= emblemLetters && !$0.text.contains(where: \.isLowercase)
                })
            else { return nil }
            let rest = line.words[start...]
            let text = MatchingLetters.text(rest.map(\.text).joined(separator: " "))
            if text == body || text.hasPrefix(body + " ") {
                return Array(rest.drop { !$0.text.contains(where: \.isLetter) })
            }
        }
        return nil
    }
}
