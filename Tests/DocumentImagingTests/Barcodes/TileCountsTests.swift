import DocumentImaging
import DossierModel
import Testing

@Suite("Ink and its changes in squares")
struct TileCountsTests {
    /// A page of 64 by 48 pixels with black where `isInk` says so.
    private func tiles(_ isInk: (_ x: Int, _ y: Int) -> Bool) throws -> TileCounts {
        let image = try PageImage(PixelShape(width: 64, height: 48, layout: .grey))
        for y in 0..<48 {
            let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            for x in 0..<64 { unsafe line[x] = isInk(x, y) ? 0 : 255 }
        }
        return try TileCounts(BarcodeSamples.ink(GreyPicture(of: image, reduction: 1)))
    }

    @Test("Whole squares only") func size() throws {
        let tiles = try tiles { _, _ in false }
        #expect(tiles.columns == 4 && tiles.rows == 3)
        #expect(tiles[3, 2].dark == 0 && tiles[3, 2].across == 0 && tiles[3, 2].down == 0)
    }

    @Test("Standing stripes change across, lying ones down") func stripes() throws {
        let standing = try tiles { x, _ in x % 4 < 2 }
        #expect(standing[1, 1].dark == 128)
        #expect(standing[1, 1].across == 16 * 7)
        #expect(standing[1, 1].down == 0)
        let lying = try tiles { _, y in y % 4 < 2 }
        #expect(lying[2, 1].across == 0)
        #expect(lying[2, 1].down == 16 * 7)
        #expect(lying[2, 1].bands == SIMD4(repeating: 32))
    }

    @Test("Ink in one square is counted there alone") func place() throws {
        let tiles = try tiles { x, y in x == 17 && y == 32 }
        for row in 0..<3 {
            for column in 0..<4 {
                #expect(tiles[column, row].dark == (column == 1 && row == 2 ? 1 : 0))
            }
        }
        #expect(tiles[1, 2].across == 2)
        #expect(tiles[1, 2].down == 16 / 16)
    }

    @Test("Mean run of stripes two pixels wide") func meanRun() throws {
        let tiles = try tiles { x, _ in x % 4 < 2 }
        #expect(abs(tiles.meanRun([0, 1, 2], down: false) - 2) < 0.2)
    }
}
