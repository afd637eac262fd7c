/// One thing on a sheet.
package enum DrawingItem: Codable, Hashable, Sendable {
    case text(DrawnText)
    case line(DrawnLine)
    case box(DrawnBox)
    case table(DrawnTable)
    case qr(QRSymbol)
    case bars(BarSymbol)
    case stamp(RoundStamp)
    case signature(PenSignature)
    case dutyStamp(DutyStamp)
    case photo(PhotoFrame)
    case picture(DrawnPicture)
    case group(DrawnGroup)

    func draw(on canvas: DrawingCanvas) throws(DrawingError) {
        switch self {
        case .text(let text): text.draw(on: canvas)
        case .line(let line): line.draw(on: canvas)
        case .box(let box): box.draw(on: canvas)
        case .table(let table): table.draw(on: canvas)
        case .qr(let symbol): try symbol.draw(on: canvas)
        case .bars(let symbol): try symbol.draw(on: canvas)
        case .stamp(let stamp): stamp.draw(on: canvas)
        case .signature(let signature): signature.draw(on: canvas)
        case .dutyStamp(let stamp): stamp.draw(on: canvas)
        case .photo(let photo): photo.draw(on: canvas)
        case .picture(let picture): try picture.draw(on: canvas)
        case .group(let group): try group.draw(on: canvas)
        }
    }
}
