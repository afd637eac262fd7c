package import DossierModel

extension CoverSheet {
    /// Narrowest bar that is still two dots wide at 300 dpi, millimetres; finer ones no scanner of an office reads.
    private static let finestModule = 0.17
    /// Where words go between the codes, millimetres from the top.
    private static let words = (top: 124.0, bottom: 206.0)
    /// Letters of a name that are printed.
    private static let longestValue = 300

    /// The sheet to print, A4. Throws `unencodable` when its code has letters outside of printable ASCII.
    package func drawing() throws(DrawingError) -> SheetDrawing {
        var sheet = SheetDrawing.a4
        let title = TextStyle(family: "Liberation Sans", size: 24, bold: true, alignment: .centre)
        sheet.add(.box(DrawnBox(x: 15, y: 15, width: 180, height: 267, thickness: 0.8)))
        let heading = code.requirement == nil ? "SAMPUL BERKAS" : "LEMBAR PEMISAH"
        sheet.add(.text(DrawnText(heading, x: 20, y: 24, width: 170, style: title)))
        if let requirementName {
            sheet.add(try CoverSheet.paragraph(requirementName, top: 36, bottom: 51, size: 17))
        }
        sheet.add(.qr(QRSymbol(code.text, x: 76, y: 55, side: 58)))
        sheet.items += try rows()
        try sheet.add(bars())
        let advice =
            code.requirement == nil
            ? "Letakkan lembar ini paling depan, lalu pindai bersama seluruh berkas."
            : "Letakkan lembar ini di depan dokumen persyaratan tersebut, lalu pindai bersama."
        let care = "Jangan melipat, mencoret, atau membubuhkan stempel di atas kode."
        sheet.add(
            .text(
                DrawnText(
                    advice + "\n" + care, x: 26, y: 258, width: 158,
                    style: TextStyle(family: "Liberation Sans", size: 11, alignment: .centre))))
        return sheet
    }

    /// What the sheet says in words, in the largest letters up to 13 points that leave the codes free.
    private func rows() throws(DrawingError) -> [DrawingItem] {
        let rows = [
            ("Nomor permohonan", code.application), ("Jenis izin", permitName), ("Pemohon", applicantName),
            ("Lembar", "\(code.sheet) dari \(code.count)"),
        ]
        var size = 13.0
        while true {
            let (items, bottom) = try CoverSheet.set(rows, size: size)
            if bottom <= CoverSheet.words.bottom || size <= 7 { return items }
            size -= 1
        }
    }

    /// In the middle, in the largest bold letters up to `size` points that fit.
    private static func paragraph(
        _ text: String, top: Double, bottom: Double, size: Double
    ) throws(DrawingError) -> DrawingItem {
        var drawn = DrawnText(
            shortened(text), x: 26, y: top, width: 158,
            style: TextStyle(family: "Liberation Sans", size: size, bold: true, alignment: .centre))
        while drawn.style.size > 7 {
            if top + (try drawn.extent().height) <= bottom { break }
            drawn.style.size -= 1
        }
        return .text(drawn)
    }

    private static func shortened(_ value: String) -> String {
        value.count > longestValue ? value.prefix(longestValue - 1) + "…" : value
    }

    private static func set(
        _ rows: [(String, String)], size: Double
    ) throws(DrawingError) -> (items: [DrawingItem], bottom: Double) {
        let plain = TextStyle(family: "Liberation Sans", size: size)
        var items: [DrawingItem] = []
        var top = words.top
        for (label, value) in rows {
            let text = DrawnText(shortened(value), x: 78, y: top, width: 106, style: plain.with(bold: true))
            items.append(.text(DrawnText(label, x: 26, y: top, style: plain)))
            items.append(.text(DrawnText(":", x: 74, y: top, style: plain)))
            items.append(.text(text))
            top += try text.extent().height + size * 0.3
        }
        return (items, top)
    }

    /// As wide as the frame allows. A code too long for bars is in the QR code and in words alone.
    private func bars() throws(DrawingError) -> DrawingItem {
        let bars = BarSymbol(.code128, code.text, x: 0, y: 0, module: 1)
        let width = try bars.width()
        let module = min(0.33, 168 / width)
        guard module >= CoverSheet.finestModule else {
            let style = TextStyle(family: "Liberation Mono", size: 9, alignment: .centre)
            return .text(DrawnText(code.text, x: 26, y: 218, width: 158, style: style))
        }
        return .bars(
            BarSymbol(.code128, code.text, x: 105 - width * module / 2, y: 210, module: module, height: 24))
    }
}
