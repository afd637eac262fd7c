internal import DossierModel

/// A PDF file on its way to a sink: objects in the order they come, then the table that finds them. Keeps an offset an
/// object and what waits to be handed on.
struct PDFBody {
    private let sink: ([UInt8]) throws -> Void
    private var waiting: [UInt8] = []
    private var position = 0
    /// Of object 1, 2, …: its offset, or for a packed one -1 - (the stream's number << 16 | its place in it).
    private var places: [Int] = []
    private var digest = RunningSHA256()

    /// Bytes that are handed on together.
    private static let piece = 1 << 16
    /// Objects packed together.
    private static let pack = 200
    /// Most objects of a PDF/A-2 file (ISO 19005-2, 6.1.13).
    private static let objects = 8_388_607
    /// Most that five bytes count.
    private static let bytes = 1 << 40 - 1

    init(sink: @escaping ([UInt8]) throws -> Void) throws {
        self.sink = sink
        // Four bytes above 127 tell programs that the file is not text.
        try write(Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    /// A number for an object that is written later.
    mutating func reserve() throws -> Int {
        guard places.count < PDFBody.objects else { throw ArchivalCopyError.tooLarge }
        places.append(0)
        return places.count
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

    /// The same of bytes that get smaller on the way. Throws `noMemory`.
    mutating func deflated(_ number: Int, _ dictionary: String, _ bytes: [UInt8]) throws {
        guard let bytes = Deflation.deflated(bytes) else { throw ArchivalCopyError.noMemory }
        try stream(number, dictionary + " /Filter /FlateDecode", bytes)
    }

    /// Small objects in streams of many (ISO 32000-1, 7.5.7), with no other on the way.
    mutating func packed(_ objects: [(number: Int, text: String)]) throws {
        for start in stride(from: 0, to: objects.count, by: PDFBody.pack) {
            let pack = objects[start..<min(start + PDFBody.pack, objects.count)]
            let number = try reserve()
            var (heads, texts) = ([String](), "")
            for (index, object) in pack.enumerated() {
                heads.append("\(object.number) \(texts.utf8.count)")
                texts += object.text + "\n"
                places[object.number - 1] = -1 - (number << 16 | index)
            }
            let head = heads.joined(separator: " ") + "\n"
            try deflated(
                number, "/Type /ObjStm /N \(pack.count) /First \(head.utf8.count)", Array((head + texts).utf8)
            )
        }
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

    /// The table, as a stream (ISO 32000-1, 7.5.8). The file's two identifiers are one: half the SHA-256 of everything
    /// before the table, so the same content has the same name.
    mutating func close(root: Int, info: Int) throws {
        let start = position
        let name = Hexadecimal.text(digest.value().prefix(16))
        let number = try reserve()
        places[number - 1] = start
        // Kind, offset or stream, place within the stream.
        var table: [UInt8] = [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        for place in places {
            let (kind, offset, index) =
                place >= 0 ? (1, place, 0) : (2, (-1 - place) >> 16, (-1 - place) & 0xFFFF)
            table += [UInt8(kind), UInt8(offset >> 32)] + BigEndian.four(offset) + BigEndian.two(index)
        }
        try deflated(
            number,
            "/Type /XRef /Size \(places.count + 1) /W [1 5 2] /Root \(root) 0 R /Info \(info) 0 R "
                + "/ID [<\(name)> <\(name)>]", table)
        try write("startxref\n\(start)\n%%EOF\n")
        try sink(waiting)
        waiting = []
    }

    private mutating func open(_ number: Int) throws {
        places[number - 1] = position
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
