package import DossierModel
package import Foundation

/// The permit types of the office, with their checklists.
package struct PermitCatalogue: Sendable {
    package static let fileName = "permit_types.yaml"

    package let types: [PermitType]
    /// The acts that every permit type rests on.
    package let law: [Phrase]
    /// By name.
    package let variables: [String: ConditionVariable]
    /// Line of every document type that a requirement accepts, for errors.
    private let references: [(type: String, line: Int?)]
    /// Line of every rule that a row names, for errors.
    private let rules: [(id: String, line: Int?)]
    private let file: String

    /// The catalogue that ships with the program.
    package static func builtIn() throws(CatalogueError) -> PermitCatalogue {
        try PermitCatalogue(file: CatalogueFile.builtIn(fileName))
    }

    /// The office's edited copy, `permit_types.yaml` in `directory`.
    package init(directory: URL) throws(CatalogueError) {
        try self.init(
            file: CatalogueFile(
                contentsOf: directory.appendingPathComponent(PermitCatalogue.fileName)))
    }

    package init(file: CatalogueFile) throws(CatalogueError) {
        var reader = try PermitCatalogueReader(file.root)
        law = try reader.law()
        types = try reader.permitTypes()
        variables = reader.variables
        references = reader.references
        rules = reader.rules
        self.file = file.name
    }

    package func type(_ id: String) -> PermitType? { types.first { $0.id == id } }

    /// The question to ask for a variable.
    package func question(_ variable: String) -> Phrase {
        variables[variable]?.question
            ?? Phrase(id: "Isi '\(variable)' pada permohonan.", en: "Give '\(variable)' on the application.")
    }

    /// Every accepted document type must be one of these.
    package func validate(against documentTypes: Set<String>) throws(CatalogueError) {
        for reference in references where !documentTypes.contains(reference.type) {
            throw CatalogueError(
                file: file, line: reference.line,
                reason: Phrase(
                    id: "Jenis dokumen '\(reference.type)' tidak ada dalam document_types.yaml.",
                    en: "Document type '\(reference.type)' is not in document_types.yaml."))
        }
    }

    /// Every rule that a row names must be one of these.
    package func validate(rules known: Set<String>) throws(CatalogueError) {
        for rule in rules where !known.contains(rule.id) {
            throw CatalogueError(
                file: file, line: rule.line,
                reason: Phrase(
                    id: "Aturan '\(rule.id)' di bawah 'tests' tidak ada.",
                    en: "There is no rule '\(rule.id)', which 'tests' names."))
        }
    }
}
