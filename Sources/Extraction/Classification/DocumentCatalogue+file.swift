internal import DossierModel

extension DocumentCatalogue {
    /// Name of the file, with us and in an office's folder.
    package static let fileName = "document_types.yaml"

    /// The catalogue that ships with the program.
    package static func builtIn() throws(CatalogueError) -> DocumentCatalogue {
        try DocumentCatalogue(try CatalogueFile.builtIn(fileName))
    }

    /// Reads a catalogue; the first thing wrong is thrown with its line.
    package init(_ file: CatalogueFile) throws(CatalogueError) {
        let top = try file.root.mapping(known: ["version", "types"])
        let version = try top.required("version")
        guard try version.integer() == 1 else {
            throw version.error(id: "Hanya versi 1 yang dikenal.", en: "Only version 1 is known.")
        }
        var types: [DocumentType] = []
        var ids: Set<String> = []
        for node in try top.required("types").list() {
            let type = try DocumentCatalogue.type(node)
            guard ids.insert(type.id).inserted else {
                throw node.error(
                    id: "Jenis dokumen '\(type.id)' ditulis dua kali.",
                    en: "Document type '\(type.id)' is written twice.")
            }
            types.append(type)
        }
        self.init(types: types)
    }

    private static func type(_ node: CatalogueNode) throws(CatalogueError) -> DocumentType {
        let keys = try node.mapping(known: [
            "id", "name", "group", "shape", "most_pages", "carries", "most_words", "says", "headings",
            "mentions",
            "never", "fields",
        ])
        var type = DocumentType(
            id: try identifier(keys.required("id")), name: try keys.required("name").phrase(),
            group: try keys.required("group").text())
        if let shape = keys.optional("shape") { type.shape = try shape.choice(of: DocumentType.Shape.self) }
        if let pages = keys.optional("most_pages") { type.mostPages = try positive(pages) }
        if let words = keys.optional("most_words") { type.mostWords = try positive(words) }
        if let number = keys.optional("carries") {
            let kind = try number.choice(of: FieldKind.self)
            guard !kind.identifiers.isEmpty else {
                throw number.error(
                    id: "'\(kind.rawValue)' bukan nomor identitas.",
                    en: "'\(kind.rawValue)' is not an identifier.")
            }
            type.number = kind
        }
        type.strong = try phrases(keys.optional("says"))
        type.headings = try phrases(keys.optional("headings"))
        type.weak = try phrases(keys.optional("mentions"))
        type.negative = try phrases(keys.optional("never"))
        var ids: Set<String> = []
        for field in try keys.optional("fields")?.list() ?? [] {
            let definition = try self.field(field)
            guard ids.insert(definition.id).inserted else {
                throw field.error(
                    id: "Isian '\(definition.id)' ditulis dua kali.",
                    en: "Field '\(definition.id)' is written twice.")
            }
            type.fields.append(definition)
        }
        return type
    }

    private static func field(_ node: CatalogueNode) throws(CatalogueError) -> FieldDefinition {
        let keys = try node.mapping(known: [
            "id", "kind", "labels", "place", "occurrence", "options", "pattern", "required", "privacy",
        ])
        var field = FieldDefinition(
            id: try identifier(keys.required("id")),
            kind: try keys.required("kind").choice(of: FieldKind.self))
        field.labels = try phrases(keys.optional("labels"))
        if let place = keys.optional("place") {
            field.place = try place.choice(of: FieldDefinition.Place.self)
        }
        if let occurrence = keys.optional("occurrence") { field.occurrence = try positive(occurrence) }
        if let options = keys.optional("options") {
            field.options = try options.texts().map { MatchingLetters.text($0) }
        }
        if let required = keys.optional("required") { field.isRequired = try required.flag() }
        if let privacy = keys.optional("privacy") {
            field.privacy = try privacy.choice(of: FieldDefinition.Privacy.self)
        }
        if field.kind == .choice, field.options.isEmpty {
            throw node.error(
                id: "Isian pilihan memerlukan 'options'.", en: "A field of choices needs 'options'.")
        }
        if let node = keys.optional("pattern") {
            let pattern = try node.text()
            guard (try? Regex(pattern)) != nil else {
                throw node.error(
                    id: "Pola '\(pattern)' bukan ekspresi reguler yang benar.",
                    en: "Pattern '\(pattern)' is not a well-formed regular expression.")
            }
            field.pattern = pattern
        }
        return field
    }

    private static func phrases(_ node: CatalogueNode?) throws(CatalogueError) -> [PhrasePattern] {
        var phrases: [PhrasePattern] = []
        for item in try node?.list() ?? [] {
            guard let phrase = PhrasePattern(try item.text()) else {
                throw item.error(
                    id: "Frasa harus berisi 1 sampai \(PhrasePattern.longest) huruf.",
                    en: "A phrase must have 1 to \(PhrasePattern.longest) letters.")
            }
            phrases.append(phrase)
        }
        return phrases
    }

    private static func positive(_ node: CatalogueNode) throws(CatalogueError) -> Int {
        let number = try node.integer()
        guard number > 0 else {
            throw node.error(
                id: "Di sini harus ada bilangan di atas nol.", en: "There must be a number above zero here.")
        }
        return number
    }

    /// Small letters, digits and underscores: safe in file names, addresses and cover codes.
    private static func identifier(_ node: CatalogueNode) throws(CatalogueError) -> String {
        let text = try node.text()
        let isPlain = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
        guard isPlain else {
            throw node.error(
                id: "'\(text)': hanya huruf kecil, angka, dan garis bawah.",
                en: "'\(text)': only small letters, digits and underscores.")
        }
        return text
    }
}
