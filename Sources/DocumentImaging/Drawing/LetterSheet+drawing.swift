package import DossierModel

extension LetterSheet {
    /// The sheets to print, A4, in their order; never none.
    package func drawings() throws(DrawingError) -> [SheetDrawing] {
        var flow = LetterFlow(footer: footer)
        try flow.letterhead(head)
        try flow.text(dateline, .right)
        try flow.rows(references, label: 24)
        for line in addressee { try flow.line(line) }
        flow.gap(3)
        for part in parts {
            switch part {
            case .heading(let text): try flow.heading(text)
            case .paragraph(let text): try flow.text(text)
            case .rows(let rows): try flow.rows(rows)
            case .table(let table): try flow.table(table)
            case .list(let points): try flow.list(points)
            }
        }
        try flow.signature(signature)
        return flow.finish()
    }
}
