internal import DossierModel

/// Walks a PDF's catalogue, pages and annotations for facts about the file, each object once and within
/// bounds.
struct PDFFactsReader {
    /// Nodes looked at in a file at most.
    var budget = 200_000
    /// Nodes below each other at most, in name trees, fields and outlines.
    var depth = 32

    private let objects: PDFObjects
    private var seen: Set<Int> = []
    private(set) var signatures = 0
    private var signed: Set<Int> = []
    private(set) var active: Set<String> = []
    private(set) var attachments: [String] = []
    private(set) var hasForm = false
    private(set) var fonts: Set<String> = []
    private(set) var textLayerPages = 0

    /// Actions that run code or reach beyond the document (ISO 32000-1, table 198); GoTo, URI and the like
    /// only navigate.
    private static let activeActions: Set<String> = [
        "JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "GoToE", "RichMediaExecute", "Movie",
        "Sound",
    ]
    /// Annotations that play or run something.
    private static let activeAnnotations: Set<String> = ["RichMedia", "Screen", "Movie", "Sound", "3D"]

    init(_ objects: PDFObjects) {
        self.objects = objects
    }

    mutating func read(pageCount: Int) {
        let root = objects.root
        action(root["OpenAction"])
        additionalActions(root["AA"])
        names(root["Names"]["JavaScript"]) { reader, script in
            reader.active.insert("JavaScript")
            reader.action(script)
        }
        names(root["Names"]["EmbeddedFiles"]) { reader, file in reader.attach(file) }
        for file in root["AF"].items() { attach(file) }
        let form = root["AcroForm"]
        if !form["XFA"].isNull { active.insert("XFA") }
        for field in form["Fields"].items() { follow(field: field, type: nil, depth: depth) }
        hasForm = hasForm || !form["XFA"].isNull
        for key in ["DocMDP", "UR3", "UR"] { sign(root["Perms"][key]) }
        outline(root["Outlines"]["First"])
        for number in 1...max(1, pageCount) where number <= pageCount { read(page: objects.page(number)) }
    }

    /// False when the object was met before, or when enough was looked at.
    private mutating func visit(_ object: PDFObject) -> Bool {
        budget -= 1
        guard budget > 0 else { return false }
        return object.number == 0 || seen.insert(object.number).inserted
    }

    private mutating func read(page: PDFObject) {
        additionalActions(page["AA"])
        for annotation in page["Annots"].items() where visit(annotation) {
            let kind = annotation["Subtype"].name ?? ""
            if PDFFactsReader.activeAnnotations.contains(kind) { active.insert(kind) }
            if kind == "FileAttachment" { attach(annotation["FS"]) }
            action(annotation["A"])
            additionalActions(annotation["AA"])
            if kind == "Widget", annotation["FT"].name == "Sig" { sign(annotation["V"]) }
        }
        let resources = PDFPageGeometry.inherited("Resources", of: page)
        for key in resources["Font"].keys() { check(font: resources["Font"][key]) }
        if PDFContentReader.content(of: page).text > 0 { textLayerPages += 1 }
    }

    private mutating func action(_ action: PDFObject) {
        var next = action
        for _ in 0..<depth {
            guard next.isDictionary, budget > 0 else { return }
            budget -= 1
            if let kind = next["S"].name, PDFFactsReader.activeActions.contains(kind) { active.insert(kind) }
            let following = next["Next"]
            for item in following.items(limit: 100) {
                if let kind = item["S"].name, PDFFactsReader.activeActions.contains(kind) {
                    active.insert(kind)
                }
            }
            next = following
        }
    }

    private mutating func additionalActions(_ actions: PDFObject) {
        for key in actions.keys(limit: 50) { action(actions[key]) }
    }

    /// Every value of a name tree (ISO 32000-1, 7.9.6).
    private mutating func names(_ tree: PDFObject, each: (inout PDFFactsReader, PDFObject) -> Void) {
        var nodes = [(tree, depth)]
        while let (node, left) = nodes.popLast() {
            guard left > 0, node.isDictionary, visit(node) else { continue }
            let entries = node["Names"].items()
            for at in stride(from: 1, to: entries.count, by: 2) { each(&self, entries[at]) }
            nodes += node["Kids"].items().map { ($0, left - 1) }
        }
    }

    private mutating func attach(_ file: PDFObject) {
        guard file.isDictionary || file.text != nil, attachments.count < 1_000 else { return }
        let name = file["UF"].text ?? file["F"].text ?? file["Desc"].text ?? file.text ?? "unnamed"
        if !attachments.contains(name) { attachments.append(name) }
    }

    private mutating func follow(field: PDFObject, type: String?, depth: Int) {
        guard depth > 0, field.isDictionary, visit(field) else { return }
        let type = field["FT"].name ?? type
        if type == "Sig" { sign(field["V"]) } else if type != nil { hasForm = true }
        action(field["A"])
        additionalActions(field["AA"])
        for kid in field["Kids"].items() { follow(field: kid, type: type, depth: depth - 1) }
    }

    /// Counts a signature dictionary that has a value, once.
    private mutating func sign(_ value: PDFObject) {
        guard value.isDictionary, let contents = value["Contents"].bytes,
            contents.contains(where: { $0 != 0 }),
            value.number == 0 || signed.insert(value.number).inserted
        else { return }
        signatures += 1
    }

    private mutating func outline(_ first: PDFObject) {
        var items = [first]
        while let item = items.popLast() {
            guard item.isDictionary, visit(item) else { continue }
            action(item["A"])
            items += [item["Next"], item["First"]]
        }
    }

    /// Notes a font whose glyphs are not in the file; it is drawn with another one.
    private mutating func check(font: PDFObject) {
        guard font.isDictionary, visit(font), font["Subtype"].name != "Type3" else { return }
        let glyphs =
            font["Subtype"].name == "Type0" ? font["DescendantFonts"].items(limit: 1).first ?? font : font
        let descriptor = glyphs["FontDescriptor"]
        let embedded = ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0].isStream }
        if !embedded, fonts.count < 50 { fonts.insert(font["BaseFont"].name ?? "unnamed") }
    }
}
