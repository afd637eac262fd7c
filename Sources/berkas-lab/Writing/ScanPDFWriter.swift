/// A PDF as a scanning machine writes it: one image a page, nothing else.
struct ScanPDFWriter {
    struct Page {
        var width: Int
        var height: Int
        var dpi: Double
        /// `/DCTDecode` or `/CCITTFaxDecode`
        var filter: String
        /// `/DeviceGray` or `/DeviceRGB`
        var space: String
        var bits: Int
        var stream: [UInt8]

        /// A two-tone page from its G4 stream.
        static func group4(_ raster: Raster, dpi: Double, stream: [UInt8]) -> Page {
            Page(
                width: raster.width, height: raster.height, dpi: dpi, filter: "/CCITTFaxDecode",
                space: "/DeviceGray", bits: 1, stream: stream)
        }

        static func jpeg(_ raster: Raster, dpi: Double, stream: [UInt8]) -> Page {
            Page(
                width: raster.width, height: raster.height, dpi: dpi, filter: "/DCTDecode",
                space: raster.channels == 3 ? "/DeviceRGB" : "/DeviceGray", bits: 8, stream: stream)
        }
    }

    func bytes(_ pages: [Page]) -> [UInt8] {
        var file = Array("%PDF-1.4\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        var offsets: [Int] = []
        func object(_ text: String, _ stream: [UInt8]? = nil) {
            offsets.append(file.count)
            file += Array("\(offsets.count) 0 obj\n\(text)\n".utf8)
            if let stream { file += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8) }
            file += Array("endobj\n".utf8)
        }
        let kids = pages.indices.map { "\($0 * 3 + 3) 0 R" }.joined(separator: " ")
        object("<< /Type /Catalog /Pages 2 0 R >>")
        object("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
        for (index, page) in pages.enumerated() {
            let first = index * 3 + 3
            let width = points(page.width, page.dpi)
            let height = points(page.height, page.dpi)
            object(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Contents \(first + 1) 0 R "
                    + "/Resources << /XObject << /Im0 \(first + 2) 0 R >> >> >>")
            let content = Array("q \(width) 0 0 \(height) 0 0 cm /Im0 Do Q".utf8)
            object("<< /Length \(content.count) >>", content)
            let fax = "<< /K -1 /Columns \(page.width) /Rows \(page.height) /BlackIs1 false >>"
            object(
                "<< /Type /XObject /Subtype /Image /Width \(page.width) /Height \(page.height) "
                    + "/ColorSpace \(page.space) /BitsPerComponent \(page.bits) /Filter \(page.filter) "
                    + (page.bits == 1 ? "/DecodeParms \(fax) " : "") + "/Length \(page.stream.count) >>",
                page.stream)
        }
        let start = file.count
        var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            table += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
        }
        table += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return file + Array(table.utf8)
    }

    private func points(_ pixels: Int, _ dpi: Double) -> String {
        let hundredths = Int((Double(pixels) / dpi * 7200).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
