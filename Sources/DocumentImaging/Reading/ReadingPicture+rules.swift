internal import CLeptonica

extension ReadingPicture {
    /// Without straight lines of ink of at least `length` pixels, across and down.
    static func withoutRules(
        _ pix: UnsafeMutablePointer<Pix>, longerThan length: Int
    ) -> UnsafeMutablePointer<Pix>? {
        if unsafe pixGetDepth(pix) == 1 {
            guard let ink = unsafe InkPicture(adopting: pixClone(pix))?.withoutRules(from: length) else {
                return nil
            }
            return unsafe pixClone(ink.pix)
        }
        let levels = unsafe GreyLevels(histogram: grey(of: pix).histogram(everyRow: 4))
        let limit = levels.paper - max(20, (levels.paper - levels.ink) / 3)
        guard let ink = unsafe InkPicture(adopting: pixThresholdToBinary(pix, Int32(max(1, limit)))),
            let without = ink.withoutRules(from: length)
        else { return nil }
        var rules = unsafe pixXor(nil, ink.pix, without.pix)
        defer { unsafe pixDestroy(&rules) }
        guard let result = unsafe pixCopy(nil, pix) else { return nil }
        unsafe pixSetMasked(result, rules, UInt32(levels.paper))
        return unsafe result
    }
}
