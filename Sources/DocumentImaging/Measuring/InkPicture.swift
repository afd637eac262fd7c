internal import CLeptonica

/// Ink and paper, 1 bit a pixel, 1 is ink, as leptonica keeps it: 32-bit words, leftmost pixel in the most
/// significant bit. Owns the PIX.
@safe package final class InkPicture {
    let width: Int
    let height: Int
    let pix: UnsafeMutablePointer<Pix>
    let words: UnsafeMutablePointer<UInt32>
    /// 32-bit words a row.
    let wordsPerRow: Int

    /// Takes over a PIX of depth 1; `nil` when leptonica had no memory for it.
    init?(adopting pix: UnsafeMutablePointer<Pix>?) {
        guard let pix = unsafe pix else { return nil }
        unsafe self.pix = unsafe pix
        width = Int(unsafe pixGetWidth(pix))
        height = Int(unsafe pixGetHeight(pix))
        wordsPerRow = Int(unsafe pixGetWpl(pix))
        unsafe words = unsafe pixGetData(pix)
    }

    /// All paper.
    convenience init?(width: Int, height: Int) {
        unsafe self.init(adopting: pixCreate(Int32(width), Int32(height), 1))
    }

    deinit {
        var owned: UnsafeMutablePointer<Pix>? = unsafe pix
        unsafe pixDestroy(&owned)
    }

    func row(_ y: Int) -> UnsafeMutablePointer<UInt32> {
        unsafe words + y &* wordsPerRow
    }

    func isInk(x: Int, y: Int) -> Bool {
        unsafe (row(y)[x &>> 5] &>> UInt32(31 &- x & 31)) & 1 == 1
    }

    func clear(x: Int, y: Int) {
        unsafe row(y)[x &>> 5] &= ~(1 &<< UInt32(31 &- x & 31))
    }

    /// Number of ink pixels.
    var inkCount: Int {
        var count = 0
        for index in 0..<(wordsPerRow * height) { unsafe count &+= words[index].nonzeroBitCount }
        return count
    }

    /// Ink where the picture is darker than `threshold`.
    package convenience init?(_ grey: GreyPicture, threshold: Int) {
        self.init(width: grey.width, height: grey.height)
        let limit = UInt8(clamping: threshold)
        // A byte for every pixel first, which vector code does fast, then eight of them packed by a product.
        var marks = [UInt8](repeating: 0, count: 32 * wordsPerRow)
        unsafe marks.withUnsafeMutableBufferPointer { marks in
            for y in 0..<height {
                let line = unsafe grey.row(y)
                for x in 0..<width { unsafe marks[x] = line[x] < limit ? 1 : 0 }
                unsafe pack(marks, row: y)
            }
        }
    }

    /// Sets a row from a byte of 0 or 1 for every pixel, `32 * wordsPerRow` of them.
    func pack(_ marks: UnsafeMutableBufferPointer<UInt8>, row y: Int) {
        let eights = UnsafeRawBufferPointer(marks)
        let out = unsafe row(y)
        for word in 0..<wordsPerRow {
            var bits: UInt32 = 0
            for part in 0..<4 {
                let eight = unsafe eights.load(fromByteOffset: 32 &* word &+ 8 &* part, as: UInt64.self)
                let byte = (UInt64(littleEndian: eight) &* 0x8040_2010_0804_0201) &>> 56
                bits = (bits &<< 8) | UInt32(truncatingIfNeeded: byte)
            }
            unsafe out[word] = bits
        }
    }
}
