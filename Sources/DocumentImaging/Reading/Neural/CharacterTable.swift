internal import Glibc

/// The characters of PP-OCR's answers, of which those that Indonesian papers are written with are read: the network
/// knows 18,000 more, mostly Chinese, which only specks and stamps look like.
package struct CharacterTable {
    /// A class of the network's answer and what it stands for.
    package struct Entry {
        package let number: Int
        package let character: Character
    }

    /// Class 0 is "nothing here".
    package static let blank = 0
    /// By number; the last is the blank between words.
    package let entries: [Entry]
    /// Classes of the network, the blank and the space included.
    package let count: Int

    /// The lines of `characters.txt`, from class 1 on.
    package init(lines: [Substring]) {
        var entries: [Entry] = []
        for (index, line) in lines.enumerated() {
            guard let character = Self.read(line) else { continue }
            entries.append(Entry(number: index + 1, character: character))
        }
        entries.append(Entry(number: lines.count + 1, character: " "))
        self.entries = entries
        count = lines.count + 2
    }

    /// `nil` when the file cannot be read.
    init?(file: String) {
        guard let stream = unsafe fopen(file, "re") else { return nil }
        defer { unsafe fclose(stream) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = unsafe fread(&bytes, 1, bytes.count, stream)
        guard count > 0, count < bytes.count else { return nil }
        self.init(
            lines: String(decoding: bytes.prefix(count), as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false))
    }

    /// The character of a line where it is one that is read; the wide forms of Chinese print as the usual ones.
    private static func read(_ line: Substring) -> Character? {
        guard line.unicodeScalars.count == 1, let scalar = line.unicodeScalars.first else { return nil }
        switch scalar.value {
        // Latin of Western Europe and its neighbours
        case 0x21...0x17F where !(0x7F...0xA0).contains(scalar.value): return Character(scalar)
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init)
        default: return "–—‘’“”•…€№™".contains(Character(scalar)) ? Character(scalar) : nil
        }
    }
}
