internal import Checks
package import DossierModel
internal import Extraction

/// Every rule across documents, by its id in the catalogue of rules, and which papers it is held against.
package struct RuleBook: Sendable {
    package struct Entry: Sendable {
        /// As `tests` of `permit_types.yaml` names it.
        package let id: String
        package let check: any Check<CasePaper>
    }

    /// Hold for every paper that has the fields, whatever the permit.
    package var everywhere: [Entry] = [
        Entry(id: "nik_wilayah", check: RegionOfNIK()),
        Entry(id: "nik_tgl_lahir_cocok", check: BirthDateAgainstNIK()),
        Entry(id: "nik_jk_cocok", check: SexAgainstNIK()),
        Entry(id: "ktp_masa_berlaku", check: ForeignersCardExpired()),
        Entry(id: "kk_memuat_nik", check: ApplicantNotInFamilyCard()),
        Entry(id: "npwp16_bentuk", check: TaxNumberAgainstNIK()),
        Entry(id: "nib_ulang_sama", check: NIBInAnnex()),
        Entry(id: "meterai_nilai", check: StampValue()),
        Entry(id: "str_berlaku", check: RegistrationEndsSoon()),
        Entry(id: "str_nomor_bentuk", check: RegistrationShapeUnknown()),
        Entry(id: "koordinat_di_kota", check: CoordinateElsewhere()),
        Entry(id: "terbilang_cocok", check: AmountInWords()),
        Entry(id: "dokumen_ganda", check: RepeatedPaper()),
        Entry(id: "gazetteer", check: AreaNotListed()),
        Entry(id: "tdp_masa_berlaku_info", check: HistoricalRegistration()),
    ]
    /// Hold for papers that fill a row whose `tests` name them.
    package var asked: [Entry] = [
        Entry(id: "nik_sama_permohonan", check: NIKAgainstApplication()),
        Entry(id: "nama_cocok_ktp", check: NameAgainstCard()),
        Entry(id: "tgl_lahir_cocok_ktp", check: BirthDateAgainstCard()),
        Entry(id: "npwp_nama_cocok", check: NameOnTaxCard()),
        Entry(id: "npwp_sama", check: TaxNumbersDiffer()),
        Entry(id: "kbli_sesuai", check: BusinessActivity()),
        Entry(id: "nama_badan_cocok", check: EntityNamesDiffer()),
        Entry(id: "akta_sk_cocok", check: DeedAgainstDecree()),
        Entry(id: "ahu_jenis_cocok", check: DecreeAgainstEntityForm()),
        Entry(id: "penanggung_jawab_cocok", check: ApplicantNotResponsible()),
        Entry(id: "kuasa_ktp_penerima", check: AttorneyCardAgainstLetter()),
        Entry(id: "kuasa_perihal", check: PermitOfAttorney()),
        Entry(id: "meterai_ada", check: StampNotDetected()),
        Entry(id: "ada_tanda_tangan", check: SignatureNotDetected()),
        Entry(id: "tanggal_wajar", check: LetterDateImplausible()),
        Entry(id: "umur_dokumen", check: PaperTooOld()),
        Entry(id: "surat_sehat_umur", check: PaperTooOld()),
        Entry(id: "str_nomor_sama", check: RegistrationNumbersDiffer()),
        Entry(id: "str_profesi_cocok", check: ProfessionAgainstPermit()),
        Entry(id: "sip_jumlah_maks", check: TooManyPractices()),
        Entry(id: "sip_tempat_berbeda", check: SamePlaceOfPractice()),
        Entry(id: "tempat_sama_permohonan", check: PlaceAgainstApplication()),
        Entry(id: "ijazah_profesi", check: DegreeAgainstProfession()),
        Entry(id: "pasfoto_latar", check: PhotoBackground()),
        Entry(id: "pemilik_tanah_cocok", check: LandHolderDiffers()),
        Entry(id: "hgb_belum_berakhir", check: LandRightEnded()),
        Entry(id: "sewa_berlaku", check: LeaseEnded()),
        Entry(id: "nop_sama", check: TaxObjectsDiffer()),
        Entry(id: "sppt_tahun_berjalan", check: TaxNoticeYear()),
        Entry(id: "pbb_lunas", check: PropertyTaxUnpaid()),
        Entry(id: "pbg_kecamatan_wilayah", check: BuildingApprovalElsewhere()),
        Entry(id: "luas_konsisten", check: LandAreasDiffer()),
        Entry(id: "rekom_bernomor", check: UnnumberedRecommendation()),
        Entry(id: "izin_lama_masa", check: PreviousPermitExpired()),
        Entry(id: "jumlah_sama_skrd", check: AmountAgainstAssessment()),
        Entry(id: "reklame_pajak_lunas", check: AdvertisementTaxEnded()),
        Entry(id: "nopol_sama", check: PlatesDiffer()),
        Entry(id: "proposal_isi", check: ProposalHeadings()),
    ]
    /// Rules of the catalogue that checks on files, pages and the dossier do, with their names.
    package static let checks: [String: [String]] = [
        "nik_struktur": ["InvalidIdentifier"], "kk_struktur": ["InvalidIdentifier"],
        "npwp_luhn": ["InvalidIdentifier"], "nib_bentuk": ["InvalidIdentifier"],
        "belum_kedaluwarsa": ["ExpiredDocument"], "stnk_berlaku": ["ExpiredDocument"],
        "kir_berlaku": ["ExpiredDocument"], "sbu_berlaku": ["ExpiredDocument"],
        "skp_cukup": ["MissingRequirement"], "qr_tte": ["DigitallySigned"],
        "halaman_terbaca": [
            "UnreadablePage", "UnreadableText", "LowResolution", "OutOfFocus", "TooFaint", "TooDark",
            "CutOffEdge",
        ],
    ]
    package init() {}

    /// Every id that a row may name.
    package var ids: Set<String> {
        Set((everywhere + asked).map(\.id)).union(RuleBook.checks.keys)
    }

    /// Names of the rules, as their findings carry them.
    package var rules: Set<String> { Set((everywhere + asked).map(\.check.rule)) }

    /// On every document of a case, in its order.
    package func findings(on application: ApplicationCase) -> [Finding] {
        application.documents.flatMap { document in
            let paper = CasePaper(document, of: application)
            let tests = paper.requirement?.tests ?? []
            let place = document.pages.first.map(Finding.Location.page) ?? .submission
            return (everywhere + asked.filter { tests.contains($0.id) }).flatMap {
                $0.check.findings(on: paper, at: place)
            }
        }
    }
}
