import Foundation
import Testing

@Suite("--json")
struct JSONTests {
    /// Standard output as objects, one a line.
    private func objects(_ program: Program, _ arguments: [String]) throws -> [[String: Any]] {
        let outcome = try program.run(arguments + ["--json"])
        return try outcome.output.split(separator: "\n").map {
            try #require(
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\(arguments)")
        }
    }

    /// `pages.barcodes.text` and so on; what is inside `fields` is named by the catalogue, so one name stands for all.
    private func keys(of value: Any, under path: String = "") -> Set<String> {
        if let list = value as? [Any] {
            return list.reduce(into: []) { $0.formUnion(keys(of: $1, under: path)) }
        }
        guard let object = value as? [String: Any] else { return [] }
        return object.reduce(into: []) { keys, entry in
            let name = path.hasSuffix("fields.") ? "NAME" : entry.key
            keys.insert(path + name)
            keys.formUnion(self.keys(of: entry.value, under: path + name + "."))
        }
    }

    private static let place = ["x", "y", "width", "height"]

    /// What the README's table tells.
    private static let told: Set<String> = {
        var keys: Set<String> = []
        func add(_ path: String, _ names: [String]) { for name in names { keys.insert(path + name) } }
        add(
            "",
            [
                "submission", "files", "pages", "documents", "match", "proposal", "checklist", "findings",
                "agreement", "parties",
            ])
        add("submission.", ["id", "origin", "receivedOn", "files"])
        add("submission.files.", ["name", "digest", "byteCount"])
        add("files.", ["name", "digest", "bytes", "format", "pages", "facts", "refused", "detail"])
        add(
            "files.facts.",
            [
                "complete", "repaired", "encrypted", "textLayer", "signatures", "scripts", "attachments",
                "form", "pdfa", "remarks",
            ])
        add(
            "pages.",
            [
                "file", "number", "role", "duplicateOf", "replacedBy", "blank", "readers", "missingReader",
                "rotation", "skew", "dpi", "barcodes",
                "text",
                "unreadable",
            ])
        add("pages.dpi.", ["x", "y"])
        add("pages.barcodes.", ["text", "symbology", "box"])
        add("pages.barcodes.box.", place)
        add(
            "documents.",
            [
                "number", "type", "confidence", "pages", "regions", "proposal", "placement", "by",
                "application", "requirement", "fields",
            ])
        add("documents.regions.", ["file", "page", "box"])
        add("documents.regions.box.", place)
        add("documents.fields.", ["NAME"])
        add(
            "documents.fields.NAME.",
            ["value", "raw", "confidence", "verified", "source", "keyed", "other", "page", "box"])
        add("documents.fields.NAME.box.", place)
        add("match.", ["outcome", "application", "candidates"])
        add("match.candidates.", ["application", "score", "margin", "error", "evidence"])
        add("match.candidates.evidence.", ["kind", "weight", "decisive", "note"])
        add("match.candidates.evidence.note.", ["id", "en"])
        add("checklist.", ["requirement", "name", "status", "documents", "note"])
        add("checklist.name.", ["id", "en"])
        add("checklist.note.", ["id", "en"])
        add("findings.", ["rule", "severity", "file", "page", "message", "remedy", "cited", "overridden"])
        add("findings.cited.", ["file", "page", "box", "text"])
        add("findings.cited.box.", place)
        add("agreement.", ["item", "name", "cells"])
        add("agreement.name.", ["id", "en"])
        add("agreement.cells.", ["document", "value", "agreement", "file", "page", "box"])
        add("agreement.cells.box.", place)
        add("parties.", ["kind", "name", "roles", "numbers", "birthDate", "doubtful", "mentions"])
        add("parties.numbers.", ["kind", "digits"])
        add("parties.mentions.", ["document", "name", "link", "file", "page", "box"])
        add("parties.mentions.box.", place)
        add("findings.message.", ["id", "en"])
        add("findings.remedy.", ["id", "en"])
        add("findings.overridden.", ["officer", "reason"])
        return keys
    }()

    @Test("intake, check and dossier print the same object, with no key the README does not tell")
    func dossier() throws {
        let program = try Program.office()
        let papers = [
            Program.digital, Program.sample("14-bukan-siapa-siapa"), Program.sample("16-sebagian-rusak"),
        ]
        let taken = try objects(program, ["intake"] + papers)
        let id = try #require((taken[0]["submission"] as? [String: Any])?["id"] as? String)
        #expect(
            try program.run(["review", "override", id, "MissingRequirement", "--reason", "x"]).status == 0)
        let kept = try objects(program, ["dossier", "list"])
        let looked = try objects(program, ["check", "--read"] + papers)
        #expect(taken.count == 3 && kept.count == 3 && looked.count == 3)
        let printed = keys(of: taken).union(keys(of: kept)).union(keys(of: looked))
        #expect(printed.subtracting(Self.told).isEmpty)
        // Not in these papers: codes, several papers on one page, repeated and replaced pages, a missing reader, a claim of
        // PDF/A, a second reading, which is off, and a finding that cites the paper, which `AgreementTests` has.
        let rest = Self.told.subtracting(printed).filter {
            !$0.hasPrefix("pages.barcodes.") && !$0.hasPrefix("documents.regions.box")
                && $0 != "pages.duplicateOf" && $0 != "pages.replacedBy" && $0 != "pages.missingReader"
                && $0 != "files.facts.pdfa" && $0 != "documents.fields.NAME.other"
                && $0 != "pages.unreadable" && !$0.hasPrefix("findings.cited")
        }
        #expect(rest.isEmpty)
        let readme = try String(contentsOfFile: Program.samples + "/../README.md", encoding: .utf8)
        let section = try #require(
            readme.components(separatedBy: "## A dossier as JSON").last?.components(separatedBy: "\n## ")
                .first)
        let words = Set(section.split { !$0.isLetter && $0 != "_" }.map(String.init))
        let names = Set(Self.told.compactMap { $0.split(separator: ".").last.map(String.init) })
        #expect(names.subtracting(words).subtracting(["NAME"]).isEmpty)
    }

    @Test("the values are those of the papers")
    func values() throws {
        let program = try Program.office()
        let taken = try objects(program, ["intake", Program.digital, "--received", "2026-11-23"])
        let dossier = try #require(taken.first)
        #expect((dossier["submission"] as? [String: Any])?["receivedOn"] as? String == "2026-11-23")
        let file = try #require((dossier["files"] as? [[String: Any]])?.first)
        #expect(file["format"] as? String == "pdf" && file["pages"] as? Int == 10)
        #expect((file["digest"] as? String)?.count == 64)
        #expect((file["facts"] as? [String: Any])?["textLayer"] as? Int == 10)
        #expect((dossier["pages"] as? [[String: Any]])?.count == 10)
        let card = try #require(
            (dossier["documents"] as? [[String: Any]])?.first { $0["type"] as? String == "ktp_el" })
        #expect(card["application"] as? String == "165/PBG/XI/2026" && card["by"] as? String == "automatic")
        let nik = try #require((card["fields"] as? [String: [String: Any]])?["nik"])
        #expect((nik["value"] as? String)?.count == 16 && nik["verified"] as? Bool == true)
        let match = try #require(dossier["match"] as? [String: Any])
        #expect(match["outcome"] as? String == "one" && match["application"] as? String == "165/PBG/XI/2026")
        #expect(dossier["proposal"] as? String == "attach")
    }

    @Test("the other lists, key by key")
    func lists() throws {
        let program = try Program.office()
        _ = try program.run(["intake", "-q", Program.digital])
        let waiting = try #require(try program.waiting().first).split(separator: " ").map(String.init)
        let expected: [([String], Set<String>)] = [
            (["review", "list"], ["submission", "origin", "document", "type", "pages", "candidates"]),
            (["review", "show"] + waiting, ["document", "match", "checklist", "history"]),
            (["applications", "show", "165/PBG/XI/2026"], ["application", "documents", "checklist"]),
            (["config", "explain"], ["key", "value", "origin"]), (["exit-codes"], ["code", "meaning"]),
        ]
        for (command, keys) in expected {
            let printed = try objects(program, command)
            #expect(!printed.isEmpty && printed.allSatisfy { Set($0.keys) == keys }, "\(command)")
        }
        let records = try objects(program, ["applications", "list"])
        #expect(records.count == 25)
        let needed: Set<String> = [
            "number", "permitType", "applicantName", "nik", "submittedOn", "variables",
        ]
        #expect(records.allSatisfy { needed.isSubset(of: $0.keys) })
    }

    @Test("errors and remarks go to standard error, so that nothing but JSON is on standard output")
    func streams() throws {
        let program = try Program.office()
        let broken = Program.sample("16-sebagian-rusak/b-rusak.tif")
        for command in [
            ["check", broken], ["intake", broken, program.home + "/nowhere.pdf"], ["intake", broken],
            ["dossier", "show", "zzz"], ["applications", "show", "zzz"],
        ] {
            let outcome = try program.run(command + ["--json"])
            #expect(
                outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
        }
        #expect(try program.run(["dossier", "show", "zzz", "--json"]).errors.contains("zzz"))
    }
}
