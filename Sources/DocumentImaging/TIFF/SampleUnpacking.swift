internal import CTIFF

/// Samples of any width to bytes.
struct SampleUnpacking {
    private enum Kind { case bits(Int), bytes, signedBytes, words, signedWords, longs, floats, doubles }

    private let kind: Kind
    /// 1, 2 and 4 bits: spread over 0…255; off for palette indices.
    private let scaled: Bool

    var isPlainBytes: Bool {
        if case .bytes = kind { true } else { false }
    }

    /// `nil` for widths that are not read here. `format` is a SAMPLEFORMAT of libtiff.
    init?(bits: Int, format: Int32, scaled: Bool) {
        self.scaled = scaled
        let isUnsigned = format == SAMPLEFORMAT_UINT || format == SAMPLEFORMAT_VOID
        switch (bits, format) {
        case (1, _) where isUnsigned, (2, _) where isUnsigned, (4, _) where isUnsigned: kind = .bits(bits)
        case (8, _) where isUnsigned: kind = .bytes
        case (8, SAMPLEFORMAT_INT): kind = .signedBytes
        case (16, _) where isUnsigned: kind = .words
        case (16, SAMPLEFORMAT_INT): kind = .signedWords
        case (32, _) where isUnsigned: kind = .longs
        case (32, SAMPLEFORMAT_IEEEFP): kind = .floats
        case (64, SAMPLEFORMAT_IEEEFP): kind = .doubles
        default: return nil
        }
    }

    /// Reads `count` samples in the machine's byte order and writes every `step`th byte of `target`.
    func unpack(
        _ source: UnsafeRawPointer, count: Int, to target: UnsafeMutablePointer<UInt8>, step: Int
    ) {
        switch kind {
        case .bits(let width):
            let mask = (1 << width) - 1
            let scale = scaled ? 255 / mask : 1
            let perByte = 8 / width
            for index in 0..<count {
                let byte = unsafe Int(source.load(fromByteOffset: index / perByte, as: UInt8.self))
                let value = byte >> (8 - width - index % perByte * width) & mask
                unsafe target[index &* step] = UInt8(truncatingIfNeeded: value * scale)
            }
        case .bytes:
            for index in 0..<count {
                unsafe target[index &* step] = source.load(fromByteOffset: index, as: UInt8.self)
            }
        case .signedBytes:
            for index in 0..<count {
                unsafe target[index &* step] = source.load(fromByteOffset: index, as: UInt8.self) ^ 0x80
            }
        case .words: unsafe words(source, count, target, step, flip: 0)
        case .signedWords: unsafe words(source, count, target, step, flip: 0x8000)
        case .longs:
            for index in 0..<count {
                let value = unsafe source.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)
                unsafe target[index &* step] = UInt8(truncatingIfNeeded: value >> 24)
            }
        case .floats:
            for index in 0..<count {
                let value = unsafe source.loadUnaligned(fromByteOffset: index &* 4, as: Float.self)
                unsafe target[index &* step] = SampleUnpacking.level(Double(value))
            }
        case .doubles:
            for index in 0..<count {
                let value = unsafe source.loadUnaligned(fromByteOffset: index &* 8, as: Double.self)
                unsafe target[index &* step] = SampleUnpacking.level(value)
            }
        }
    }

    private func words(
        _ source: UnsafeRawPointer, _ count: Int, _ target: UnsafeMutablePointer<UInt8>, _ step: Int,
        flip: UInt16
    ) {
        for index in 0..<count {
            let value = unsafe source.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self) ^ flip
            // Rounded, so that 65535 and 0 meet 255 and 0 exactly.
            unsafe target[index &* step] = UInt8(truncatingIfNeeded: (UInt32(value) &* 255 &+ 32_768) >> 16)
        }
    }

    /// Floating-point light is 0…1; anything else is cut off there, and what is no number is black.
    private static func level(_ value: Double) -> UInt8 {
        guard value > 0 else { return 0 }
        return value >= 1 ? 255 : UInt8(value * 255 + 0.5)
    }
}
