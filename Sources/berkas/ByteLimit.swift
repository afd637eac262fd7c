internal import ArgumentParser

/// Bytes that a file may have, as people write them: `1M`, `500K`, `1048576`. K, M and G are thousands: what a system
/// counts as 1 MB has at least as many bytes as this.
struct ByteLimit: Hashable {
    let bytes: Int

    /// What the licensing systems of Indonesian offices take by default.
    static let usual = ByteLimit(bytes: 1_000_000)

    private static let units: [(letter: String, bytes: Int)] = [
        ("K", 1_000), ("M", 1_000_000), ("G", 1_000_000_000),
    ]

    init(bytes: Int) {
        self.bytes = bytes
    }

    /// Throws a `ValidationError` with an example.
    static func parsed(_ text: String) throws -> ByteLimit {
        var number = text.uppercased()
        if number.hasSuffix("B") { number.removeLast() }
        var unit = 1
        if let known = units.first(where: { number.hasSuffix($0.letter) }) {
            number.removeLast()
            unit = known.bytes
        }
        let isPlain = number.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard isPlain, let value = Double(number), unit > 1 || !number.contains("."),
            (1...1e15).contains(value * Double(unit))
        else {
            throw ValidationError(
                "--max-bytes is a number of bytes, or one with K, M or G, as in 1M, 500K or 1048576; not \(text)."
            )
        }
        return ByteLimit(bytes: Int(value * Double(unit)))
    }
}
