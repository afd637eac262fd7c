internal import DocumentImaging
internal import DossierModel
internal import Extraction

/// Draws field sets: papers of the applicant, of relatives and attorneys, and now and then a stranger's.
struct FieldSetDrawing {
    let permits: [PermitType]
    var random: SplitMix
    /// Shares of dossiers: with one stray paper of another applicant, with two, and behind another's cover sheet.
    var oneStray = 0.04
    var twoStrays = 0.01
    var wrongCover = 0.005
    /// Of applications for a business: papers for another one of the same person, which the register does not hold.
    var otherBusiness = 0.03
    var cover = 0.3
    var number = 0.15

    private var damage = Damage.levels[0]
    private var documents: [Document] = []
    private var isIdentified = false

    init(permits: [PermitType], random: SplitMix) {
        self.permits = permits
        self.random = random
    }

    /// - Parameters:
    ///   - owner: whose papers they are.
    ///   - record: the application; `nil` where the register does not hold it.
    ///   - stranger: another applicant of the register.
    mutating func draw(
        _ owner: Person, _ record: ApplicationRecord?, stranger: ApplicationRecord, permit: PermitType
    )
        -> FieldSet
    {
        damage = random.one(of: Damage.levels)
        documents = []
        isIdentified = false
        let isOther = record?.companyName != nil && random.chance(otherBusiness)
        let record = isOther ? elsewhere(record) : record
        papers(of: owner, record, permit)
        let strays = random.chance(twoStrays) ? 2 : random.chance(oneStray) ? 1 : 0
        for index in 0..<strays { stray(of: stranger, isCard: index == 0) }
        documents = random.mixed(documents)
        for index in documents.indices { documents[index].number = index + 1 }
        return FieldSet(
            dossier: dossier(behind: isOther ? nil : sheet(record, stranger)),
            owner: isOther ? nil : record?.number, isIdentified: isIdentified)
    }

    /// What the record would be, were it for another business.
    private mutating func elsewhere(_ record: ApplicationRecord?) -> ApplicationRecord? {
        var other = record
        let serial = random.number(10_000...99_999)
        other?.companyName =
            "CV \(random.one(of: ["Arutala", "Nirwana", "Pelangi", "Tunas"])) Contoh Lain \(serial)"
        other?.nib = "01012600\(serial)"
        other?.number = "900/LAIN/\(serial)"
        return other
    }

    private mutating func papers(of owner: Person, _ record: ApplicationRecord?, _ permit: PermitType) {
        var letter = [
            ("nama", owner.titled), ("nik", owner.nik), ("alamat", owner.address),
            ("perihal", "Permohonan \(permit.name.id)"),
        ]
        if let name = record?.companyName { letter.append(("nama_usaha", name)) }
        if let record, random.chance(number) { letter.append(("no_permohonan", record.number)) }
        paper("surat_permohonan", letter, isOwn: true)
        paper(
            "ktp_el",
            [
                ("nik", owner.nik), ("nama", owner.name), ("tgl_lahir", owner.born.description),
                ("alamat", owner.street),
            ], isOwn: true)
        if random.chance(0.6) {
            paper("npwp_kartu", [("npwp15", owner.npwp), ("nama", owner.name)], isOwn: true)
        }
        if random.chance(0.5) {
            paper("ijazah", [("nama", owner.name), ("tgl_lahir", owner.born.description)], isOwn: true)
        }
        if random.chance(0.4) { paper("surat_ket_sehat", [("nama", owner.titled)], isOwn: true) }
        if let name = record?.companyName, let nib = record?.nib {
            paper("nib", [("nib", nib), ("nama_badan", name)], isOwn: true)
            paper("akta_pendirian", [("nama_badan", name)], isOwn: true)
        }
        if let name = record?.attorneyName, let nik = record?.attorneyNIK {
            paper("ktp_el", [("nik", nik), ("nama", name)], isOwn: false)
            paper("surat_kuasa", [("pemberi_nama", owner.name), ("penerima_nik", nik)], isOwn: false)
        }
        // Of an official or a neighbour.
        if random.chance(0.3) { paper("ktp_el", [("nama", "Contoh Pejabat Daerah")], isOwn: false) }
    }

    private mutating func stray(of stranger: ApplicationRecord, isCard: Bool) {
        let fields = [
            ("nik", stranger.nik ?? ""), ("nama", stranger.applicantName),
            ("tgl_lahir", stranger.birthDate?.description ?? ""),
        ]
        paper(isCard ? "ktp_el" : "surat_ket_sehat", fields, isOwn: false)
    }

    private mutating func paper(_ type: String, _ fields: [(String, String)], isOwn: Bool) {
        let page = PageID(file: "berkas.pdf", number: documents.count + 1)
        var document = Document(
            number: documents.count + 1, type: type, confidence: 1, regions: [PageRegion(page: page)])
        for (name, value) in fields {
            guard let read = damage.read(value, &random) else { continue }
            let isRight = read == value
            let verified = Self.passes(name, read)
            document.fields.append(
                Field(
                    name: name, value: read, raw: read, page: page, box: nil, confidence: 0.9, source: .label,
                    verified: verified, keying: isRight && random.chance(0.9) ? .agreed : .once))
            if isOwn, isRight, verified, ["nik", "npwp15", "nib", "no_permohonan"].contains(name) {
                isIdentified = true
            }
        }
        documents.append(document)
    }

    private static func passes(_ field: String, _ value: String) -> Bool {
        switch field {
        case "nik", "penerima_nik": NIK(digits: value) != nil
        case "npwp15": NPWP(digits: value) != nil
        case "tgl_lahir": CalendarDay(iso: value) != nil
        default: true
        }
    }

    /// The code in front: the owner's own, or another's by mistake.
    private mutating func sheet(_ record: ApplicationRecord?, _ stranger: ApplicationRecord) -> String? {
        let isWrong = random.chance(wrongCover)
        guard isWrong || random.chance(cover), let number = isWrong ? stranger.number : record?.number else {
            return nil
        }
        if !isWrong { isIdentified = true }
        return CoverCode(application: number, sheet: 1, count: 1, requirement: nil).text
    }

    private func dossier(behind code: String?) -> Dossier {
        let submission = Submission(id: "0", origin: "lab", receivedOn: ApplicationDraft.received, files: [])
        var pages: [DossierPage] = []
        if let code {
            let bar = Barcode(text: code, symbology: .qrCode, box: PixelRect(x: 0, y: 0, width: 1, height: 1))
            let size = PixelSize(width: 1, height: 1)
            let stored = StoredFacts(
                storedSize: size, resolution: nil, bitsPerSample: 1, samplesPerPixel: 1, compression: "none")
            let facts = PageFacts(
                stored: stored, size: size, resolutionIsPlausible: true, inkCoverage: 0, contrast: 1,
                paperLevel: 1)
            let page = Page(number: 1, facts: facts, recipe: [], text: nil, barcodes: [bar])
            pages = [DossierPage(id: PageID(file: "berkas.pdf", number: 1), role: .cover, page: page)]
        }
        return Dossier(
            submission: submission, files: [], pages: pages, documents: documents, match: .none,
            proposal: .review,
            checklist: [], findings: [])
    }
}
