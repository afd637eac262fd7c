internal import HTTPTypes
internal import Hummingbird

/// What a station asks for when it creates an upload, checked.
struct TusCreation {
    /// `nil`: said later (`Upload-Defer-Length`).
    var length: Int?
    var metadata: TusMetadata?
    /// `Upload-Metadata` as it came.
    var rawMetadata: String?
    var isPart = false
    /// Ids of the parts that make this upload, in order.
    var parts: [String] = []
    /// `Upload-Concat` as it came, of an upload made of parts.
    var concatenates: String?
    var checksum: TusChecksum?
    /// The request's body is the beginning of the upload.
    var carriesBytes: Bool

    /// Throws 400, 413, or 415.
    init(_ request: Request, _ limits: ServerLimits) throws {
        let headers = request.headers
        carriesBytes = headers[.contentType] == "application/offset+octet-stream"
        checksum = try TusCreation.checksum(in: request)
        if let header = headers[.uploadMetadata] {
            guard let parsed = TusMetadata(header) else {
                throw Problem(
                    .badRequest, "metadata", "Upload-Metadata salah bentuknya.",
                    "Upload-Metadata is malformed.")
            }
            metadata = parsed
            rawMetadata = header
        }
        if let type = metadata?["filetype", "type", "mimetype"]?.lowercased(),
            limits.refusedTypes.contains(type)
        {
            throw Problem(
                .unsupportedMediaType, "type",
                "Jenis \(type) tidak diterima; pindai ke PDF, TIFF, PNG, atau JPEG.",
                "The type \(type) is not taken; scan to PDF, TIFF, PNG or JPEG.")
        }
        if let concat = headers[.uploadConcat] {
            if concat == "partial" {
                isPart = true
            } else {
                parts = try TusCreation.parts(concat)
                concatenates = concat
            }
        }
        if concatenates != nil {
            if headers[.uploadLength] != nil || carriesBytes {
                throw Problem(
                    .badRequest, "length", "Unggahan gabungan tidak membawa panjang atau isi.",
                    "An upload that is put together carries neither length nor bytes.")
            }
        } else if let text = headers[.uploadLength], headers[.uploadDeferLength] == nil {
            length = try TusCreation.length(text, limits)
        } else if headers[.uploadLength] != nil || headers[.uploadDeferLength] != "1" {
            throw Problem(
                .badRequest, "length", "Upload-Length atau Upload-Defer-Length: 1 harus ada, satu saja.",
                "Upload-Length or Upload-Defer-Length: 1 has to be there, one of them.")
        }
    }

    static func length(_ text: String, _ limits: ServerLimits) throws -> Int {
        guard let length = count(text) else {
            throw Problem(.badRequest, "length", "Upload-Length salah.", "Upload-Length is wrong.")
        }
        if length > limits.fileBytes {
            throw Problem(
                .contentTooLarge, "too_large",
                "Berkas \(length) bita; paling besar \(limits.fileBytes). Pindai dalam beberapa berkas.",
                "The file has \(length) bytes; at most \(limits.fileBytes) are taken. Scan into several files.",
                headers: [.tusMaxSize: String(limits.fileBytes)])
        }
        return length
    }

    /// Digits and nothing else; `nil` for any other text.
    static func count(_ text: String) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
    }

    static func checksum(in request: Request) throws -> TusChecksum? {
        guard let header = request.headers[.uploadChecksum] else { return nil }
        guard let checksum = TusChecksum(header) else {
            throw Problem(
                .badRequest, "checksum", "Upload-Checksum harus sha256 atau sha1 dengan base64 yang benar.",
                "Upload-Checksum has to be sha256 or sha1 with its base64.")
        }
        return checksum
    }

    private static func parts(_ concat: String) throws -> [String] {
        guard concat.hasPrefix("final;") else {
            throw Problem(
                .badRequest, "concat", "Upload-Concat salah bentuknya.", "Upload-Concat is malformed.")
        }
        let ids = concat.dropFirst(6).split(separator: " ").compactMap { $0.split(separator: "/").last }
        if ids.isEmpty || ids.count > 1000 {
            throw Problem(
                .badRequest, "concat", "Upload-Concat harus menyebut 1 sampai 1000 bagian.",
                "Upload-Concat has to name 1 to 1000 parts.")
        }
        return ids.map(String.init)
    }
}
