import DocumentImaging
import DossierModel

/// Writes small PDFs for tests, object by object.
struct PDFSample {
    private var objects: [Int: [UInt8]] = [:]
    private var pages: [Int] = []
    private var next = 10
    /// Further entries of the catalogue.
    var catalogue = ""

    /// Adds an object of any kind and answers its number.
    mutating func add(_ text: String) -> Int {
        next += 1
        objects[next] = Array(text.utf8)
        return next
    }

    /// Adds a stream and answers its number.
    mutating func stream(_ dictionary: String, _ data: [UInt8]) -> Int {
        next += 1
        objects[next] =
            Array("<< \(dictionary) /Length \(data.count) >>\nstream\n".utf8) + data
            + Array("\nendstream".utf8)
        return next
    }

    /// Adds a page; `entries` are further ones, such as /Rotate.
    mutating func page(
        _ content: String, width: Double = 595, height: Double = 842, resources: String = "",
        entries: String = ""
    ) {
        let contents = stream("", Array(content.utf8))
        pages.append(
            add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Contents \(contents) 0 R "
                    + "/Resources << \(resources) >> \(entries) >>"))
    }

    /// A page that is one image, 144 dpi unless the matrix says otherwise.
    mutating func scan(
        _ dictionary: String, _ data: [UInt8], width: Double, height: Double, matrix: String? = nil,
        entries: String = "", over: String = ""
    ) {
        let image = stream("/Type /XObject /Subtype /Image \(dictionary)", data)
        let font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        page(
            "q \(matrix ?? "\(width) 0 0 \(height) 0 0") cm /Im0 Do Q \(over)", width: width, height: height,
            resources: "/XObject << /Im0 \(image) 0 R >> /Font << /F0 \(font) 0 R >>", entries: entries)
    }

    /// A page of text lines in Helvetica, which is not embedded; the first line's baseline at the given point.
    mutating func text(_ lines: [String], x: Double = 72, y: Double = 700, entries: String = "") {
        let font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        let shown = lines.map { "(\($0)) Tj 0 -20 Td" }.joined(separator: " ")
        page(
            "BT /F0 14 Tf \(x) \(y) Td \(shown) ET", resources: "/Font << /F0 \(font) 0 R >>",
            entries: entries)
    }

    /// The whole file.
    var bytes: [UInt8] {
        var all = objects
        all[1] = Array("<< /Type /Catalog /Pages 2 0 R \(catalogue) >>".utf8)
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        all[2] = Array("<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>".utf8)
        var file = Array("%PDF-1.7\n".utf8)
        var offsets: [Int: Int] = [:]
        for number in all.keys.sorted() {
            offsets[number] = file.count
            file += Array("\(number) 0 obj\n".utf8) + (all[number] ?? []) + Array("\nendobj\n".utf8)
        }
        let start = file.count
        file += Array("xref\n0 1\n0000000000 65535 f \n".utf8)
        for number in offsets.keys.sorted() {
            let digits = String(offsets[number] ?? 0)
            let padded = String(repeating: "0", count: 10 - digits.count) + digits
            file += Array("\(number) 1\n\(padded) 00000 n \n".utf8)
        }
        file += Array("trailer\n<< /Size \(next + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return file
    }
}

/// Bytes that stay where they are as long as a file is open on them.
@safe final class PinnedBytes {
    let buffer: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) {
        unsafe buffer = .allocate(byteCount: max(1, bytes.count), alignment: 16)
        unsafe buffer.copyBytes(from: bytes)
        count = bytes.count
    }

    let count: Int

    deinit { unsafe buffer.deallocate() }

    /// What is made of the bytes must not outlive them.
    func open(passwords: [String] = [], limits: DecodingLimits = DecodingLimits()) throws(ScanDefect)
        -> PDFFile
    {
        try unsafe PDFFile(
            UnsafeRawBufferPointer(rebasing: buffer[0..<count]), passwords: passwords, limits: limits)
    }
}

extension PageImage {
    /// Grey, red or ink of a pixel.
    func level(_ x: Int, _ y: Int) -> UInt8 {
        let row = unsafe row(y).assumingMemoryBound(to: UInt8.self)
        switch shape.layout {
        case .twoTone: return unsafe (row[x / 8] >> UInt8(7 - x % 8)) & 1
        case .grey: return unsafe row[x]
        case .colour: return unsafe row[3 * x]
        }
    }
}
