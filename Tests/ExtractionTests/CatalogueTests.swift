import DossierModel
import Testing

import Extraction

@Suite("Catalogues")
struct CatalogueTests {
    static let head = """
        schema: 1
        variables:
          mandiri: {kind: flag, ask: {id: "Mandiri?", en: "Independent?"}}
        groups:
          who:
            - {doc: ktp_el, need: mandatory, name: {id: KTP, en: Card}}
        permits:
          - id: SIPA
            name: {id: Izin, en: Permit}
            sector: kesehatan
            applicants: [perorangan]
            working_days: 5
            requirements:
        """

    func trouble(_ rows: String) -> CatalogueError? {
        do throws(CatalogueError) {
            _ = try PermitCatalogue(file: CatalogueFile(text: Self.head + "\n" + rows, name: "a.yaml"))
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "every error names the file and the line",
        arguments: [
            ("      - {doc: x, need: mandatory, name: {id: a, en: b}, nane: 1}", 14, "nane"),
            ("      - {use: who}\n      - {need: mandatory, name: {id: a, en: b}}", 15, "doc"),
            ("      - {doc: x, need: sometimes, name: {id: a, en: b}}", 14, "sometimes"),
            ("      - {doc: x, need: conditional, name: {id: a, en: b}}", 14, "when"),
            ("      - {doc: x, need: mandatory, when: mandiri, name: {id: a, en: b}}", 14, "when"),
            (
                "      - {doc: x, need: conditional, when: 'mandiri and', name: {id: a, en: b}}", 14,
                "unfinished"
            ),
            (
                "      - {doc: x, need: conditional, when: 'unknown_one', name: {id: a, en: b}}", 14,
                "unknown_one"
            ),
            ("      - {use: nobody}", 14, "nobody"),
            ("      - {use: who}\n      - {doc: ktp_el, need: optional, name: {id: a, en: b}}", 15, "twice"),
            ("      - {doc: x, need: mandatory, name: KTP}", 14, "keys"),
            ("      - {doc: x, need: mandatory, name: {id: a, en: b}, tests: [one, one]}", 14, "twice"),
            ("      - {doc: x, need: mandatory, name: {id: a, en: b}, tests: one}", 14, "list"),
            ("      - {doc: [x], need: mandatory, name: {id: a, en: b}}", 14, "text"),
            ("      - {doc: x, need: mandatory, until: 2023, name: {id: a, en: b}}", 14, "month"),
            (
                "      - {doc: x, need: mandatory, since: 2024-01, until: 2023-12, name: {id: a, en: b}}", 14,
                "never applies"
            ),
            ("      - {doc: x, or: [y, x], need: mandatory, name: {id: a, en: b}}", 14, "twice"),
            (
                "      - {doc: x, need: conditional, when: 'mandiri == ya', name: {id: a, en: b}}", 14,
                "another kind"
            ),
            ("      - {doc: x, need: conditional, when: 'mandiri > 1', name: {id: a, en: b}}", 14, "number"),
            ("      - {doc: x, doc: y, need: mandatory, name: {id: a, en: b}}", 14, "twice"),
            ("      - {doc: x, need: mandatory, name: {id: a, en: b}", 15, "YAML"),
        ])
    func lines(rows: String, line: Int, word: String) throws {
        let error = try #require(trouble(rows))
        #expect(error.file == "a.yaml")
        #expect(error.line == line)
        #expect(error.reason.en.contains(word), "\(error.reason.en)")
        #expect(error.message.id.contains("a.yaml, baris \(line)"))
    }

    @Test("a good file is read, its groups in place") func good() throws {
        let rows = """
                  - {use: who}
                  - {doc: str, variant: bidan, or: [sip], need: conditional, when: "mandiri", until: "2023-10", name: {id: a, en: b}, tests: [one, two]}
            """
        let catalogue = try PermitCatalogue(
            file: CatalogueFile(text: Self.head + "\n" + rows, name: "a.yaml"))
        let type = try #require(catalogue.type("SIPA"))
        #expect(type.requirements.map(\.id) == ["ktp_el", "str-bidan"])
        #expect(type.requirements[1].accepts == ["str", "sip"])
        #expect(type.requirements.map(\.tests) == [[], ["one", "two"]])
        do throws(CatalogueError) {
            try catalogue.validate(rules: ["one"])
            Issue.record("no error")
        } catch {
            #expect(error.line == 15 && error.reason.en.contains("'two'"))
        }
        #expect(throws: Never.self) { try catalogue.validate(rules: ["one", "two"]) }
        let later = try #require(CalendarDay(year: 2023, month: 11, day: 1))
        #expect(type.requirements(on: later).map(\.id) == ["ktp_el"])
        #expect(throws: CatalogueError.self) { try catalogue.validate(against: ["ktp_el", "str"]) }
        #expect(throws: Never.self) { try catalogue.validate(against: ["ktp_el", "str", "sip"]) }
    }

    @Test("acts are read at the top and with each permit type; what is no act is an error at its line")
    func law() throws {
        func catalogue(_ text: String) throws -> PermitCatalogue {
            try PermitCatalogue(file: CatalogueFile(text: text, name: "a.yaml"))
        }
        let rows = "\n      - {use: who}\n"
        let plain = try catalogue(Self.head + rows)
        #expect(plain.law.isEmpty && plain.types.allSatisfy(\.law.isEmpty))
        let text = Self.head.replacing("schema: 1", with: "schema: 1\nlaw:\n  - {id: UU 1, en: Law 1}")
            .replacing("sector:", with: "law: [{id: UU 2, en: Law 2}]\n    sector:")
        let read = try catalogue(text + rows)
        #expect(read.law.map(\.en) == ["Law 1"] && read.types.first?.law.map(\.en) == ["Law 2"])
        let error = #expect(throws: CatalogueError.self) {
            try catalogue(text.replacing("{id: UU 1, en: Law 1}", with: "UU 1") + rows)
        }
        #expect(error?.line == 3)
    }

    @Test(
        "a condition that compares a variable with what it never is, is an error at its line",
        arguments: [
            ("jenis == bru", "never 'bru'; there are: baru, ulang"),
            ("jenis in [baru, lama]", "never 'lama'"),
            ("mandiri and not jenis", "not a yes or no"), ("jumlah == dua", "another kind"),
            ("mandiri or (jumlah > 2 and jenis != lain)", "never 'lain'"), ("jumlah", "not a yes or no"),
        ])
    func contradictions(condition: String, words: String) throws {
        let variables = """
            groups:
            """
        let text = Self.head.replacing(
            variables,
            with: """
                  jenis: {kind: choice, values: [baru, ulang], ask: {id: a, en: b}}
                  jumlah: {kind: number, ask: {id: a, en: b}}
                groups:
                """)
        func read(_ condition: String) throws {
            let row = "\n      - {doc: x, need: conditional, when: '\(condition)', name: {id: a, en: b}}"
            _ = try PermitCatalogue(file: CatalogueFile(text: text + row, name: "a.yaml"))
        }
        let error = #expect(throws: CatalogueError.self) { try read(condition) }
        #expect(error?.line == 16 && error?.reason.en.contains(words) == true, "\(String(describing: error))")
        #expect(throws: Never.self) { try read("jenis == Baru or jumlah >= 2 and not mandiri") }
    }

    @Test("an empty file and a missing one are errors") func none() {
        #expect(throws: CatalogueError.self) { try CatalogueFile(text: "", name: "a.yaml") }
        #expect(throws: CatalogueError.self) { try CatalogueFile.builtIn("no_such.yaml") }
    }

    @Test("the catalogue that ships loads: 16 types, every one with a checklist") func shipped() throws {
        let catalogue = try PermitCatalogue.builtIn()
        #expect(catalogue.types.count == 16)
        for type in catalogue.types {
            #expect(!type.requirements.isEmpty)
            #expect(Set(type.requirements.map(\.id)).count == type.requirements.count)
            // Cover codes part their fields with an asterisk.
            #expect(type.requirements.allSatisfy { !$0.id.contains("*") && !$0.id.contains(" ") })
        }
        let pharmacist = try #require(catalogue.type("SIPA"))
        #expect(pharmacist.officeList)
        #expect(pharmacist.requirement("pas_foto")?.background == .blue)
        #expect(catalogue.question("mandiri").en.contains("independent"))
        #expect(catalogue.law.count == 2 && pharmacist.law.first?.en == "Law 17/2023 on Health")
        // An act is named by number and title in both languages.
        for act in catalogue.law + catalogue.types.flatMap(\.law) {
            #expect(act.id.contains(#/ Nomor \d+ Tahun \d{4} tentang /#), "\(act.id)")
            #expect(act.en.contains(#/ \d+\/\d{4} (?:on|implementing) /#), "\(act.en)")
        }
    }
}
