internal import DossierModel

/// Something that the papers of one application are to agree in.
struct AgreementItem: Sendable {
    /// How two values are held against each other.
    enum Kind: Sendable {
        /// Digits, or letters and digits, that are the same or not.
        case number
        /// 15 and 16 digits made one.
        case taxNumber
        case day
        case name
        /// By the words they share.
        case address
    }

    let id: String
    let name: Phrase
    let kind: Kind
    /// By their ids in the catalogue of document types.
    let fields: Set<String>
    /// Types whose fields count; empty for all.
    var types: Set<String> = []
    /// Papers of the attorney, or of everybody else.
    var isAttorneys = false
    let recorded: @Sendable (ApplicationRecord) -> String?
    /// What the papers may have instead, the record being right either way.
    var instead: @Sendable (ApplicationRecord) -> String? = { _ in nil }

    static let all: [AgreementItem] = [
        AgreementItem(
            id: "nik", name: Phrase(id: "NIK", en: "NIK"), kind: .number,
            fields: ["nik", "pemberi_nik", "anggota"],
            recorded: \.nik),
        AgreementItem(
            id: "name", name: Phrase(id: "Nama", en: "Name"), kind: .name, fields: ["nama", "pemberi_nama"],
            types: [
                "ktp_el", "suket_ktp", "paspor_kitas", "surat_permohonan", "surat_kuasa", "surat_pernyataan",
                "str",
                "sip", "ijazah", "sertifikat_kompetensi", "surat_ket_sehat", "surat_ket_tempat_praktik",
                "persetujuan_atasan", "rekomendasi_op", "rekomendasi_opd", "surat_domisili", "skk", "sppl",
            ], recorded: \.applicantName),
        AgreementItem(
            id: "birth_date", name: Phrase(id: "Tanggal lahir", en: "Birth date"), kind: .day,
            fields: ["tgl_lahir"], recorded: { $0.birthDate?.description }),
        AgreementItem(
            id: "npwp", name: Phrase(id: "NPWP", en: "Tax number"), kind: .taxNumber,
            fields: ["npwp", "npwp15", "npwp16"],
            recorded: { $0.applicantKind == "perorangan" ? $0.npwp : $0.companyNPWP }),
        AgreementItem(
            id: "tax_name", name: Phrase(id: "Nama NPWP", en: "Tax name"), kind: .name, fields: ["nama"],
            types: ["npwp_kartu", "npwp_skt"],
            recorded: { $0.applicantKind == "perorangan" ? $0.applicantName : $0.companyName }),
        AgreementItem(
            id: "nib", name: Phrase(id: "NIB", en: "NIB"), kind: .number, fields: ["nib"], recorded: \.nib),
        AgreementItem(
            id: "entity", name: Phrase(id: "Nama badan", en: "Body's name"), kind: .name,
            fields: ["nama_badan", "nama_pelaku_usaha", "nama_perusahaan"], recorded: \.companyName),
        AgreementItem(
            id: "deed", name: Phrase(id: "Nomor akta", en: "Deed number"), kind: .number,
            fields: ["nomor_akta", "akta_nomor"], recorded: { _ in nil }),
        AgreementItem(
            id: "address", name: Phrase(id: "Alamat", en: "Address"), kind: .address, fields: ["alamat"],
            types: ["ktp_el", "kk", "surat_permohonan", "npwp_kartu"], recorded: \.address),
        AgreementItem(
            id: "land_holder", name: Phrase(id: "Pemegang hak", en: "Land holder"), kind: .name,
            fields: ["pemegang_hak", "pemilik", "nama_wp"],
            types: ["sertifikat_tanah", "alas_hak_lain", "sppt_pbb"],
            recorded: { $0.applicantKind == "perorangan" ? $0.applicantName : $0.companyName },
            instead: \.applicantName),
        AgreementItem(
            id: "nop", name: Phrase(id: "NOP", en: "Tax object"), kind: .number, fields: ["nop"],
            recorded: { _ in nil }),
        AgreementItem(
            id: "str", name: Phrase(id: "Nomor STR", en: "Registration"), kind: .number,
            fields: ["nomor", "nomor_str"], types: ["str", "sip"], recorded: { _ in nil }),
        AgreementItem(
            id: "plate", name: Phrase(id: "Nomor kendaraan", en: "Plate"), kind: .number, fields: ["nopol"],
            recorded: { _ in nil }),
        AgreementItem(
            id: "attorney_nik", name: Phrase(id: "NIK kuasa", en: "Attorney's NIK"), kind: .number,
            fields: ["penerima_nik", "nik"], isAttorneys: true, recorded: \.attorneyNIK),
        AgreementItem(
            id: "attorney_name", name: Phrase(id: "Nama kuasa", en: "Attorney"), kind: .name,
            fields: ["penerima_nama", "nama"], isAttorneys: true, recorded: \.attorneyName),
    ]
}
