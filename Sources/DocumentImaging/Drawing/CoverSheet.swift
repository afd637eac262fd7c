package import DossierModel

/// A dossier's cover sheet, or the slip in front of one requirement's papers: the code as QR and as Code 128,
/// and the same in words for people.
package struct CoverSheet: Codable, Hashable, Sendable {
    package var code: CoverCode
    /// Name of the permit type, as people know it.
    package var permitName: String
    package var applicantName: String
    /// What the requirement is called; `nil` on the dossier's own sheet.
    package var requirementName: String?

    package init(code: CoverCode, permitName: String, applicantName: String, requirementName: String? = nil) {
        self.code = code
        self.permitName = permitName
        self.applicantName = applicantName
        self.requirementName = requirementName
    }

    /// The sheet to print, A4.
    package func drawing() throws(DrawingError) -> SheetDrawing {
        var sheet = SheetDrawing.a4
        let title = TextStyle(family: "Liberation Sans", size: 24, bold: true, alignment: .centre)
        let plain = TextStyle(family: "Liberation Sans", size: 13)
        let slip = code.requirement != nil
        sheet.add(.box(DrawnBox(x: 15, y: 15, width: 180, height: 267, thickness: 0.8)))
        sheet.add(
            .text(
                DrawnText(slip ? "LEMBAR PEMISAH" : "SAMPUL BERKAS", x: 20, y: 24, width: 170, style: title)))
        sheet.add(.qr(QRSymbol(code.text, x: 75, y: 48, side: 60)))
        var rows = [
            ("Nomor permohonan", code.application), ("Jenis izin", permitName), ("Pemohon", applicantName),
        ]
        if let requirementName { rows.append(("Persyaratan", requirementName)) }
        rows.append(("Lembar", "\(code.sheet) dari \(code.count)"))
        var top = 122.0
        for (label, value) in rows {
            sheet.add(.text(DrawnText(label, x: 26, y: top, style: plain)))
            sheet.add(.text(DrawnText(":", x: 74, y: top, style: plain)))
            let text = DrawnText(value, x: 78, y: top, width: 106, style: plain.with(bold: true))
            sheet.add(.text(text))
            top += try text.extent().height + 4
        }
        // As wide as the frame allows, but never finer than scanners at 200 dpi read
        let bars = BarSymbol(.code128, code.text, x: 0, y: 0, module: 1)
        let module = min(0.33, 168 / (try bars.width()))
        let left = 105 - (try bars.width()) * module / 2
        sheet.add(
            .bars(BarSymbol(.code128, code.text, x: left, y: 210, module: module, height: 24)))
        sheet.add(
            .text(
                DrawnText(
                    slip
                        ? "Letakkan lembar ini di depan dokumen persyaratan tersebut, lalu pindai bersama."
                        : "Letakkan lembar ini paling depan, lalu pindai bersama seluruh berkas.",
                    x: 26, y: 258, width: 158, style: plain.with(size: 11, alignment: .centre))))
        return sheet
    }
}
