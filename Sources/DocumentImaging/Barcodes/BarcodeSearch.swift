internal import CBarcodes
internal import DossierModel

/// Finds and reads the codes of a page, cheaply: first where something looks like a code, then only there.
struct BarcodeSearch {
    /// Pictures of at most so many pixels are searched whole.
    var small = 700_000
    /// Fewer lines of pixels that agree make no linear code of the kinds that read something into anything.
    var fewestLines = 4

    /// Boxes are in the image's pixels. `grey` is the image reduced by `reduction`, `ink` and `components` are
    /// its.
    func codes(
        on image: PageImage, grey: GreyPicture, ink: InkPicture, components: InkComponents, reduction: Int
    ) -> [Barcode] {
        if grey.count <= small {
            return unique(read(grey, x: 0, y: 0, scale: reduction, .all, turned: true))
        }
        var found: [Barcode] = []
        let bars = BarRows(components).regions
        let regions = BarcodeRegions(ink).boxes
        for region in bars {
            found += codes(
                in: clipped(region.box, to: grey), image, grey, reduction, .linear, turned: region.liesAcross)
        }
        for region in regions { found += codes(in: region, image, grey, reduction, .all, turned: true) }
        if found.isEmpty, !bars.isEmpty {
            // Bars are there for certain, but no row of them was whole: look at all of them together.
            found = read(grey, x: 0, y: 0, scale: reduction, .all, turned: true)
        }
        return unique(found)
    }

    private func codes(
        in region: PixelRect, _ image: PageImage, _ grey: GreyPicture, _ reduction: Int, _ kinds: Kinds,
        turned: Bool
    ) -> [Barcode] {
        let crop = grey.cropped(x: region.x, y: region.y, width: region.width, height: region.height)
        let codes = read(crop, x: region.x, y: region.y, scale: reduction, kinds, turned: turned)
        guard codes.isEmpty, reduction > 1 else { return codes }
        // Fine bars are lost by averaging: look again at the pixels themselves.
        let full = GreyPicture(
            of: image, x: region.x * reduction, y: region.y * reduction, width: region.width * reduction,
            height: region.height * reduction)
        return read(
            full, x: region.x * reduction, y: region.y * reduction, scale: 1, kinds, turned: turned)
    }

    private func clipped(_ box: PixelRect, to grey: GreyPicture) -> PixelRect {
        let left = max(0, box.x)
        let top = max(0, box.y)
        return PixelRect(
            x: left, y: top, width: min(grey.width, box.maxX) - left,
            height: min(grey.height, box.maxY) - top)
    }

    /// What is looked for.
    private struct Kinds: OptionSet {
        let rawValue: Int32
        static let linear = Kinds(rawValue: Int32(berkas_barcodes_linear))
        static let matrix = Kinds(rawValue: Int32(berkas_barcodes_matrix))
        static let all: Kinds = [.linear, .matrix]
    }

    private func read(
        _ picture: GreyPicture, x: Int, y: Int, scale: Int, _ kinds: Kinds, turned: Bool
    ) -> [Barcode] {
        var list = unsafe berkas_barcode_list()
        guard
            unsafe berkas_barcodes_read(
                picture.bytes, Int32(picture.width), Int32(picture.height), Int32(picture.width),
                kinds.rawValue, turned ? 1 : 0, &list) == 0
        else { return [] }
        defer { unsafe berkas_barcodes_free(&list) }
        return (0..<Int(unsafe list.count)).compactMap { index in
            let item = unsafe list.items[index]
            return unsafe barcode(item, x: x, y: y, scale: scale)
        }
    }

    private func barcode(_ item: berkas_barcode, x: Int, y: Int, scale: Int) -> Barcode? {
        guard let symbology = Self.symbologies[unsafe String(cString: item.format)] else { return nil }
        let text = unsafe String(cString: item.text)
        let columns = unsafe [item.x.0, item.x.1, item.x.2, item.x.3].map { Int($0) }
        let rows = unsafe [item.y.0, item.y.1, item.y.2, item.y.3].map { Int($0) }
        let width = columns.max()! - columns.min()!
        let height = rows.max()! - rows.min()!
        let lines = unsafe Int(item.lines)
        guard isPlausible(symbology, text, lines: lines, length: max(width, height)) else { return nil }
        return Barcode(
            text: text, symbology: symbology,
            box: PixelRect(
                x: (x + columns.min()!) * scale, y: (y + rows.min()!) * scale,
                width: max(1, width) * scale, height: max(1, height) * scale))
    }

    /// Kinds without a check digit, or with few bars, are also read into rules and print.
    private func isPlausible(_ symbology: Symbology, _ text: String, lines: Int, length: Int) -> Bool {
        guard !text.isEmpty else { return false }
        switch symbology {
        case .itf: return text.count >= 6 && text.count % 2 == 0 && lines >= fewestLines && length >= 40
        case .codabar: return text.count >= 5 && lines >= fewestLines
        case .ean8, .upcE: return lines >= fewestLines && length >= 40
        case .ean13, .upcA, .code93, .code39: return lines >= 2 && text.count >= 2
        case .qrCode, .dataMatrix, .aztec, .pdf417, .code128: return true
        }
    }

    /// A code seen twice, whole and in part or from two regions, is one.
    private func unique(_ codes: [Barcode]) -> [Barcode] {
        var kept: [Barcode] = []
        for code in codes {
            let seen = kept.contains {
                $0.text == code.text && $0.symbology == code.symbology && $0.box.intersection(code.box) != nil
            }
            if !seen { kept.append(code) }
        }
        return kept.sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    }

    private static let symbologies: [String: Symbology] = [
        "QRCode": .qrCode, "DataMatrix": .dataMatrix, "Aztec": .aztec, "PDF417": .pdf417,
        "Code128": .code128, "Code39": .code39, "Code93": .code93, "EAN-13": .ean13, "EAN-8": .ean8,
        "UPC-A": .upcA, "UPC-E": .upcE, "ITF": .itf, "Codabar": .codabar,
    ]
}

extension GreyPicture {
    /// Part of the page at its own resolution; what lies outside is paper.
    convenience init(of image: PageImage, x: Int, y: Int, width: Int, height: Int) {
        self.init(width: width, height: height)
        let shape = image.shape
        for line in 0..<height {
            let out = unsafe row(line)
            for column in 0..<width {
                guard y + line < shape.height, x + column < shape.width else {
                    unsafe out[column] = 255
                    continue
                }
                let source = unsafe image.row(y + line).assumingMemoryBound(to: UInt8.self)
                let at = x + column
                switch shape.layout {
                case .twoTone:
                    unsafe out[column] = (source[at >> 3] >> UInt8(7 - at & 7)) & 1 == 1 ? 0 : 255
                case .grey: unsafe out[column] = source[at]
                case .colour:
                    let luma =
                        unsafe 77 * Int(source[3 * at]) + 150 * Int(source[3 * at + 1])
                        + 29 * Int(source[3 * at + 2])
                    unsafe out[column] = UInt8(truncatingIfNeeded: luma >> 8)
                }
            }
        }
    }
}
