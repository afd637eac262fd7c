extension PageImage {
    /// Swaps ink and paper of a two-tone picture; bits past the last column stay 0.
    package func invertBits() {
        let words = unsafe pixels.assumingMemoryBound(to: UInt8.self)
        for index in 0..<shape.byteCount { unsafe words[index] = ~(unsafe words[index]) }
        clearSpareBits()
    }

    /// Sets the bits past the last column of a two-tone picture to 0, whatever the file had there.
    func clearSpareBits() {
        let spare = shape.rowBytes * 8 - shape.width
        guard spare > 0 else { return }
        let mask = UInt8(truncatingIfNeeded: 0xFF << spare)
        for y in 0..<shape.height {
            let last = unsafe (row(y) + (shape.rowBytes - 1)).assumingMemoryBound(to: UInt8.self)
            unsafe last.pointee &= mask
        }
    }

    /// Swaps black and white of a grey picture.
    func invertLevels() {
        let bytes = unsafe pixels.assumingMemoryBound(to: UInt8.self)
        for index in 0..<shape.byteCount { unsafe bytes[index] = ~(unsafe bytes[index]) }
    }
}
