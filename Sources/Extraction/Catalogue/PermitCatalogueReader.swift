internal import DossierModel

/// Reads the nodes of `permit_types.yaml` into permit types.
struct PermitCatalogueReader {
    static let schema = 1

    private let root: CatalogueMapping
    private var groups: [String: CatalogueNode] = [:]
    private(set) var variables: [String: ConditionVariable] = [:]
    private(set) var references: [(type: String, line: Int?)] = []
    /// Every rule that a row names, with its line.
    private(set) var rules: [(id: String, line: Int?)] = []

    init(_ node: CatalogueNode) throws(CatalogueError) {
        root = try node.mapping(known: ["schema", "law", "variables", "groups", "permits"])
        let schema = try root.required("schema")
        guard try schema.integer() == PermitCatalogueReader.schema else {
            throw schema.error(
                id: "Skema ini tidak dikenal; yang dikenal: \(PermitCatalogueReader.schema).",
                en: "This schema is not known; known is \(PermitCatalogueReader.schema).")
        }
        for entry in try root.required("variables").entries().entries {
            variables[entry.key] = try PermitCatalogueReader.variable(entry)
        }
        for entry in try root.optional("groups")?.entries().entries ?? [] { groups[entry.key] = entry.value }
    }

    /// What holds for every permit type.
    func law() throws(CatalogueError) -> [Phrase] { try PermitCatalogueReader.law(root) }

    private static func law(_ fields: CatalogueMapping) throws(CatalogueError) -> [Phrase] {
        var law: [Phrase] = []
        for act in try fields.optional("law")?.list() ?? [] { law.append(try act.phrase()) }
        return law
    }

    mutating func permitTypes() throws(CatalogueError) -> [PermitType] {
        var types: [PermitType] = []
        var seen: Set<String> = []
        for node in try root.required("permits").list() {
            let type = try permitType(node)
            guard seen.insert(type.id).inserted else { throw PermitCatalogueReader.twice(type.id, node) }
            types.append(type)
        }
        return types
    }

    private static func variable(_ entry: CatalogueMapping.Entry) throws(CatalogueError) -> ConditionVariable
    {
        let fields = try entry.value.mapping(known: ["kind", "values", "ask"])
        let kindNode = try fields.required("kind")
        let kind: ConditionVariable.Kind
        switch try kindNode.text() {
        case "flag": kind = .flag
        case "number": kind = .number
        case "choice": kind = .choice(try fields.required("values").texts())
        default:
            throw kindNode.error(
                id: "Yang dikenal: flag, number, choice.", en: "Known are: flag, number, choice.")
        }
        return ConditionVariable(
            name: entry.key, kind: kind, question: try fields.required("ask").phrase())
    }

    private mutating func permitType(_ node: CatalogueNode) throws(CatalogueError) -> PermitType {
        let fields = try node.mapping(known: [
            "id", "name", "sector", "applicants", "working_days", "most_places", "archive_only",
            "office_list",
            "law", "requirements",
        ])
        var requirements: [Requirement] = []
        var seen: Set<String> = []
        for row in try rows(fields.required("requirements")) {
            let requirement = try requirement(row)
            guard seen.insert(requirement.id).inserted else {
                throw PermitCatalogueReader.twice(requirement.id, row)
            }
            requirements.append(requirement)
        }
        let workingDays = try PermitCatalogueReader.number(fields.required("working_days"), upTo: 365)
        let mostPlaces = try fields.optional("most_places").map {
            node throws(CatalogueError) in try PermitCatalogueReader.number(node, upTo: 20)
        }
        return PermitType(
            id: try fields.required("id").text(), name: try fields.required("name").phrase(),
            sector: try fields.required("sector").text(),
            applicants: try fields.required("applicants").texts(),
            workingDays: workingDays, mostPlaces: mostPlaces,
            archiveOnly: try fields.optional("archive_only")?.flag() ?? false,
            officeList: try fields.optional("office_list")?.flag() ?? false,
            law: try PermitCatalogueReader.law(fields), requirements: requirements)
    }

    private static func number(_ node: CatalogueNode, upTo most: Int) throws(CatalogueError) -> Int {
        let number = try node.integer()
        guard (1...most).contains(number) else {
            throw node.error(
                id: "Harus antara 1 dan \(most).", en: "Must lie between 1 and \(most).")
        }
        return number
    }

    /// The rows of a list of requirements, those of a group (`use: NAME`) put in its place.
    private func rows(_ node: CatalogueNode) throws(CatalogueError) -> [CatalogueNode] {
        var rows: [CatalogueNode] = []
        for row in try node.list() {
            guard let use = try row.entries().optional("use") else {
                rows.append(row)
                continue
            }
            _ = try row.mapping(known: ["use"])
            let name = try use.text()
            guard let group = groups[name] else {
                throw use.error(id: "Kelompok '\(name)' tidak ada.", en: "There is no group '\(name)'.")
            }
            rows += try group.list()
        }
        return rows
    }

    private mutating func requirement(_ node: CatalogueNode) throws(CatalogueError) -> Requirement {
        let fields = try node.mapping(known: [
            "doc", "variant", "or", "need", "when", "name", "since", "until", "quantity", "background",
            "tests",
        ])
        let document = try fields.required("doc").text()
        let variant = try fields.optional("variant")?.text()
        let accepts = [document] + (try fields.optional("or")?.texts() ?? [])
        references += accepts.map { ($0, node.line) }
        if let twice = accepts.first(where: { type in accepts.count { $0 == type } > 1 }) {
            throw node.error(
                id: "Jenis dokumen '\(twice)' ditulis dua kali pada persyaratan ini.",
                en: "Document type '\(twice)' is written twice in this requirement.")
        }
        let since = try fields.optional("since").map(PermitCatalogueReader.month)
        let until = try fields.optional("until").map(PermitCatalogueReader.month)
        if let since, let until, until < since {
            throw node.error(
                id: "'until' lebih awal daripada 'since': persyaratan ini tidak pernah berlaku.",
                en: "'until' lies before 'since': this requirement never applies.")
        }
        let tests = try tests(fields)
        return Requirement(
            id: variant.map { "\(document)-\($0)" } ?? document, name: try fields.required("name").phrase(),
            accepts: accepts, obligation: try obligation(fields), variant: variant,
            since: since, until: until,
            quantity: try fields.optional("quantity")?.text(),
            background: try fields.optional("background")?.choice(of: Background.self).region, tests: tests)
    }

    private mutating func tests(_ fields: CatalogueMapping) throws(CatalogueError) -> [String] {
        var tests: [String] = []
        for node in try fields.optional("tests")?.list() ?? [] {
            let id = try node.text()
            guard !tests.contains(id) else { throw PermitCatalogueReader.twice(id, node) }
            tests.append(id)
            rules.append((id, node.line))
        }
        return tests
    }

    private func obligation(_ fields: CatalogueMapping) throws(CatalogueError) -> Requirement.Obligation {
        let need = try fields.required("need")
        let when = fields.optional("when")
        switch (try need.choice(of: Need.self), when) {
        case (.mandatory, nil): return .mandatory
        case (.optional, nil): return .optional
        case (.conditional, let node?): return .conditional(try condition(node))
        case (.conditional, nil):
            throw need.error(
                id: "Syarat 'conditional' memerlukan 'when'.", en: "A conditional requirement needs 'when'.")
        case (_, let node?):
            throw node.error(
                id: "'when' hanya untuk 'need: conditional'.",
                en: "'when' goes with 'need: conditional' only.")
        }
    }

    private func condition(_ node: CatalogueNode) throws(CatalogueError) -> Condition {
        let condition: Condition
        do {
            condition = try Condition(node.text())
        } catch let error as ConditionError {
            throw CatalogueError(file: node.file, line: node.line, reason: error.reason)
        } catch let error as CatalogueError {
            throw error
        } catch {
            throw node.error(id: "Syarat tidak terbaca.", en: "The condition cannot be read.")
        }
        for name in condition.variables where variables[name] == nil {
            throw node.error(
                id: "Variabel '\(name)' tidak ada di bawah 'variables'.",
                en: "Variable '\(name)' is not under 'variables'.")
        }
        if let reason = condition.contradiction(with: variables) {
            throw node.error(id: reason.id, en: reason.en)
        }
        return condition
    }

    private enum Need: String, CaseIterable { case mandatory, conditional, optional }

    private enum Background: String, CaseIterable {
        case red, blue, white

        var region: PhotoRegion.Background {
            switch self {
            case .red: .red
            case .blue: .blue
            case .white: .white
            }
        }
    }

    /// `yyyy-mm`
    private static func month(_ node: CatalogueNode) throws(CatalogueError) -> Requirement.Month {
        let parts = try node.text().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let year = Int(parts[0]),
            let number = Int(parts[1]), let month = Requirement.Month(year: year, month: number)
        else {
            throw node.error(
                id: "Di sini harus ada bulan: 2023-10.", en: "There must be a month here: 2023-10.")
        }
        return month
    }

    private static func twice(_ id: String, _ node: CatalogueNode) -> CatalogueError {
        node.error(id: "Id '\(id)' dipakai dua kali.", en: "Id '\(id)' is used twice.")
    }
}
