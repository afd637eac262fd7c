internal import DossierModel
internal import Extraction
internal import Matching

/// What the documents of a dossier say about whose it is.
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

    init(_ extraction: Extraction) {
        for cover in extraction.covers {
            all.append(
                Claim(
                    kind: .cover, value: cover.code.application, verified: true, document: nil,
                    page: cover.page))
        }
        for number in extraction.applicationNumbers {
            all.append(
                Claim(kind: .number, value: number.number, verified: true, document: nil, page: number.page))
        }
        for document in extraction.documents { all += Claims.claims(of: document) }
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

    /// Keys to ask the register with, each once.
    static func keys(of claims: [Claim]) -> [SharedKey] {
        claims.flatMap(\.keys).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
