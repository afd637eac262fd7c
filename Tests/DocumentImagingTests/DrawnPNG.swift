import CZlib
import DocumentImaging
import DossierModel
import Foundation

/// Writes PNG files chunk by chunk, so that each can be left out or spoilt.
struct DrawnPNG {
    var width: Int
    var height: Int
    var depth = 8
    /// 0 grey, 2 colour, 3 palette, 4 grey and alpha, 6 colour and alpha.
    var kind = 0
    /// Rows without filter bytes.
    var rows: [UInt8] = []
    /// Chunks between IHDR and IDAT.
    var chunks: [(name: String, body: [UInt8])] = []

    var encoded: [UInt8] {
        let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][kind] ?? 1
        let rowBytes = (width * channels * depth + 7) / 8
        var raw: [UInt8] = []
        for y in 0..<height { raw += [0] + rows[y * rowBytes..<(y + 1) * rowBytes] }
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        bytes += chunk("IHDR", number(width) + number(height) + [UInt8(depth), UInt8(kind), 0, 0, 0])
        for entry in chunks { bytes += chunk(entry.name, entry.body) }
        return bytes + chunk("IDAT", DrawnPNG.deflated(raw)) + chunk("IEND", [])
    }

    func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + body
        let check = unsafe crc32(0, content, UInt32(content.count))
        return number(body.count) + content + number(Int(check))
    }

    static func deflated(_ raw: [UInt8]) -> [UInt8] {
        var length = compressBound(UInt(raw.count))
        var target = [UInt8](repeating: 0, count: Int(length))
        _ = unsafe compress(&target, &length, raw, UInt(raw.count))
        return Array(target.prefix(Int(length)))
    }
}
