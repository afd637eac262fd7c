package import DossierModel

/// `expected/<case>.json`: what is really in a dossier.
package struct SampleTruth: Codable {
    package struct Files: Codable {
        package var files: [String]
    }

    package struct TruePage: Codable {
        package var file: String
        package var number: Int
        /// `content`, `blank`, `separator`, `cover`, `unreadable`
        package var role: String
        /// Clockwise degrees by which the content lies turned in the file.
        package var rotation: Int
        /// Clockwise degrees that the content then still leans; `nil` where nobody says.
        package var angle: Double?
        /// Generations of photocopies before the scan; `nil` where nobody says.
        package var copies: Int?
    }

    package struct TrueDocument: Codable {
        package var type: String
        package var pages: [PageID]
        package var requirement: String?
        /// As printed.
        package var fields: [String: String]
        /// True for somebody else's paper, which must not be attached.
        package var stray: Bool?
    }

    package struct TrueMatch: Codable {
        package var outcome: String
        package var application: String?
    }

    package struct TrueEntry: Codable {
        package var requirement: String
        package var status: String
    }

    package struct TrueFinding: Codable {
        package var rule: String
        package var page: Int?
    }

    package var `case`: String
    package var submission: Files
    package var pages: [TruePage]
    package var documents: [TrueDocument]
    package var match: TrueMatch
    package var proposal: String
    package var checklist: [TrueEntry]
    package var findings: [TrueFinding]
    /// `light`, `medium`, `heavy`; `nil` for the samples.
    package var wear: String?
}
