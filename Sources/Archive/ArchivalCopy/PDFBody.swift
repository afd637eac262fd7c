internal import DossierModel

/// A PDF file on its way to a sink: objects in the order they come, then the table that finds them. Keeps an offset an
/// object and what waits to be handed on.
struct PDFBody {
    private let sink: ([UInt8]) throws -> Void
    private var waiting: [UInt8] = []
    private var position = 0
    /// Of object 1, 2, …; -1 for one that is reserved and not written yet.
    private var offsets: [Int] = []
    private var digest = RunningSHA256()

    /// Bytes that are handed on together.
    private static let piece = 1 << 16
    /// Most objects of a PDF/A-2 file (ISO 19005-2, 6.1.13).
    private static let objects = 8_388_607
    /// Most that ten digits count.
    static let bytes = 9_999_999_999

    init(sink: @escaping ([UInt8]) throws -> Void) throws {
        self.sink = sink
        // Four bytes above 127 tell programs that the file is not text.
        try write(Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    /// A number for an object that is written later.
    mutating func reserve() throws -> Int {
        guard offsets.count < PDFBody.objects else { throw ArchivalCopyError.tooLarge }
        offsets.append(-1)
        return offsets.count
    }

    mutating func object(_ number: Int, _ text: String) throws {
        try open(number)
        try write(text + "\nendobj\n")
    }

    /// `dictionary` without its brackets and without Length.
    mutating func stream(_ number: Int, _ dictionary: String, _ bytes: [UInt8]) throws {
        try open(number)
        try write("<< \(dictionary) /Length \(bytes.count) >>\nstream\n")
        try write(bytes)
        try write("\nendstream\nendobj\n")
    }

    /// A stream whose length is not known before: it is written as an object of its own behind it.
    mutating func stream(
        _ number: Int, _ dictionary: String, pieces: (_ write: (String) throws -> Void) throws -> Void
    ) throws {
        let length = try reserve()
        try open(number)
        try write("<< \(dictionary) /Length \(length) 0 R >>\nstream\n")
        let start = position
        try pieces { try write($0) }
        let count = position - start
        try write("\nendstream\nendobj\n")
        try object(length, String(count))
    }

    /// Table and trailer. The file's two identifiers are one: half the SHA-256 of everything before the table, so the same
    /// content has the same name.
    mutating func close(root: Int, info: Int) throws {
        let start = position
        let name = Hexadecimal.text(digest.value().prefix(16))
        try write("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n")
        for offset in offsets { try write(PDFBody.entry(offset)) }
        try write(
            "trailer\n<< /Size \(offsets.count + 1) /Root \(root) 0 R /Info \(info) 0 R "
                + "/ID [<\(name)> <\(name)>] >>\nstartxref\n\(start)\n%%EOF\n")
        try sink(waiting)
        waiting = []
    }

    /// Twenty bytes (ISO 32000-1, 7.5.4).
    static func entry(_ offset: Int) -> String {
        guard offset >= 0 else { return "0000000000 00000 f \n" }
        let digits = String(offset)
        return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits + " 00000 n \n"
    }

    private mutating func open(_ number: Int) throws {
        offsets[number - 1] = position
        try write("\(number) 0 obj\n")
    }

    private mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

    private mutating func write(_ bytes: [UInt8]) throws {
        position += bytes.count
        guard position <= PDFBody.bytes else { throw ArchivalCopyError.tooLarge }
        digest.take(bytes)
        if bytes.count >= PDFBody.piece {
            if !waiting.isEmpty { try sink(waiting) }
            waiting = []
            try sink(bytes)
            return
        }
        waiting += bytes
        if waiting.count >= PDFBody.piece {
            try sink(waiting)
            waiting = []
        }
    }
}
