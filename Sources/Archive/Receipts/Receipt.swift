package import DossierModel
internal import Foundation

/// What an applicant takes home (tanda terima): what was handed in, when, and what is missing. It holds no full name
/// and no full NIK.
package struct Receipt: Codable, Hashable, Sendable {
    package var code: ReceiptCode
    /// Name of the office.
    package var office: String
    package var time: WITATime
    /// In words, Indonesian.
    package var permitType: String
    /// Number of the application, when there is one already.
    package var application: String?
    /// `B*** S******`
    package private(set) var applicant: String
    /// The last four digits of the NIK; `nil` when it is not known.
    package private(set) var nik: String?
    package var sheets: Sheets
    package var documents: [Paper]
    /// What the checklist still asks for.
    package var missing: [Phrase]
    /// When the service is promised to be done; `nil` while something is missing.
    package var finish: CalendarDay?
    package var officer: String
    /// The receipt that this one takes the place of.
    package var supersedes: ReceiptCode?
    /// SHA-256 of each file as received, in the order they were handed in.
    package var files: [Digest]

    /// `applicantName` and `nik` are kept only masked.
    package init(
        code: ReceiptCode, office: String, time: WITATime, permitType: String, application: String? = nil,
        applicantName: String, nik: String? = nil, sheets: Sheets, documents: [Paper], missing: [Phrase] = [],
        finish: CalendarDay? = nil, officer: String, supersedes: ReceiptCode? = nil, files: [Digest]
    ) {
        self.code = code
        self.office = office
        self.time = time
        self.permitType = permitType
        self.application = application
        applicant = Receipt.masked(applicantName)
        self.nik = nik.flatMap { $0.utf8.count >= 4 ? String($0.suffix(4)) : nil }
        self.sheets = sheets
        self.documents = documents
        self.missing = missing
        self.finish = finish
        self.officer = officer
        self.supersedes = supersedes
        self.files = files
    }

    /// The paper, counted.
    package struct Sheets: Codable, Hashable, Sendable {
        /// What the applicant or the officer said there is.
        package var declared: Int
        /// Sides read.
        package var fronts: Int
        package var backs: Int
        /// Sides found empty.
        package var blanks: Int
        /// Cover and separator sheets.
        package var covers: Int
        /// Sheets given back at the counter.
        package var returned: Int

        package init(declared: Int, fronts: Int, backs: Int, blanks: Int, covers: Int, returned: Int) {
            self.declared = declared
            self.fronts = fronts
            self.backs = backs
            self.blanks = blanks
            self.covers = covers
            self.returned = returned
        }
    }

    /// One document that was handed in.
    package struct Paper: Codable, Hashable, Sendable {
        /// In words, Indonesian.
        package var name: String
        package var pages: Int
        package var condition: Condition
        /// See `Receipt.fingerprint`.
        package var fingerprint: String

        package init(name: String, pages: Int, condition: Condition, fingerprint: String) {
            self.name = name
            self.pages = pages
            self.condition = condition
            self.fingerprint = fingerprint
        }
    }

    /// What the officer saw it to be.
    package enum Condition: String, Codable, Sendable, CaseIterable {
        case original = "asli"
        case copy = "fotokopi"
        case certifiedCopy = "legalisir"
        case unstated = "-"
    }
}

extension Receipt {
    /// The first letter of each word; a star for every other.
    package static func masked(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).map { word in
            String(word.prefix(1)) + String(repeating: "*", count: word.count - 1)
        }.joined(separator: " ")
    }

    /// First 16 hexadecimal digits of the SHA-256 of a document's pages, one line each: digest of the file, a space,
    /// number of the page.
    package static func fingerprint(of pages: [(file: Digest, page: Int)]) -> String {
        let lines = pages.map { "\($0.file.hex) \($0.page)\n" }.joined()
        return String(SHA256.hex(Array(lines.utf8)).prefix(16))
    }

    /// JSON with sorted keys: the same receipt is always the same bytes.
    package func canonicalJSON() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }

    /// SHA-256 of the canonical JSON: what the seal vouches for.
    package func digest() throws -> Digest? { Digest(hex: SHA256.hex(try canonicalJSON())) }
}
