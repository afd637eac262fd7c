/// What a file is, by its content.
package enum FileFormat: String, Codable, Sendable, CaseIterable {
    case pdf, tiff, png, jpeg
}

/// What was measured on a whole file. Facts only: checks judge them.
package struct FileFacts: Codable, Hashable, Sendable {
    package var format: FileFormat
    package var pageCount: Int
    /// False when the end of the content is missing (PDF trailer, TIFF IFD chain or strips, PNG IEND, JPEG EOI).
    package var complete: Bool
    /// True when the structure had to be repaired to be read at all.
    package var repaired: Bool
    /// True when the file is encrypted, also where it opened without or with the given password.
    package var encrypted: Bool
    /// Digital signatures with a value (PDF /Sig with /Contents).
    package var signatureCount: Int
    /// JavaScript, launch actions and the like, each named as the PDF names it ("JavaScript", "Launch").
    package var activeContent: [String]
    /// Names of embedded files and file attachments.
    package var attachments: [String]
    /// True when the PDF has form fields.
    package var hasForm: Bool
    /// Pages with a text layer.
    package var textLayerPages: Int
    /// "1b", "2u" … when the file claims to be PDF/A; a claim, not a verdict.
    package var pdfaClaim: String?
    /// What was noticed and does not fit above, in English, for the log.
    package var remarks: [String]

    package init(
        format: FileFormat, pageCount: Int, complete: Bool = true, repaired: Bool = false,
        encrypted: Bool = false, signatureCount: Int = 0, activeContent: [String] = [],
        attachments: [String] = [], hasForm: Bool = false, textLayerPages: Int = 0,
        pdfaClaim: String? = nil, remarks: [String] = []
    ) {
        self.format = format
        self.pageCount = pageCount
        self.complete = complete
        self.repaired = repaired
        self.encrypted = encrypted
        self.signatureCount = signatureCount
        self.activeContent = activeContent
        self.attachments = attachments
        self.hasForm = hasForm
        self.textLayerPages = textLayerPages
        self.pdfaClaim = pdfaClaim
        self.remarks = remarks
    }
}

/// This file or page cannot be read. Typed, becomes a finding, and the rest goes on.
package struct ScanDefect: Error, Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// A password is needed and none was given.
        case encrypted
        /// The given password does not open it.
        case wrongPassword
        /// The content contradicts itself or does not decode.
        case damaged
        /// The content ends before it should.
        case incomplete
        /// A format or a variant of one that is not read here.
        case unsupported
        /// More pixels, pages or bytes than the limits allow.
        case tooLarge
        /// A well-formed file without a page.
        case noPages
        /// The reader process died on it (crash, memory, forbidden call).
        case readerDied
        /// The reader did not answer in time.
        case timedOut
    }

    package var kind: Kind
    /// What exactly, in English, for the log and for `--json`; no personal data.
    package var detail: String

    package init(_ kind: Kind, _ detail: String) {
        self.kind = kind
        self.detail = detail
    }
}
