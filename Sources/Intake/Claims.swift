internal import DossierModel
internal import Extraction
internal import Matching

/// What a dossier says about whose it is, officers' corrections included.
struct Claims {
    private(set) var all: [Claim] = []

    /// The fields that identify somebody, by their ids in the catalogue.
    private static let kinds: [String: Claim.Kind] = [
        "nik": .nik, "pemberi_nik": .nik, "penerima_nik": .nik, "anggota_nik": .nik,
        "npwp": .npwp, "npwp15": .npwp, "npwp16": .npwp, "nib": .nib,
        "nama": .name, "pemberi_nama": .name, "tgl_lahir": .birthDate,
        "nama_badan": .company, "nama_usaha": .company, "nama_perusahaan": .company,
        "no_permohonan": .number, "alamat": .address,
    ]
    /// Fields that name others beside the applicant.
    private static let incidental: Set<String> = ["penerima_nik", "anggota_nik"]
    /// Papers whose address is where the applicant lives.
    private static let personal: Set<String> = ["ktp_el", "suket_ktp", "surat_permohonan", "npwp_kartu"]

    /// A letter's field of the business that applies.
    private static let business = "nama_usaha"

    init(_ dossier: Dossier, permits: PermitCatalogue) {
        for page in dossier.pages where page.role == .cover {
            guard let code = page.page?.coverCodes.first else { continue }
            all.append(
                Claim(kind: .cover, value: code.application, verified: true, document: nil, page: page.id))
        }
        for number in ApplicationNumbers(dossier.documents, dossier.pages).found {
            all.append(
                Claim(kind: .number, value: number.number, verified: true, document: nil, page: number.page))
        }
        for document in dossier.documents {
            all += Claims.claims(of: document) + Claims.business(namedIn: document)
        }
        all += PermitNaming(permits).claims(in: dossier.documents)
    }

    /// What one document says.
    static func claims(of document: Document) -> [Claim] {
        document.fields.compactMap { field in
            guard let kind = kinds[field.name],
                kind != .address || personal.contains(document.type ?? "")
            else { return nil }
            var value = field.value
            if kind == .npwp {
                guard let normalised = SharedKey.normalised(npwp: value) else { return nil }
                value = normalised
            }
            return Claim(
                kind: kind, value: value, verified: field.verified && field.source != .repaired,
                incidental: incidental.contains(field.name), keyedTwice: field.keying == .agreed,
                document: document.number, page: field.page)
        }
    }

    /// The body that an application letter speaks for; a trade of one person's own is none.
    private static func business(namedIn document: Document) -> [Claim] {
        guard document.type == PermitNaming.letter, let name = document.field(business),
            EntityName.isJoint(name.value)
        else { return [] }
        return [
            Claim(
                kind: .business, value: name.value, verified: false, document: document.number,
                page: name.page)
        ]
    }

    /// Keys to ask the register with, each once.
    var keys: [SharedKey] { all.flatMap(\.keys).reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
