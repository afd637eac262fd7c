internal import DossierModel

/// Lays one thing below the other, on as many sheets as it takes.
struct ReceiptFlow {
    private let format: ReceiptSheet.Format
    private let footer: String
    private let left: Double
    private var right: Double
    private let top: Double
    /// Below it nothing is laid; a strip has no end.
    private let bottom: Double
    private var sheets: [SheetDrawing] = []
    private var items: [DrawingItem] = []
    private(set) var y: Double
    /// Points of the running text.
    let body: Double
    private var isStrip: Bool { format != .a5 }

    init(_ format: ReceiptSheet.Format, footer: String) {
        self.format = format
        self.footer = footer
        switch format {
        case .a5: (left, right, top, bottom, body) = (12, 136, 12, 196, 9)
        case .thermal58: (left, right, top, bottom, body) = (5, 53, 4, .infinity, 8)
        case .thermal80: (left, right, top, bottom, body) = (4, 76, 4, .infinity, 9.5)
        }
        y = top
    }

    mutating func narrow(by width: Double) { right -= width }

    mutating func text(
        _ text: String, family: String = "Liberation Sans", size: Double, bold: Bool = false,
        _ alignment: TextStyle.Alignment = .left
    ) throws(DrawingError) {
        let style = TextStyle(family: family, size: size, bold: bold, alignment: alignment)
        try lay(text, x: left, width: right - left, style: style)
    }

    mutating func pair(_ label: String, _ value: String) throws(DrawingError) {
        let column = isStrip ? 0.0 : 27.0
        if isStrip {
            try text(label + ":", size: body - 1)
            try text(value, size: body, bold: true)
            return
        }
        let start = y
        try lay(label, x: left, width: column - 1, style: TextStyle(family: "Liberation Sans", size: body))
        let below = y
        if start <= below { y = start }
        try lay(
            value, x: left + column, width: right - left - column,
            style: TextStyle(family: "Liberation Sans", size: body, bold: true))
        y = max(y, below)
    }

    mutating func numbered(_ number: Int, _ text: String, _ mark: String) throws(DrawingError) {
        let indent = isStrip ? 5.0 : 7.0
        let style = TextStyle(family: "Liberation Sans", size: body)
        let small = TextStyle(family: "Liberation Mono", size: body - 2)
        let width = right - left - indent
        let height =
            try DrawnText(text, x: 0, y: 0, width: width, style: style).extent().height
            + (try DrawnText(mark, x: 0, y: 0, width: width, style: small).extent().height)
        makeRoom(height)
        items.append(.text(DrawnText("\(number).", x: left, y: y, style: style)))
        try lay(text, x: left + indent, width: width, style: style, gap: 0)
        try lay(mark, x: left + indent, width: width, style: small)
    }

    /// With a box to tick.
    mutating func item(_ text: String) throws(DrawingError) {
        let style = TextStyle(family: "Liberation Sans", size: body)
        let height = try DrawnText(text, x: 0, y: 0, width: right - left - 6, style: style).extent().height
        makeRoom(height)
        items.append(.box(DrawnBox(x: left, y: y + 0.5, width: 2.8, height: 2.8, thickness: 0.3)))
        try lay(text, x: left + 6, width: right - left - 6, style: style)
    }

    mutating func rule() {
        makeRoom(3)
        items.append(.line(DrawnLine(left, y + 1, right, y + 1, thickness: 0.3)))
        y += 2.6
    }

    /// In the middle of a strip; at the right of an A5 sheet, from `top` down.
    mutating func code(_ text: String, at top: Double? = nil) {
        let side: Double = format == .thermal58 ? 42 : format == .thermal80 ? 52 : 38
        if let top {
            items.append(.qr(QRSymbol(text, x: right - side, y: top + 2, side: side)))
            y = max(y, top + side + 5)
        } else {
            // Four modules of quiet above and below (ISO/IEC 18004).
            items.append(.qr(QRSymbol(text, x: (left + right - side) / 2, y: y + 4, side: side)))
            y += side + 8
        }
    }

    /// Small pictures side by side, each above its caption, all of one height; a frame where there is none.
    mutating func pictures(
        _ pictures: [(caption: String, thumbnail: Thumbnail?)]
    ) throws(DrawingError) {
        let across = format == .a5 ? 8 : format == .thermal58 ? 4 : 5
        let cell = (right - left) / Double(across)
        let width = cell - 1.6
        // A4 upright; others are fitted in.
        let height = width * 2.0.squareRoot()
        let style = TextStyle(family: "Liberation Sans", size: body - 2.5, alignment: .centre)
        for start in stride(from: 0, to: pictures.count, by: across) {
            makeRoom(height + 4)
            for (column, picture) in pictures[start..<min(start + across, pictures.count)].enumerated() {
                let x = left + Double(column) * cell + 0.8
                try lay(picture.thumbnail, x: x, width: width, height: height)
                items.append(
                    .text(DrawnText(picture.caption, x: x, y: y + height + 0.3, width: width, style: style)))
            }
            y += height + 4
        }
    }

    private mutating func lay(
        _ thumbnail: Thumbnail?, x: Double, width: Double, height: Double
    ) throws(DrawingError) {
        guard let thumbnail else {
            items.append(.box(DrawnBox(x: x, y: y, width: width, height: height, thickness: 0.2)))
            return
        }
        guard let bytes = thumbnail.bytes else { throw .failed("a thumbnail that is none") }
        let scale = min(width / Double(thumbnail.size.width), height / Double(thumbnail.size.height))
        let (wide, high) = (Double(thumbnail.size.width) * scale, Double(thumbnail.size.height) * scale)
        let (atX, atY) = (x + (width - wide) / 2, y + (height - high) / 2)
        items.append(
            .picture(
                DrawnPicture(
                    x: atX, y: atY, width: wide, height: high, size: thumbnail.size,
                    pixels: bytes.flatMap { [$0, $0, $0] })))
        items.append(.box(DrawnBox(x: atX, y: atY, width: wide, height: high, thickness: 0.1)))
    }

    mutating func signatures(_ names: [String]) {
        makeRoom(26)
        let width = (right - left) / Double(names.count)
        for (index, name) in names.enumerated() {
            let x = left + Double(index) * width
            let style = TextStyle(family: "Liberation Sans", size: body, alignment: .centre)
            items.append(.text(DrawnText(name, x: x, y: y + 2, width: width, style: style)))
            items.append(
                .line(DrawnLine(x + 8, y + 24, x + width - 8, y + 24, thickness: 0.3))
            )
        }
        y += 26
    }

    mutating func finish() -> [SheetDrawing] {
        endSheet()
        guard !isStrip else { return sheets }
        for index in sheets.indices {
            let style = TextStyle(family: "Liberation Sans", size: 7.5, alignment: .centre)
            let text = "\(footer) · \(index + 1)/\(sheets.count)"
            sheets[index].add(.text(DrawnText(text, x: left, y: 201, width: right - left, style: style)))
        }
        return sheets
    }

    private mutating func lay(
        _ text: String, x: Double, width: Double, style: TextStyle, gap: Double = 0.8
    ) throws(DrawingError) {
        let drawn = DrawnText(text, x: x, y: y, width: width, style: style)
        let height = try drawn.extent().height
        if makeRoom(height) {
            items.append(.text(DrawnText(text, x: x, y: y, width: width, style: style)))
        } else {
            items.append(.text(drawn))
        }
        y += height + gap
    }

    /// Begins a new sheet when so many millimetres do not fit on this one. Returns whether it did.
    @discardableResult
    private mutating func makeRoom(_ height: Double) -> Bool {
        guard y + height > bottom, y > top else { return false }
        endSheet()
        return true
    }

    private mutating func endSheet() {
        var sheet =
            switch format {
            case .a5: SheetDrawing(width: 148, height: 210)
            case .thermal58: SheetDrawing(width: 58, height: y + 8)
            case .thermal80: SheetDrawing(width: 80, height: y + 8)
            }
        sheet.items = items
        sheets.append(sheet)
        items = []
        y = top
    }
}
