/// Small PDF files written by hand.
enum SamplePDF {
    /// Pages of 100 × 140 points, each with the given number of small black marks, ten a row.
    static func marks(_ counts: [Int]) -> [UInt8] {
        document(
            counts.map { count in
                (0..<count).map { "\(12 + $0 % 10 * 8) \(12 + $0 / 10 * 9) 3 4 re f" }
                    .joined(separator: " ")
            }, resources: "<< >>")
    }

    /// One page with a line in a font that is not in the file.
    static func text(_ line: String, font: String) -> [UInt8] {
        document(
            ["BT /F1 14 Tf 10 70 Td (\(line)) Tj ET"],
            resources: "<< /Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /\(font) "
                + "/Encoding /WinAnsiEncoding >> >> >>")
    }

    private static func document(_ contents: [String], resources: String) -> [UInt8] {
        var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
        let kids = contents.indices.map { "\(3 + $0 * 2) 0 R" }.joined(separator: " ")
        objects.append("<< /Type /Pages /Count \(contents.count) /Kids [\(kids)] >>")
        for (index, content) in contents.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 140] /Resources \(resources) "
                    + "/Contents \(4 + index * 2) 0 R >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }
}
