internal import CLeptonica

extension InkPicture {
    /// Without straight runs of at least `length` pixels, across and down, and what lies beside them by a pixel: letters
    /// on an underline or in a frame come apart. The length is taken to the nearest product of two numbers, which is ten
    /// times faster (leptonica, `pixOpenCompBrick`). `nil` when leptonica has no memory for it.
    package func withoutRules(from length: Int) -> InkPicture? {
        var across = unsafe pixOpenCompBrick(nil, pix, Int32(length), 1)
        var down = unsafe pixOpenCompBrick(nil, pix, 1, Int32(length))
        defer {
            unsafe pixDestroy(&across)
            unsafe pixDestroy(&down)
        }
        guard unsafe across != nil, unsafe down != nil else { return nil }
        unsafe pixDilateBrick(across, across, 1, 3)
        unsafe pixDilateBrick(down, down, 3, 1)
        unsafe pixOr(across, across, down)
        return unsafe InkPicture(adopting: pixSubtract(nil, pix, across))
    }
}
