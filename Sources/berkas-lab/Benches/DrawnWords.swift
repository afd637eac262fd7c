internal import DocumentImaging

extension SheetDrawing {
    /// Every word that is written on the sheet.
    var words: [String] { items.flatMap(Self.words) }

    /// Words in stamps: they may be read, but nobody has to.
    var stampWords: [String] { items.flatMap(Self.stampWords) }

    private static func words(_ item: DrawingItem) -> [String] {
        switch item {
        case .text(let text): words(text.text)
        case .table(let table): table.rows.joined().flatMap { words($0) }
        case .group(let group): group.items.flatMap { words($0) }
        default: []
        }
    }

    private static func stampWords(_ item: DrawingItem) -> [String] {
        switch item {
        case .stamp(let stamp): words("\(stamp.upper) \(stamp.lower) \(stamp.middle)")
        case .dutyStamp(let stamp):
            words("METERAI TEMPEL ELEKTRONIK 10000 SEPULUH RIBU RUPIAH \(stamp.serial)")
        case .group(let group): group.items.flatMap { stampWords($0) }
        default: []
        }
    }

    private static func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace }.map(String.init)
    }
}
