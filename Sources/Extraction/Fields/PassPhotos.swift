internal import DossierModel

/// How many photographs a sheet has and what stands behind the face; never whose face it is.
struct PassPhotos: FieldRule {
    /// Prints that hang together, or are cut off, are counted wrongly about once in four sheets (drawn and worn ones).
    var countConfidence = 0.65
    var colourConfidence = 0.8

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        guard type.shape == .photo, let part = sheet.paper.parts.first(where: { !$0.photos.isEmpty }) else {
            return []
        }
        let photos = part.photos
        let box = photos.dropFirst().reduce(photos[0].box) { $0.union($1.box) }
        let counted = Dictionary(grouping: photos, by: \.background).mapValues(\.count)
        let background = PhotoRegion.Background.inOrder.max { counted[$0] ?? 0 < counted[$1] ?? 0 } ?? .other
        var values = ["jumlah": String(photos.count)]
        values["latar"] = background.indonesian
        return type.fields.compactMap { definition in
            values[definition.id].map {
                Field(
                    name: definition.id, value: $0, raw: $0, page: part.id, box: box,
                    confidence: definition.id == "jumlah" ? countConfidence : colourConfidence,
                    source: .picture, verified: false)
            }
        }
    }
}

extension PhotoRegion.Background {
    fileprivate static let inOrder: [Self] = [.unknown, .other, .white, .blue, .red]

    fileprivate var indonesian: String? {
        switch self {
        case .red: "merah"
        case .blue: "biru"
        case .white: "putih"
        case .other: "lain"
        case .unknown: nil
        }
    }
}
