internal import DossierModel

extension ReceiptSeal {
    package var bytes: [UInt8] { body + signature }

    /// What a QR code holds, in its alphanumeric mode.
    package var text: String { ReceiptSeal.prefix + Base45.text(bytes) }

    /// What the signature is over.
    var signedBytes: [UInt8] { ReceiptSeal.domain + body }

    private var body: [UInt8] {
        let key = Hexadecimal.bytes(keyID) ?? []
        let number = (0..<7).map { UInt8(code.value >> UInt64(8 * (6 - $0)) & 255) }
        let numbers = [time.seconds, sheets, pages, documents, missing].flatMap(ReceiptSeal.varint)
        return [ReceiptSeal.version] + key + number + numbers + (Hexadecimal.bytes(receipt.hex) ?? [])
    }

    /// LEB128: seven bits a byte, the lowest first; the highest bit says that more follow.
    private static func varint(_ value: Int) -> [UInt8] {
        var (rest, bytes) = (value, [UInt8]())
        while rest > 127 {
            bytes.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }

    /// `nil` for anything that `bytes` would not write.
    package init?(bytes: [UInt8]) {
        var input = bytes[...]
        guard ReceiptSeal.take(1, from: &input)?.first == ReceiptSeal.version,
            let key = ReceiptSeal.take(4, from: &input), let code = ReceiptSeal.take(7, from: &input),
            let code = ReceiptCode(value: code.reduce(0) { $0 << 8 | UInt64($1) }),
            let seconds = ReceiptSeal.number(from: &input), let time = WITATime(seconds: seconds),
            let sheets = ReceiptSeal.number(from: &input), let pages = ReceiptSeal.number(from: &input),
            let documents = ReceiptSeal.number(from: &input), let missing = ReceiptSeal.number(from: &input),
            let digest = ReceiptSeal.take(32, from: &input),
            let digest = Digest(hex: Hexadecimal.text(digest)),
            let signature = ReceiptSeal.take(64, from: &input), input.isEmpty
        else { return nil }
        self.init(
            keyID: Hexadecimal.text(key), code: code, time: time, sheets: sheets, pages: pages,
            documents: documents, missing: missing, receipt: digest, signature: Array(signature))
    }

    /// Reads what a scanner or a clipboard gives: white space around it and line breaks within do not matter.
    package init?(text: some StringProtocol) {
        let plain = text.utf8.filter { ![9, 10, 13].contains($0) }
        let start = plain.drop { $0 == 32 }
        guard start.starts(with: ReceiptSeal.prefix.utf8) else { return nil }
        // No group of base 45 that is valid ends with a space.
        let end = start.lastIndex { $0 != 32 } ?? start.startIndex
        guard
            let bytes = Base45.bytes(
                String(decoding: start[...end].dropFirst(ReceiptSeal.prefix.utf8.count), as: UTF8.self))
        else { return nil }
        self.init(bytes: bytes)
    }

    private static func take(_ count: Int, from input: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard input.count >= count else { return nil }
        defer { input = input.dropFirst(count) }
        return input.prefix(count)
    }

    /// A varint of at most five bytes, as short as it goes.
    private static func number(from input: inout ArraySlice<UInt8>) -> Int? {
        var value = 0
        for place in 0..<5 {
            guard let byte = input.popFirst() else { return nil }
            value |= Int(byte & 127) << (7 * place)
            if byte < 128 { return byte == 0 && place > 0 ? nil : value }
        }
        return nil
    }
}
