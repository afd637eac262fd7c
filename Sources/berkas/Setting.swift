internal import DossierModel

/// A key of `berkas.yaml`; the environment overrides it as `BERKAS_` and the key in capitals.
enum Setting: String, CaseIterable {
    /// `id` or `en`: the language of messages.
    case language
    /// Tesseract's languages.
    case ocr_languages
    /// `tesseract`, `both` or `auto`: who reads print.
    case readers
    /// Pages read at the same time; 0 is one a core.
    case jobs
    /// Archival copies: `lossless`, `visually` (JPEG where the source has no loss), or `off`.
    case copies
    /// Largest estimated error at which a dossier is attached without a person, 0…1.
    case match_error
    /// Bits by which the evidence for it has to outweigh that for the next application.
    case match_margin
    /// The officer's name in the history where `--officer` is not given.
    case officer
    /// Name of the office, on receipts.
    case office
    /// Lines at the head of letters; else the office's name.
    case letterhead
    /// Where letters are written ("Bontang"); empty for nothing before their day.
    case place
    /// Working days in which an applicant has to complete an application; 0 for no period.
    case completion_days
    /// Path of the key that signs receipts and the ledger, outside the home; else the home's path and `.key`.
    case signing_key
    /// Where `berkas serve` listens, as `host:port`.
    case listen
    /// Path of the PEM certificate chain for TLS; empty for plain HTTP.
    case tls_certificate
    /// Path of the certificate's PEM key.
    case tls_key
    /// The counter's address, for a station.
    case server
    /// A station's token.
    case station_token

    /// True for what is never shown.
    var isSecret: Bool { self == .station_token }

    var environment: String { "BERKAS_" + rawValue.uppercased() }

    /// `nil`: told at run time (`LANG`, `USER`).
    var fallback: String? {
        switch self {
        case .language, .officer: nil
        case .ocr_languages: "ind+eng"
        case .readers: "auto"
        case .jobs: "0"
        case .copies: "lossless"
        case .match_error: "0.005"
        case .match_margin: "6.6"
        case .listen: "127.0.0.1:8417"
        case .office: "DPMPTSP"
        case .completion_days: "0"
        case .letterhead, .place, .signing_key, .tls_certificate, .tls_key, .server, .station_token: ""
        }
    }

    /// False when the value cannot be used.
    func accepts(_ value: String) -> Bool {
        switch self {
        case .language: value == "id" || value == "en"
        case .ocr_languages:
            !value.isEmpty
                && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+_".contains($0)) }
        case .readers: ReaderChoice(rawValue: value) != nil
        case .jobs: (Int(value) ?? -1) >= 0
        case .completion_days: (0...365).contains(Int(value) ?? -1)
        case .copies: value == "off" || Keeping(rawValue: value) != nil
        case .match_error: Double(value).map { (0...0.5).contains($0) } ?? false
        case .match_margin: Double(value).map { (0...64).contains($0) } ?? false
        case .officer, .office: !value.isEmpty
        case .listen: ListeningAddress(value) != nil
        case .letterhead, .place, .signing_key, .tls_certificate, .tls_key, .server, .station_token: true
        }
    }

    static let example = """
        # Berkas: the settings of this home. Unknown keys are errors; `berkas config explain` shows what holds.
        # The environment overrides a key as BERKAS_ and its name in capitals (BERKAS_JOBS=2).

        # language: id
        # ocr_languages: ind+eng
        # readers: auto      # tesseract, both, or auto: both where it matters
        # jobs: 0            # 0: one page a core
        # copies: lossless   # archival PDF/A of each document: lossless, visually (smaller), off
        # match_error: 0.005 # attached without a person up to this estimated share of wrong ones
        # match_margin: 6.6  # and from so many bits before the next application: see `berkas review why`
        # officer: loket-1
        # office: DPMPTSP Kota Bontang
        # letterhead: |      # of letters; names in capitals are set large
        #   PEMERINTAH KOTA BONTANG
        #   DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU
        #   Jalan …
        # place: Bontang     # where letters are written
        # completion_days: 0 # working days to bring what is missing; 0: letters name none
        # signing_key: /etc/berkas/office.key
        # listen: 127.0.0.1:8417
        # tls_certificate: /etc/berkas/cert.pem
        # tls_key: /etc/berkas/key.pem
        # server: https://loket.example:8417    # of a station, with BERKAS_STATION_TOKEN or --token-file

        """
}
