import CLeptonica
import DocumentImaging
import Testing

/// Openings and closings by rectangles give what leptonica gives for the same rectangle as a list of pixels.
@Suite("Bricks")
struct BrickTests {
    typealias Picture = UnsafeMutablePointer<Pix>

    /// Random pixels, with blocks set and cleared as rules are.
    private func picture(_ random: inout SplitMix) -> Picture {
        let pix = unsafe pixCreate(Int32(1 + random.unit() * 150), Int32(1 + random.unit() * 90), 1)!
        let share = random.unit()
        for y in 0..<Int(unsafe pixGetHeight(pix)) {
            for x in 0..<Int(unsafe pixGetWidth(pix)) where random.unit() < share {
                unsafe pixSetPixel(pix, Int32(x), Int32(y), 1)
            }
        }
        for operation in [PIX_SET, PIX_CLR, PIX_SET, PIX_CLR, PIX_SET] {
            let block = (0..<4).map { _ in Int32(random.unit() * 100) }
            unsafe pixRasterop(pix, block[0], block[1], block[2], block[3], Int32(operation), nil, 0, 0)
        }
        return unsafe pix
    }

    /// A single pixel, a few, or more than two words of them.
    private func side(_ random: inout SplitMix) -> Int32 {
        let longest = [1, 6, 90][Int(random.unit() * 3)]
        return Int32(1 + random.unit() * Double(longest - 1))
    }

    /// Eroded and dilated by leptonica, row and column each by itself.
    private func steps(_ pix: Picture, _ sides: (Int32, Int32), opens: Bool) -> Picture {
        var row = unsafe selCreateBrick(1, sides.0, 0, sides.0 / 2, 1)
        var column = unsafe selCreateBrick(sides.1, 1, sides.1 / 2, 0, 1)
        let work = unsafe opens ? [pixErode, pixDilate] : [pixDilate, pixErode]
        var result = unsafe pixCopy(nil, pix)!
        let sels = unsafe [row, column]
        for turn in 0..<4 {
            var before: Picture? = unsafe result
            unsafe result = work[turn / 2](nil, result, sels[turn % 2])!
            unsafe pixDestroy(&before)
        }
        unsafe selDestroy(&row)
        unsafe selDestroy(&column)
        return unsafe result
    }

    @Test("As leptonica's, to the pixel", arguments: 0..<40) func same(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        for _ in 0..<25 {
            var pix: Picture? = unsafe picture(&random)
            let sides = (side(&random), side(&random))
            for opens in [true, false] {
                var quick =
                    unsafe opens
                    ? pixOpenBrick(nil, pix, sides.0, sides.1) : pixCloseBrick(nil, pix, sides.0, sides.1)
                var slow: Picture? = unsafe steps(pix!, sides, opens: opens)
                var isSame: Int32 = 0
                unsafe pixEqual(quick, slow, &isSame)
                #expect(isSame == 1, "\(opens ? "opened" : "closed") by \(sides)")
                unsafe pixDestroy(&quick)
                unsafe pixDestroy(&slow)
            }
            unsafe pixDestroy(&pix)
        }
    }

    @Test("In place, into another picture, and of nothing") func targets() {
        var random = SplitMix(seed: 3)
        var pix: Picture? = unsafe picture(&random)
        var expected = unsafe pixOpenBrick(nil, pix, 3, 2)
        var other = unsafe pixCreate(9, 9, 1)
        #expect(unsafe pixOpenBrick(other, pix, 3, 2) == other)
        #expect(unsafe pixOpenBrick(pix, pix, 3, 2) == pix)
        var isSame: (Int32, Int32) = (0, 0)
        unsafe pixEqual(other, expected, &isSame.0)
        unsafe pixEqual(pix, expected, &isSame.1)
        #expect(isSame == (1, 1))
        #expect(unsafe pixOpenBrick(nil, nil, 3, 2) == nil)
        #expect(unsafe pixCloseBrick(pix, pix, 0, 2) == pix)
        unsafe pixDestroy(&pix)
        unsafe pixDestroy(&expected)
        unsafe pixDestroy(&other)
    }
}
