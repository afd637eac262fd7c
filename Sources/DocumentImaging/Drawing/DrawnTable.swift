/// A ruled table; rows are as high as their text needs.
package struct DrawnTable: Codable, Hashable, Sendable {
    package var x: Double
    package var y: Double
    /// Widths of the columns, millimetres.
    package var columns: [Double]
    /// The first row is the head.
    package var rows: [[String]]
    package var style: TextStyle
    /// Ground of the head.
    package var headFill: Ink?
    /// Least height of a row, millimetres.
    package var rowHeight: Double
    /// Columns that are centred; the head always is.
    package var centred: Set<Int>

    package init(
        x: Double, y: Double, columns: [Double], rows: [[String]], style: TextStyle = TextStyle(size: 9),
        headFill: Ink? = nil, rowHeight: Double = 5, centred: Set<Int> = []
    ) {
        self.x = x
        self.y = y
        self.columns = columns
        self.rows = rows
        self.style = style
        self.headFill = headFill
        self.rowHeight = rowHeight
        self.centred = centred
    }

    /// Space between a rule and the text, millimetres.
    private static let padding = 0.9

    package func height() throws(DrawingError) -> Double {
        heights(on: try DrawingCanvas.measuring()).reduce(0, +)
    }

    private func cellStyle(row: Int, column: Int) -> TextStyle {
        if row == 0 { return style.with(bold: true, alignment: .centre) }
        return centred.contains(column) ? style.with(alignment: .centre) : style
    }

    private func heights(on canvas: DrawingCanvas) -> [Double] {
        rows.indices.map { row in
            zip(rows[row].indices, columns).map { column, width in
                let inner = max(1, width - 2 * DrawnTable.padding)
                let style = cellStyle(row: row, column: column)
                return canvas.extent(rows[row][column], width: inner, style: style).height
                    + 2 * DrawnTable.padding
            }.reduce(rowHeight, max)
        }
    }

    func draw(on canvas: DrawingCanvas) {
        let heights = heights(on: canvas)
        let total = columns.reduce(0, +)
        var top = y
        for (row, height) in zip(rows.indices, heights) {
            if row == 0, let headFill {
                canvas.rectangle(x: x, y: top, width: total, height: height, radius: 0)
                canvas.fill(headFill)
            }
            var left = x
            for (column, width) in zip(rows[row].indices, columns) {
                let style = cellStyle(row: row, column: column)
                let inner = max(1, width - 2 * DrawnTable.padding)
                let extent = canvas.extent(rows[row][column], width: inner, style: style)
                canvas.text(
                    rows[row][column], x: left + DrawnTable.padding, y: top + (height - extent.height) / 2,
                    width: inner, style: style)
                canvas.rectangle(x: left, y: top, width: width, height: height, radius: 0)
                canvas.stroke(style.ink, thickness: 0.2)
                left += width
            }
            top += height
        }
    }
}
