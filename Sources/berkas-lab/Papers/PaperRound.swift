internal import DocumentImaging
internal import DossierModel

/// Every kind of paper that the lab draws, for as many people as are wanted: what benches measure on.
struct PaperRound {
    /// A sheet by the paper it belongs to.
    struct Leaf {
        /// The paper's kind, with the sheet's number where there are several.
        var name: String
        var drawing: SheetDrawing
        /// False for cards that lie askew on the sheet on purpose.
        var isLevel = true
        /// Forms and single cards, which only benches of reading ask for.
        var isForm = false
    }

    private let cast = Cast()

    /// Sheets with lines of text, all kinds for the first person, then for the next, `count` of them.
    func texts(_ count: Int) throws -> [Leaf] {
        var leaves: [Leaf] = []
        let people = cast.everybody
        var turn = 0
        while leaves.count < count {
            for (name, paper, isLevel) in try papers(people[turn % people.count], turn) {
                for (index, sheet) in paper.sheets.enumerated() {
                    let full = paper.sheets.count > 1 ? "\(name)-\(index + 1)" : name
                    leaves.append(
                        Leaf(name: "\(full)-\(Person.two(turn))", drawing: sheet, isLevel: isLevel))
                }
            }
            turn += 1
        }
        return Array(leaves.prefix(count))
    }

    /// Forms with rules, boxes and headings in white on black, cards in their own size alone on a sheet, and bills with
    /// dark grounds, of `people`.
    func forms(_ people: Int) throws -> [Leaf] {
        let grounds = [Ink.black, Ink(0.05, 0.2, 0.45), Ink(0.6, 0.08, 0.1)]
        return try cast.everybody.prefix(people).enumerated().flatMap { turn, person in
            let mark = Person.two(turn)
            return [
                Leaf(name: "form-\(mark)", drawing: try Paper.form(person), isForm: true),
                Leaf(
                    name: "card-ktp-\(mark)", drawing: .card(Paper.ktpCard(person), turn), isLevel: false,
                    isForm: true),
                Leaf(
                    name: "card-letter-\(mark)",
                    drawing: try .letter(person, with: [Paper.ktpCard(person), npwpCard(person)]),
                    isLevel: false,
                    isForm: true),
                Leaf(
                    name: "card-npwp-\(mark)", drawing: .card(npwpCard(person), turn + 1), isLevel: false,
                    isForm: true),
                Leaf(
                    name: "dues-\(mark)", drawing: try Paper.duesBill(person, ground: grounds[turn % 3]),
                    isForm: true),
            ]
        }
    }

    private func npwpCard(_ person: Person) -> [DrawingItem] {
        Paper.npwpCard(name: person.name, npwp: person.npwp, nik: person.nik, address: person.address)
    }

    /// Sheets without lines of text: an empty one, portraits, and what is drawn on plans, sketches and
    /// sheets of photographs without what is written there.
    func pictures() throws -> [Leaf] {
        let plans = try Paper.plans(cast.rina, .hill, titles: ["DENAH", "TAMPAK DEPAN"]).sheets
        let sketch = try Paper.sketch(cast.rina, title: "Toko", at: "Bontang").sheets
        let photographs = try Paper.sitePhotos("Toko", at: "Bontang", seed: 7).sheets
        return [
            Leaf(name: "empty", drawing: .a4),
            Leaf(name: "portraits-red", drawing: Paper.photographs(cast.rina, ground: .red).sheets[0]),
            Leaf(name: "portraits-blue", drawing: Paper.photographs(cast.joko, ground: .blue).sheets[0]),
        ]
            + (plans + sketch + photographs).enumerated().map { index, sheet in
                Leaf(name: "drawn-\(index + 1)", drawing: sheet.unwritten)
            }
    }

    private func papers(_ person: Person, _ turn: Int) throws -> [(String, Paper, Bool)] {
        let company = turn % 2 == 0 ? cast.mahakam : cast.pharmacy
        let plot = turn % 2 == 0 ? Plot.harbour : Plot.hill
        let profession = [Profession.pharmacist, .midwife, .doctor, .nurse][turn % 4]
        let other = cast.everybody[(turn + 3) % cast.everybody.count]
        let place = "\(plot.street), Bontang"
        return [
            (
                "application",
                try .application(
                    person, permit: "Izin Praktik \(profession.indonesian)", place: place, on: "2026-11-10",
                    attachments: ["Fotokopi KTP", "Ijazah", "STR", "Pas foto 4x6", "Surat keterangan sehat"]),
                true
            ),
            ("deed", try .deed(company), true), ("decree", try .decree(company), true),
            ("nib", try .nib(company, issued: "2022-03-14"), true),
            ("str", try .str(person, profession, issued: "2024-01-10"), true),
            (
                "licence",
                try .licence(
                    person, profession, place: place, order: "1 (satu)", issued: "2024-07-01",
                    until: "2029-04-03"), true
            ), ("diploma", try .diploma(person, profession, on: "2015-08-29"), true),
            ("health", try .healthLetter(person, on: "2026-11-02"), true),
            (
                "place",
                try .placeLetter(
                    person, profession, facility: "Klinik Contoh Bunda", address: person.address,
                    on: "2026-11-03"), true
            ), ("consent", try .consent(person, facility: "RS Contoh Medika", on: "2026-11-04"), true),
            ("association", try .associationLetter(person, profession, on: "2026-11-04"), true),
            ("insurance", try .insurance(person), true),
            (
                "family", try .kk(person, members: [other], number: "647401\(person.nik.dropFirst(6))"), true
            ), ("title", try .landTitle(person, plot), true),
            ("tax-notice", try .taxNotice(person, plot, year: 2026), true),
            ("tax-receipt", try .taxReceipt(person, plot, year: 2026), true),
            ("building", try .buildingPermit(person, plot), true),
            ("city-plan", try .cityPlan(person, plot, on: "2026-09-22"), true),
            (
                "attorney",
                try .attorney(giver: person, taker: other, purpose: "Izin Apotek", on: "2026-11-05"), true
            ),
            (
                "declaration",
                try .declaration(
                    person, title: "Memiliki Tempat Praktik",
                    says: "saya memiliki tempat praktik di \(place)", on: "2026-11-05"), true
            ),
            (
                "sppl",
                try .sppl(
                    person, business: "Toko Contoh", at: place, kind: "Perdagangan", on: "2026-11-08"), true
            ), ("domicile", try .domicile(person, business: "Toko Contoh", on: "2026-11-06"), true),
            ("vehicle", try .vehicle(person, plate: "KT 1234 XX", until: "2028-03-12"), true),
            ("inspection", try .inspection(person, plate: "KT 1234 XX", until: "2026-08-01"), true),
            (
                "recommendation",
                try .recommendation(
                    department: "DINAS PERHUBUNGAN", code: "500.11", for: person, permit: "Izin Trayek",
                    place: "Trayek Loktuan - Tanjung Laut", on: "2026-10-20"), true
            ), ("sketch", try .sketch(person, title: "Toko Contoh", at: place), true),
            ("billboard", try .billboard(company, size: "4 x 6 m", at: place), true),
            ("plan", try .plans(person, plot, titles: ["DENAH", "TAMPAK DEPAN"]), true),
            ("ktp", .ktp(person), false), ("npwp", .npwp(person), false),
            ("ktp-npwp", .ktpAndNPWP(person), false),
        ]
    }
}

extension SheetDrawing {
    /// Without texts and tables.
    fileprivate var unwritten: SheetDrawing {
        var sheet = self
        sheet.items = items.filter {
            switch $0 {
            case .text, .table: false
            default: true
            }
        }
        return sheet
    }
}
