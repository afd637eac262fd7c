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

    /// One page that is a grey picture of 100 x 140 pixels: paper with a black mark at each place, painted by a matrix
    /// on a page of that many points. `extra` goes into the picture's dictionary.
    static func picture(
        _ places: [(x: Int, y: Int)], ink: Int = 0, matrix: String = "100 0 0 140 0 0",
        page: String = "100 140", extra: String = ""
    ) -> [UInt8] {
        var pixels = [[Int]](repeating: [Int](repeating: 255, count: 100), count: 140)
        for place in places {
            for y in place.y..<place.y + 6 { for x in place.x..<place.x + 3 { pixels[y][x] = ink } }
        }
        let digits = pixels.joined().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ">"
        return document(
            ["q \(matrix) cm /Im0 Do Q"], resources: "<< /XObject << /Im0 5 0 R >> >>", box: page,
            more: [
                "<< /Type /XObject /Subtype /Image /Width 100 /Height 140 /BitsPerComponent 8 "
                    + "/ColorSpace /DeviceGray /Filter /ASCIIHexDecode \(extra) /Length \(digits.utf8.count) >>\n"
                    + "stream\n\(digits)\nendstream"
            ])
    }

    private static func document(
        _ contents: [String], resources: String, box: String = "100 140", more: [String] = []
    ) -> [UInt8] {
        var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
        let kids = contents.indices.map { "\(3 + $0 * 2) 0 R" }.joined(separator: " ")
        objects.append("<< /Type /Pages /Count \(contents.count) /Kids [\(kids)] >>")
        for (index, content) in contents.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(box)] /Resources \(resources) "
                    + "/Contents \(4 + index * 2) 0 R >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        objects += more
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
