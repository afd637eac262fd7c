internal import DossierModel

/// A letter as text: what the printed one says, in the width of the terminal.
struct LetterText {
    let letter: LetterSheet
    let console: Console

    func show() {
        for line in letter.head { console.result(line) }
        console.result("\n" + letter.dateline + "\n")
        show(letter.references)
        console.result("")
        for line in letter.addressee { console.result(line) }
        for part in letter.parts {
            console.result("")
            switch part {
            case .heading(let text), .paragraph(let text): console.result(text)
            case .rows(let rows): show(rows)
            case .list(let points):
                for (index, point) in points.enumerated() { console.result("\(index + 1). \(point)") }
            case .table(let table):
                var shown = Table(header: [""] + table.head, least: [0: 2])
                shown.rows = table.rows.enumerated().map { ["\($0.offset + 1)"] + $0.element }
                console.result(shown)
            }
        }
        console.result("\n" + letter.signature.title + "\n" + letter.signature.name)
    }

    private func show(_ rows: [LetterSheet.Row]) {
        let width = rows.map { Table.cells($0.label) }.max() ?? 0
        for row in rows {
            let space = String(repeating: " ", count: width - Table.cells(row.label))
            console.result("\(row.label)\(space) : \(row.value)")
        }
    }
}
