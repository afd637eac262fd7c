internal import DossierModel

/// `expected/<case>.json`: what is really in a dossier.
struct SampleTruth: Codable {
    struct Files: Codable {
        var files: [String]
    }

    struct TruePage: Codable {
        var file: String
        var number: Int
        /// `content`, `blank`, `separator`, `cover`, `unreadable`
        var role: String
        /// Clockwise degrees by which the content lies turned in the file.
        var rotation: Int
    }

    struct TrueDocument: Codable {
        var type: String
        var pages: [PageID]
        var requirement: String?
        /// As printed.
        var fields: [String: String]
    }

    struct TrueMatch: Codable {
        var outcome: String
        var application: String?
    }

    struct TrueEntry: Codable {
        var requirement: String
        var status: String
    }

    struct TrueFinding: Codable {
        var rule: String
        var page: Int?
    }

    var `case`: String
    var submission: Files
    var pages: [TruePage]
    var documents: [TrueDocument]
    var match: TrueMatch
    var proposal: String
    var checklist: [TrueEntry]
    var findings: [TrueFinding]
}
