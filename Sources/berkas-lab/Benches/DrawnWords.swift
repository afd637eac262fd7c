internal import DocumentImaging

extension SheetDrawing {
    /// Every word that is written on the sheet. Texts of stamps are left out: nobody has to read them.
    var words: [String] { items.flatMap(Self.words) }

    private static func words(_ item: DrawingItem) -> [String] {
        switch item {
        case .text(let text): words(text.text)
        case .table(let table): table.rows.joined().flatMap { words($0) }
        case .group(let group): group.items.flatMap { words($0) }
        default: []
        }
    }

    private static func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace }.map(String.init)
    }
}
