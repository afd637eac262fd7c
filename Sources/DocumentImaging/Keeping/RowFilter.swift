/// PNG's row filters (ISO/IEC 15948, 9.2; PDF's predictors 10…15): a row as differences from what was coded before it.
enum RowFilter: UInt8, CaseIterable {
    case none = 0
    case sub = 1
    case up = 2
    case paeth = 4

    /// Writes the filtered row, without its type. `row` and `above` have `count` bytes, a pixel `step` of them.
    func filter(
        _ row: UnsafePointer<UInt8>, above: UnsafePointer<UInt8>, count: Int, step: Int,
        into target: UnsafeMutablePointer<UInt8>
    ) {
        switch self {
        case .none: unsafe target.update(from: row, count: count)
        case .sub:
            for x in 0..<min(step, count) { unsafe target[x] = row[x] }
            for x in stride(from: step, to: count, by: 1) { unsafe target[x] = row[x] &- row[x &- step] }
        case .up:
            for x in 0..<count { unsafe target[x] = row[x] &- above[x] }
        case .paeth:
            for x in 0..<min(step, count) { unsafe target[x] = row[x] &- above[x] }
            for x in stride(from: step, to: count, by: 1) {
                unsafe target[x] = row[x] &- RowFilter.predict(row[x &- step], above[x], above[x &- step])
            }
        }
    }

    /// Undoes the filter in place.
    func restore(
        _ row: UnsafeMutablePointer<UInt8>, above: UnsafePointer<UInt8>, count: Int, step: Int
    ) {
        switch self {
        case .none: break
        case .sub:
            for x in stride(from: step, to: count, by: 1) { unsafe row[x] = row[x] &+ row[x &- step] }
        case .up:
            for x in 0..<count { unsafe row[x] = row[x] &+ above[x] }
        case .paeth:
            for x in 0..<min(step, count) { unsafe row[x] = row[x] &+ above[x] }
            for x in stride(from: step, to: count, by: 1) {
                unsafe row[x] = row[x] &+ RowFilter.predict(row[x &- step], above[x], above[x &- step])
            }
        }
    }

    /// Paeth's predictor: whichever of left, above and above left is nearest to left + above - above left.
    private static func predict(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
        let (a, b, c) = (Int16(left), Int16(above), Int16(corner))
        let (toLeft, toAbove, toCorner) = (abs(b &- c), abs(a &- c), abs(a &+ b &- c &- c))
        if toLeft <= toAbove, toLeft <= toCorner { return left }
        return toAbove <= toCorner ? above : corner
    }
}
