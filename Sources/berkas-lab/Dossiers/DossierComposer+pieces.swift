internal import DocumentImaging
internal import DossierModel
internal import Extraction

extension DossierComposer {
    /// Cards of one dossier come on a sheet of their own each, or two and three on one.
    mutating func gathered(_ pieces: [Piece]) -> [Piece] {
        let cards = pieces.filter { ["ktp_el", "npwp_kartu"].contains($0.paper.truths[0].type) }
        guard sheets != .slips, cards.count > 1, random.chance(0.45) else { return pieces }
        let drawn = cards.prefix(3).map { card -> ([DrawingItem], PaperTruth) in
            (card.paper.cardItems, card.paper.truths[0])
        }
        var result = pieces
        let first = result.firstIndex { $0.paper.truths[0] == cards[0].paper.truths[0] } ?? 0
        result[first] = Piece(paper: shelf.sheet(drawn), requirement: cards[0].requirement)
        for card in cards.prefix(3).dropFirst() {
            result.removeAll { $0.paper.truths == card.paper.truths && $0.requirement == card.requirement }
        }
        return result
    }

    /// As on the checklist, or as they fell; the letter is on top more often than not.
    mutating func arranged(_ pieces: [Piece]) -> [Piece] {
        guard random.chance(0.45) else { return pieces }
        let mixed = random.mixed(pieces)
        guard random.chance(0.7) else { return mixed }
        return mixed.filter { $0.paper.truths[0].type == "surat_permohonan" }
            + mixed.filter { $0.paper.truths[0].type != "surat_permohonan" }
    }

    /// Papers that nobody asked for.
    mutating func extras() throws -> [Piece] {
        var papers: [Paper?] = []
        if random.chance(0.2) { papers.append(try shelf.paper("kk")) }
        if random.chance(0.1) { papers.append(try shelf.paper("tanda_terima_berkas")) }
        if random.chance(0.1) { papers.append(try shelf.paper("lain_lain", variant: "disposisi")) }
        if random.chance(0.05) { papers.append(try shelf.paper("kswp")) }
        if draft.situation.company != nil, random.chance(0.2) {
            papers.append(try shelf.paper("oss_sertifikat_standar"))
        }
        if draft.situation.permit.id == "SIUJK", random.chance(0.5) {
            papers.append(try shelf.paper(random.one(of: ["siup", "tdp", "situ_ho"])))
        }
        if let stranger {
            var card = try shelf.card(stranger)
            card.truths[0].isStray = true
            papers.append(card)
        }
        return papers.compactMap(\.self).map { paper in
            var paper = paper
            for index in paper.truths.indices { paper.truths[index].requirement = "" }
            return Piece(paper: paper, requirement: nil)
        }
    }

    /// Copies that an office certified, and a slip with a note stuck to a letter.
    mutating func stampPapers(_ pieces: inout [Piece]) {
        for index in pieces.indices {
            let type = pieces[index].paper.truths[0].type
            let isCopy = ["str", "ktp_el", "akta_pendirian", "nib", "sip", "sertifikat_tanah", "kk"].contains(
                type)
            if isCopy, random.chance(0.15) { certify(&pieces[index].paper) }
            if type == "surat_permohonan", random.chance(0.12) { note(&pieces[index].paper) }
        }
    }

    private mutating func certify(_ paper: inout Paper) {
        let last = paper.sheets.count - 1
        let sheet = paper.sheets[last]
        let y = sheet.height - random.between(44, 60)
        let style = TextStyle(family: "Liberation Sans", size: 9, ink: .stampViolet)
        let words = random.one(of: [
            "LEGALISIR\nSesuai dengan aslinya", "FOTOKOPI SESUAI ASLINYA\nTelah dicocokkan",
        ])
        let items: [DrawingItem] = [
            .text(DrawnText(words, x: 0, y: 0, style: style)),
            .signature(PenSignature(x: 6, y: 9, seed: random.next())),
            .stamp(
                RoundStamp(
                    x: 30, y: 16, radius: 15, upper: "PEMERINTAH KOTA BONTANG", lower: "LEGALISIR",
                    middle: "SAH",
                    tilt: random.between(-20, 20))),
        ]
        paper.sheets[last].add(
            .group(DrawnGroup(x: random.between(22, 40), y: y, degrees: random.between(-4, 4), items: items)))
    }

    private mutating func note(_ paper: inout Paper) {
        let pen = TextStyle(family: Layout.writing, size: 13, ink: .pen)
        let items: [DrawingItem] = [
            .box(
                DrawnBox(
                    x: 0, y: 0, width: 58, height: 34, fill: Ink(1, 0.97, 0.7), outline: .grey, thickness: 0.2
                )),
            .text(
                DrawnText(
                    "DISPOSISI", x: 3, y: 2, style: TextStyle(family: "Liberation Sans", size: 9, bold: true))
            ),
            .text(
                DrawnText(
                    random.one(of: ["Kabid, mohon dicek", "Proses sesuai aturan", "Lengkapi berkas"]), x: 3,
                    y: 9, style: pen)),
            .signature(PenSignature(x: 22, y: 18, seed: random.next())),
        ]
        let sheet = paper.sheets[0]
        paper.sheets[0].add(
            .group(DrawnGroup(x: 24, y: sheet.height - 52, degrees: random.between(-3, 3), items: items)))
    }
}

extension Paper {
    /// Of a sheet with one card, the card's own drawing.
    fileprivate var cardItems: [DrawingItem] {
        sheets[0].items.compactMap { if case .group(let group) = $0 { group.items } else { nil } }.first ?? []
    }
}
