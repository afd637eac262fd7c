package import DossierModel

extension ReceiptSheet {
    /// The sheets to print, in their order: one or more for A5, one strip for a thermal printer.
    package func drawings() throws(DrawingError) -> [SheetDrawing] {
        var flow = ReceiptFlow(format, footer: "\(office) · \(code)")
        try flow.text(office, size: flow.body + 1, bold: true, .centre)
        try flow.text("TANDA TERIMA BERKAS", size: flow.body + 4, bold: true, .centre)
        try flow.text(code, family: "Liberation Mono", size: flow.body + 6, bold: true, .centre)
        flow.rule()
        if format == .a5 {
            try besideCode(&flow)
        } else {
            for row in rows { try flow.pair(row.label, row.value) }
            flow.code(seal)
        }
        flow.rule()
        try flow.text("Dokumen yang diterima (\(papers.count))", size: flow.body, bold: true)
        for (index, paper) in papers.enumerated() { try draw(paper, number: index + 1, &flow) }
        if papers.isEmpty { try flow.text("Belum ada dokumen yang dikenali.", size: flow.body) }
        try drawThumbnails(&flow)
        flow.rule()
        if missing.isEmpty {
            try flow.text("Tidak ada persyaratan yang tercatat kurang.", size: flow.body)
        } else {
            try flow.text("Masih kurang (\(missing.count))", size: flow.body, bold: true)
            for name in missing { try flow.item(name) }
        }
        flow.rule()
        for note in notes { try flow.text(note, size: flow.body - 1.5) }
        if format == .a5 { flow.signatures(["Petugas", "Pemohon / kuasa"]) }
        return flow.finish()
    }

    /// Rows on the left, the code on the right.
    private func besideCode(_ flow: inout ReceiptFlow) throws(DrawingError) {
        let top = flow.y
        flow.narrow(by: 44)
        for row in rows { try flow.pair(row.label, row.value) }
        flow.narrow(by: -44)
        flow.code(seal, at: top)
    }

    /// The pages as they arrived, in rows: `2.1` is the first page of the second document.
    private func drawThumbnails(_ flow: inout ReceiptFlow) throws(DrawingError) {
        var pictures: [(caption: String, thumbnail: Thumbnail?)] = []
        for (index, paper) in papers.enumerated() {
            for (page, thumbnail) in paper.thumbnails.enumerated() {
                pictures.append(("\(index + 1).\(page + 1)", thumbnail))
            }
        }
        guard !pictures.isEmpty else { return }
        let pages = papers.reduce(0) { $0 + $1.pages }
        let title =
            pictures.count < pages
            ? "Gambar halaman (\(pictures.count) dari \(pages))" : "Gambar halaman (\(pages))"
        try flow.text(title, size: flow.body, bold: true)
        try flow.pictures(pictures)
    }

    private func draw(_ paper: Paper, number: Int, _ flow: inout ReceiptFlow) throws(DrawingError) {
        let condition = paper.condition == "-" ? "" : ", \(paper.condition)"
        try flow.numbered(number, "\(paper.name) — \(paper.pages) hal.\(condition)", paper.fingerprint)
    }
}
