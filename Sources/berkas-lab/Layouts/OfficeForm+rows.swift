internal import DocumentImaging
internal import DossierModel

extension OfficeForm {
    /// The first row stays the first; the others stand as the layout likes where `free`.
    mutating func rows(_ rows: [PrintedRow], free: Bool = false, numbered: Bool = false) throws(DrawingError)
    {
        var rows = rows
        if free, rows.count > 2 {
            var random = SplitMix(seed: layout.taste)
            rows = [rows[0]] + random.mixed(Array(rows.dropFirst()))
        }
        for row in rows { for (field, printed) in row.fields { know(field, printed) } }
        let cells = rows.enumerated().map { index, row in
            (label: (numbered ? "\(index + 1). " : "") + layout.word(row.labels), value: written(row.value))
        }
        switch layout.rows {
        case .ruled: try ruled(cells)
        case .columns: try set(cells, dotted: false)
        case .dotted: try set(cells, dotted: true)
        case .ragged: try ragged(cells)
        }
        page.gap(1.5 + layout.leading)
    }

    private func written(_ value: String) -> String {
        layout.hand == .capitals ? value.uppercased() : value
    }

    private mutating func ruled(_ cells: [(label: String, value: String)]) throws(DrawingError) {
        let width = page.width - layout.indent
        let x = page.left + layout.indent
        for cell in cells {
            let label = DrawnText(
                cell.label, x: x + 1.2, y: page.y + 0.8, width: layout.label - 2, style: layout.body)
            let value = DrawnText(
                cell.value, x: x + layout.label + 1.2, y: page.y + 0.8, width: width - layout.label - 2.4,
                style: layout.value)
            let height = max(try label.extent().height, try value.extent().height) + 1.6
            page.add(.box(DrawnBox(x: x, y: page.y, width: layout.label, height: height, thickness: 0.2)))
            page.add(
                .box(
                    DrawnBox(
                        x: x + layout.label, y: page.y, width: width - layout.label, height: height,
                        thickness: 0.2)))
            page.add(.text(label))
            page.add(.text(value))
            page.y += height
        }
    }

    private mutating func set(
        _ cells: [(label: String, value: String)], dotted: Bool
    ) throws(DrawingError) {
        let x = page.left + layout.indent
        let column = layout.label + 3.5
        for cell in cells {
            let label = DrawnText(cell.label, x: x, y: page.y, width: layout.label - 1, style: layout.body)
            page.add(.text(label))
            page.add(.text(DrawnText(":", x: x + layout.label, y: page.y, style: layout.body)))
            let value = DrawnText(
                cell.value, x: x + column, y: page.y, width: page.width - layout.indent - column,
                style: layout.value)
            page.add(.text(value))
            let height = max(try label.extent().height, try value.extent().height)
            if dotted {
                let y = page.y + height + 0.2
                page.add(
                    .line(
                        DrawnLine(
                            x + column, y, page.sheet.width - page.right, y, thickness: 0.2, dashed: true)))
            }
            page.y += height + 0.4 + layout.leading + (dotted ? 0.8 : 0)
        }
    }

    private mutating func ragged(_ cells: [(label: String, value: String)]) throws(DrawingError) {
        let x = page.left + layout.indent
        for cell in cells {
            let label = DrawnText("\(cell.label) : ", x: x, y: page.y, style: layout.body)
            let from = x + (try label.extent().width) + 1.5
            page.add(.text(label))
            let value = DrawnText(
                cell.value, x: from, y: page.y, width: page.sheet.width - page.right - from,
                style: layout.value)
            page.add(.text(value))
            page.y += max(try label.extent().height, try value.extent().height) + 0.4 + layout.leading
        }
    }
}
