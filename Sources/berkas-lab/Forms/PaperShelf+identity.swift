internal import DocumentImaging
internal import DossierModel
internal import Extraction

extension PaperShelf {
    mutating func identity(_ type: String, _ variant: String?, _ make: Making) throws -> Paper? {
        switch type {
        case "ktp_el": try card(owner(variant))
        case "npwp_kartu":
            variant == "yayasan" || situation.company != nil && random.chance(0.7)
                ? taxCard(situation.company) : taxCard(nil)
        case "pas_foto": photographs()
        case "kk": try familyCard()
        case "suket_ktp": try interimLetter(make)
        default: nil
        }
    }

    private func owner(_ variant: String?) -> Person {
        variant == "penerima_kuasa" ? situation.attorney ?? person : person
    }

    static func cardFields(_ person: Person) -> [String: String] {
        [
            "provinsi": "KALIMANTAN TIMUR", "kab_kota": "BONTANG",
            "tempat_lahir": person.birthplace.uppercased(),
            "jenis_kelamin": person.female ? "PEREMPUAN" : "LAKI-LAKI", "alamat": person.street.uppercased(),
            "rt_rw": "\(person.rt)/\(person.rw)", "kel_desa": person.village.uppercased(),
            "kecamatan": person.district.uppercased(), "pekerjaan": person.job.uppercased(),
            "kewarganegaraan": "WNI",
        ]
    }

    /// A copied identity card, larger or smaller, somewhere on its sheet.
    mutating func card(_ owner: Person) throws(DrawingError) -> Paper {
        var items: [DrawingItem] = []
        for item in Paper.ktpCard(owner) { items.append(try Self.besidePhotograph(item)) }
        return sheet([(items, Self.cardTruth(owner))])
    }

    /// Values of a card end where its photograph begins: long ones are set narrower, and smaller where that is not
    /// enough.
    private static func besidePhotograph(_ item: DrawingItem) throws(DrawingError) -> DrawingItem {
        let room = 38.0
        guard case .text(var text) = item, text.x == 24, text.text.hasPrefix(":"),
            try text.extent().width > room
        else {
            return item
        }
        text.style.family = "Liberation Sans Narrow"
        let width = try text.extent().width
        if width > room { text.style.size *= room / width }
        return .text(text)
    }

    static func cardTruth(_ owner: Person) -> PaperTruth {
        var truth = Paper.ktpTruth(owner)
        truth.fields.merge(cardFields(owner)) { drawn, _ in drawn }
        return truth
    }

    mutating func taxCard(_ company: Company?) -> Paper {
        sheet([taxCardItems(company)])
    }

    mutating func taxCardItems(_ company: Company?) -> ([DrawingItem], PaperTruth) {
        let name = company?.full ?? person.name
        let npwp = company?.npwp ?? person.npwp
        let hasNIK = company == nil && random.chance(0.6)
        var fields = ["npwp15": TaxNumber.printed(npwp), "nama": name.uppercased()]
        if hasNIK { fields["nik"] = person.nik }
        let items = Paper.npwpCard(
            name: name, npwp: npwp, nik: hasNIK ? person.nik : nil,
            address: company?.address ?? person.address)
        return (items, PaperTruth(type: "npwp_kartu", fields: fields))
    }

    /// One to three cards on one sheet, from the top down, each a little askew and in a typeface of its own.
    mutating func sheet(_ cards: [([DrawingItem], PaperTruth)]) -> Paper {
        var page = Typesetter()
        var y = random.between(18, 60)
        let most = cards.count > 2 ? 1.25 : 1.6
        for (items, _) in cards {
            let scale = random.between(1, most)
            page.add(
                .group(
                    DrawnGroup(
                        x: random.between(20, 200 - 86 * scale), y: y, degrees: random.between(-1.6, 1.6),
                        scale: scale, items: items.map { $0.inAnotherFace(&random) })))
            y += 54 * scale + random.between(8, 20)
        }
        return Paper(truths: cards.map(\.1), sheets: [page.sheet])
    }

    private mutating func photographs() -> Paper {
        let wanted = situation.permit.requirements.first { $0.accepts.contains("pas_foto") }?.background
        let ground: PhotoFrame.Ground = wanted == .blue || wanted == nil && random.chance(0.5) ? .blue : .red
        return Paper.photographs(person, ground: ground)
    }

    private mutating func familyCard() throws -> Paper {
        var other = person
        other.nik = person.nik.dropLast() + String(random.number(1...9))
        other.name = "Siti \(person.name.split(separator: " ").last ?? "")"
        let number = "64740\(random.number(1...3))150318\(random.number(9_901...9_999))"
        var paper = try Paper.kk(person, members: [person, other], number: number)
        paper.truths[0].fields["alamat"] = person.street.uppercased()
        return paper.inAnotherFace(&random)
    }

    private mutating func interimLetter(_ make: Making) throws -> Paper {
        var form = OfficeForm("suket_ktp", make.layout)
        try form.head(
            ["PEMERINTAH KOTA BONTANG", "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"],
            "Jalan Contoh Catatan No. 3 Bontang 75311")
        try form.title("SURAT KETERANGAN PENGGANTI KTP-EL")
        try form.number(letterNumber("SUKET", make.day, unit: "DISDUKCAPIL"))
        try form.say("Menerangkan bahwa penduduk di bawah ini telah melakukan perekaman KTP elektronik :")
        try form.rows(
            [
                .nik(person), .name(person.name.uppercased()), .birth(person, make.layout),
                .address(person, nil), .job(person),
            ])
        try form.say("Surat keterangan ini berlaku selama 6 bulan sejak diterbitkan.")
        try form.sign(
            make.day, role: "KEPALA DINAS,", name: "Drs. CONTOH HARYADI", seed: 2_101,
            stamp: ("PEMERINTAH KOTA BONTANG", "DISDUKCAPIL", "KEPALA DINAS"))
        return form.paper
    }
}
