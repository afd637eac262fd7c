/// The outline beside the pages (ISO 32000-1, 12.3.3): every line an object that knows its neighbours.
struct OutlineTree {
    /// Objects of the pages, in order.
    let pages: [Int]

    /// Writes all lines; answers the object of the root, `nil` without lines. Throws `bookmark` for a page that is not
    /// there, and what the sink throws.
    func write(_ lines: [ArchivalCopy.Bookmark], to body: inout PDFBody) throws -> Int? {
        guard !lines.isEmpty else { return nil }
        let root = try body.reserve()
        let (first, last) = try write(lines, parent: root, to: &body)
        try body.object(
            root, "<< /Type /Outlines /First \(first) 0 R /Last \(last) 0 R /Count \(lines.count) >>")
        return root
    }

    private func write(
        _ lines: [ArchivalCopy.Bookmark], parent: Int, to body: inout PDFBody
    ) throws -> (first: Int, last: Int) {
        var numbers: [Int] = []
        for _ in lines { numbers.append(try body.reserve()) }
        for (index, line) in lines.enumerated() {
            guard (1...pages.count).contains(line.page) else {
                throw ArchivalCopyError.bookmark(page: line.page)
            }
            var text = "<< /Title \(PDFText.string(line.title)) /Parent \(parent) 0 R"
            text += " /Dest [\(pages[line.page - 1]) 0 R /Fit]"
            if index > 0 { text += " /Prev \(numbers[index - 1]) 0 R" }
            if index + 1 < lines.count { text += " /Next \(numbers[index + 1]) 0 R" }
            if !line.children.isEmpty {
                let (first, last) = try write(line.children, parent: numbers[index], to: &body)
                // Negative: closed until somebody opens it.
                text += " /First \(first) 0 R /Last \(last) 0 R /Count -\(line.children.count)"
            }
            try body.object(numbers[index], text + " >>")
        }
        return (numbers[0], numbers[numbers.count - 1])
    }
}
