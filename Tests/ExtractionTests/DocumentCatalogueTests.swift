import DossierModel
import Extraction
import Foundation
import Testing

@Suite("Document catalogue")
struct DocumentCatalogueTests {
    private func trouble(_ rows: String, head: String = "version: 1\ntypes:\n") -> CatalogueError? {
        do throws(CatalogueError) {
            _ = try DocumentCatalogue(CatalogueFile(text: head + rows, name: "d.yaml"))
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "every mistake is refused with file, line and reason",
        arguments: [
            ("  - {id: a, name: {id: A, en: A}, group: g, sais: [X]}", 3, "sais"),
            ("  - {name: {id: A, en: A}, group: g}", 3, "id"),
            ("  - {id: 'A B', name: {id: A, en: A}, group: g}", 3, "small letters"),
            ("  - {id: a, name: A, group: g}", 3, "keys"),
            ("  - {id: a, name: {id: A, en: A}, group: g, shape: round}", 3, "round"),
            ("  - {id: a, name: {id: A, en: A}, group: g, most_pages: 0}", 3, "above zero"),
            ("  - {id: a, name: {id: A, en: A}, group: g, carries: money}", 3, "identifier"),
            ("  - {id: a, name: {id: A, en: A}, group: g, says: ['?!']}", 3, "phrase"),
            (
                "  - {id: a, name: {id: A, en: A}, group: g}\n  - {id: a, name: {id: A, en: A}, group: g}",
                4, "twice"
            ),
            (
                "  - id: a\n    name: {id: A, en: A}\n    group: g\n    fields:\n      - {id: x, kind: nomer}",
                7, "nomer"
            ),
            (
                "  - id: a\n    name: {id: A, en: A}\n    group: g\n    fields:\n      - {id: x, kind: choice}",
                7, "options"
            ),
            (
                "  - id: a\n    name: {id: A, en: A}\n    group: g\n    fields:\n"
                    + "      - {id: x, kind: text, pattern: '('}", 7, "regular expression"
            ),
            ("  - {id: a, name: {id: A, en: A}, group: g", 4, "YAML"),
        ])
    func mistakes(rows: String, line: Int, word: String) throws {
        let error = try #require(trouble(rows))
        #expect(error.file == "d.yaml")
        #expect(error.line == line)
        #expect(error.reason.en.localizedCaseInsensitiveContains(word), "\(error.reason.en)")
        #expect(!error.reason.id.isEmpty)
    }

    @Test("another version is refused") func version() throws {
        let error = try #require(trouble("", head: "version: 2\ntypes: []\n"))
        #expect(error.line == 1)
    }

    @Test("what ships fits together: every requirement's documents, conditions and identifiers")
    func shipped() throws {
        let documents = try DocumentCatalogue.builtIn()
        // Conditions are parsed against the declared variables while the file is read.
        let permits = try PermitCatalogue.builtIn()
        try permits.validate(against: documents.ids)
        for permit in permits.types {
            #expect(Set(permit.requirements.map(\.id)).count == permit.requirements.count)
            for requirement in permit.requirements {
                #expect(!requirement.accepts.isEmpty)
                #expect(requirement.accepts.allSatisfy { documents[$0] != nil }, "\(requirement.id)")
                #expect(requirement.accepts.contains { requirement.id.hasPrefix($0) }, "\(requirement.id)")
            }
        }
    }
}
