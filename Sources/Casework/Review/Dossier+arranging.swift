package import DossierModel

/// What an officer may do to what the machine made of the pages. Every page stays in exactly one place, and no document
/// is ever empty; the pages themselves are never touched.
extension Dossier {
    /// Parts a document: the page named and all that follow become one of their own, which waits. Returns its number.
    @discardableResult
    package mutating func split(_ number: Int, before page: PageID) throws(Fault) -> Int {
        let index = try place(of: number)
        let regions = documents[index].regions
        guard let cut = regions.firstIndex(where: { $0.page == page }), cut > 0 else {
            throw Dossier.refusal(
                "Dokumen \(number) tidak dapat dipisah sebelum \(page): pilih halaman kedua atau sesudahnya.",
                "Document \(number) cannot be parted before \(page): choose its second page or a later one.")
        }
        let next = (documents.map(\.number).max() ?? 0) + 1
        var former = documents[index]
        var later = Document(
            number: next, type: nil, confidence: 0, regions: Array(regions[cut...]), fields: [])
        former.regions = Array(regions[..<cut])
        let pages = Set(later.pages)
        later.fields = former.fields.filter { pages.contains($0.page) }
        former.fields.removeAll { pages.contains($0.page) }
        documents[index] = former
        documents.append(later)
        return next
    }

    /// Joins a document with another, whose pages follow and which is gone then.
    package mutating func merge(_ number: Int, with other: Int) throws(Fault) {
        let index = try place(of: number)
        let gone = try place(of: other)
        guard index != gone else {
            throw Dossier.refusal(
                "Dokumen \(number) tidak dapat digabung dengan dirinya.",
                "Document \(number) cannot be joined with itself.")
        }
        documents[index].regions += documents[gone].regions
        let names = Set(documents[index].fields.map(\.name))
        documents[index].fields += documents[gone].fields.filter { !names.contains($0.name) }
        if documents[index].type == nil {
            documents[index].type = documents[gone].type
            documents[index].confidence = documents[gone].confidence
        }
        documents.remove(at: gone)
    }

    /// Moves a page of a document one place towards its front.
    package mutating func advance(_ page: PageID, in number: Int) throws(Fault) {
        let index = try place(of: number)
        guard let at = documents[index].regions.firstIndex(where: { $0.page == page }), at > 0 else {
            throw Dossier.refusal(
                "\(page) sudah paling depan.", "\(page) is in front already.")
        }
        documents[index].regions.swapAt(at - 1, at)
    }

    /// Turns what is shown of a page clockwise by a quarter.
    package mutating func turn(_ page: PageID) throws(Fault) {
        guard let index = pages.firstIndex(where: { $0.id == page }) else {
            throw Dossier.refusal("Tidak ada halaman \(page).", "There is no page \(page).")
        }
        let quarters = ((pages[index].turned ?? 0) + 1) % 4
        pages[index].turned = quarters == 0 ? nil : quarters
    }

    /// An officer says what kind of paper it is.
    package mutating func retype(_ number: Int, _ type: String) throws(Fault) {
        let index = try place(of: number)
        documents[index].type = type
        documents[index].confidence = 1
    }

    /// An officer types or confirms a value; its place on the paper and what was read there stay beside it.
    /// - Parameter value: normalised; empty takes the field away.
    package mutating func correct(
        _ name: String, of number: Int, to value: String, isValid: Bool
    ) throws(Fault) {
        let index = try place(of: number)
        let at = documents[index].fields.firstIndex { $0.name == name }
        if value.isEmpty {
            if let at { documents[index].fields.remove(at: at) }
            return
        }
        var field =
            at.map { documents[index].fields[$0] }
            ?? Field(
                name: name, value: value, raw: "", page: documents[index].regions[0].page, box: nil,
                confidence: 1, source: .officer, verified: isValid)
        field.value = value
        field.confidence = 1
        field.source = .officer
        field.verified = isValid
        if let at { documents[index].fields[at] = field } else { documents[index].fields.append(field) }
    }

    private func place(of number: Int) throws(Fault) -> Int {
        guard let index = documents.firstIndex(where: { $0.number == number }) else {
            throw Fault(
                .notFound,
                Phrase(id: "Dokumen \(number) tidak ada.", en: "There is no document \(number)."))
        }
        return index
    }

    private static func refusal(_ id: String, _ en: String) -> Fault {
        Fault(.conflict, Phrase(id: id, en: en))
    }
}
