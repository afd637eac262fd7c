/// What viewers call the pages (ISO 32000-1, 12.4.2): runs of pages that count on.
struct PageLabels {
    private var runs: [(start: Int, label: ArchivalPage.Label)] = []
    private var count = 0
    private var last: ArchivalPage.Label?

    mutating func append(_ label: ArchivalPage.Label) {
        // Numbers start at 1 in PDF.
        let label = ArchivalPage.Label(prefix: label.prefix, number: label.number.map { max(1, $0) })
        let goesOn = last.map { last in
            last.prefix == label.prefix && last.number.map { $0 + 1 } == label.number
        }
        if goesOn != true { runs.append((count, label)) }
        last = label
        count += 1
    }

    /// A number tree of one leaf.
    var text: String {
        let entries = runs.map { run in
            let number = run.label.number
            let style = number.map { " /S /D /St \($0)" } ?? ""
            let prefix = run.label.prefix + (number == nil || run.label.prefix.isEmpty ? "" : " ")
            return "\(run.start) << /P \(PDFText.string(prefix))\(style) >>"
        }
        return "<< /Nums [\(entries.joined(separator: "\n"))] >>"
    }
}
