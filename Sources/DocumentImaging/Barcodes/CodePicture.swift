internal import CBarcodes
package import DossierModel

/// A picture that may hold codes, and how its pixels lie on the page.
package struct CodePicture {
    let grey: GreyPicture
    /// Of its top left pixel in the reduced page, or in the page where `scale` is 1.
    let x: Int
    let y: Int
    /// Pixels of the page a side of one pixel here.
    let scale: Int
    /// Pixels of the cropped picture a row here.
    private var rowHeight = 1
    private var isTransposed = false
    /// Fewer lines of pixels that agree make no linear code of the kinds that read something into anything.
    var fewestLines = 4

    package init(_ grey: GreyPicture, x: Int, y: Int, scale: Int) {
        self.grey = grey
        self.x = x
        self.y = y
        self.scale = scale
    }

    private init(_ grey: GreyPicture, of other: CodePicture, rowHeight: Int, isTransposed: Bool) {
        self.init(grey, x: other.x, y: other.y, scale: other.scale)
        self.rowHeight = rowHeight
        self.isTransposed = isTransposed
    }

    /// What is looked for.
    package struct Kinds: OptionSet {
        package let rawValue: Int32
        package static let linear = Kinds(rawValue: Int32(berkas_barcodes_linear))
        package static let matrix = Kinds(rawValue: Int32(berkas_barcodes_matrix))
        package static let all: Kinds = [.linear, .matrix]

        package init(rawValue: Int32) { self.rawValue = rawValue }
    }

    /// Rows and columns exchanged, so that lying bars stand. Codes are then mirrored, which linear ones bear.
    package func transposed() -> CodePicture {
        CodePicture(grey.transposed(), of: self, rowHeight: rowHeight, isTransposed: !isTransposed)
    }

    /// Every so many rows put into one; as it is where there are too few for two. Of more than `most` such bands
    /// only so many are made, evenly spread.
    package func averaged(rows: Int, most: Int = .max) -> CodePicture {
        guard grey.height >= 2 * rows else { return self }
        let pitch = max(rows, grey.height / max(1, most))
        return CodePicture(
            grey.averaged(rows: rows, pitch: pitch), of: self, rowHeight: pitch * rowHeight,
            isTransposed: isTransposed)
    }

    /// What zxing reads, boxes in the page's pixels. `turned` looks for linear codes across as well.
    package func codes(_ kinds: Kinds, turned: Bool = false) -> [Barcode] {
        var list = unsafe berkas_barcode_list()
        guard
            unsafe berkas_barcodes_read(
                grey.bytes, Int32(grey.width), Int32(grey.height), Int32(grey.width), kinds.rawValue,
                turned ? 1 : 0, &list) == 0
        else { return [] }
        defer { unsafe berkas_barcodes_free(&list) }
        return (0..<Int(unsafe list.count)).compactMap { index in
            unsafe barcode(list.items[index])
        }
    }

    private func barcode(_ item: berkas_barcode) -> Barcode? {
        guard let symbology = Self.symbologies[unsafe String(cString: item.format)] else { return nil }
        let text = unsafe String(cString: item.text)
        let columns = unsafe [item.x.0, item.x.1, item.x.2, item.x.3].map { Int($0) }
        let rows = unsafe [item.y.0, item.y.1, item.y.2, item.y.3].map { Int($0) * rowHeight }
        let across = isTransposed ? rows : columns
        let down = isTransposed ? columns : rows
        let left = across.min() ?? 0
        let top = down.min() ?? 0
        let width = (across.max() ?? 0) - left
        let height = (down.max() ?? 0) - top
        let lines = unsafe Int(item.lines)
        guard isPlausible(symbology, text, lines: lines, length: max(width, height)) else { return nil }
        return Barcode(
            text: text, symbology: symbology,
            box: PixelRect(
                x: (x + left) * scale, y: (y + top) * scale, width: max(1, width) * scale,
                height: max(1, height) * scale))
    }

    /// Kinds without a check digit, or with few bars, are also read into rules and print.
    private func isPlausible(_ symbology: Symbology, _ text: String, lines: Int, length: Int) -> Bool {
        guard !text.isEmpty else { return false }
        // A band of averaged rows is worth two lines.
        let lines = rowHeight > 1 ? 2 * lines : lines
        switch symbology {
        case .itf: return text.count >= 6 && text.count % 2 == 0 && lines >= fewestLines && length >= 40
        case .codabar: return text.count >= 5 && lines >= fewestLines
        case .ean8, .upcE: return lines >= fewestLines && length >= 40
        case .ean13, .upcA, .code93, .code39: return lines >= 2 && text.count >= 2
        case .qrCode, .dataMatrix, .aztec, .pdf417, .code128: return true
        }
    }

    private static let symbologies: [String: Symbology] = [
        "QRCode": .qrCode, "DataMatrix": .dataMatrix, "Aztec": .aztec, "PDF417": .pdf417,
        "Code128": .code128, "Code39": .code39, "Code93": .code93, "EAN-13": .ean13, "EAN-8": .ean8,
        "UPC-A": .upcA, "UPC-E": .upcE, "ITF": .itf, "Codabar": .codabar,
    ]
}
