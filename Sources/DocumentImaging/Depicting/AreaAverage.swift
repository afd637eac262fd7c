internal import DossierModel

/// A picture made smaller: each of its pixels is the mean of the area that it stands for, parts of pixels counted by
/// their share. Thin strokes become paler, but none is lost.
struct AreaAverage {
    private let rows: LevelRows
    private let size: PixelSize

    /// `size` is nowhere larger than the rows' region.
    init(_ rows: LevelRows, size: PixelSize) {
        self.rows = rows
        self.size = size
    }

    /// As many bytes a pixel as the rows have, rows without a gap.
    func pixels() -> [UInt8] {
        let count = size.width * size.height * rows.channels
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
            if let start = target.baseAddress { unsafe fill(start) }
            initialized = count
        }
    }

    /// Source rows are summed up by their overlap with the target row first, which vector code does fast. A source
    /// row is `size.height` units high, a target row as many as there are source rows, so that all shares are whole
    /// numbers: a row's sum stays below 255 times 65,500.
    private func fill(_ target: UnsafeMutablePointer<UInt8>) {
        let height = rows.region.height
        let rowBytes = size.width * rows.channels
        if size.width == rows.region.width, size.height == height {
            for y in 0..<height { unsafe (target + y * rowBytes).update(from: rows.row(y), count: rowBytes) }
            return
        }
        let columns = spans()
        var sums = [UInt32](repeating: 0, count: rows.region.width * rows.channels)
        var done = 0
        for y in 0..<height {
            let row = unsafe rows.row(y)
            let (top, bottom, edge) = (y * size.height, (y + 1) * size.height, (done + 1) * height)
            unsafe AreaAverage.add(row, times: min(bottom, edge) - top, to: &sums)
            guard bottom >= edge else { continue }
            unsafe average(sums, columns, into: target + done * rowBytes)
            done += 1
            for index in sums.indices { sums[index] = 0 }
            if bottom > edge { unsafe AreaAverage.add(row, times: bottom - edge, to: &sums) }
        }
    }

    private static func add(_ row: UnsafePointer<UInt8>, times weight: Int, to sums: inout [UInt32]) {
        let weight = UInt32(weight)
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            for x in 0..<sums.count { unsafe sums[x] &+= UInt32(row[x]) &* weight }
        }
    }

    /// The source columns of one target column, and the shares of the first and the last; those between count
    /// `size.width` each.
    private struct Span {
        var first: Int
        var last: Int
        var firstShare: UInt64
        var lastShare: UInt64
    }

    private func spans() -> [Span] {
        let (width, columns) = (rows.region.width, size.width)
        return (0..<columns).map { x in
            let (left, right) = (x * width, (x + 1) * width)
            let (first, last) = (left / columns, (right - 1) / columns)
            return Span(
                first: first, last: last, firstShare: UInt64(min(right, (first + 1) * columns) - left),
                lastShare: first == last ? 0 : UInt64(right - last * columns))
        }
    }

    private func average(_ sums: [UInt32], _ columns: [Span], into target: UnsafeMutablePointer<UInt8>) {
        let channels = rows.channels
        let whole = UInt64(size.width)
        let share = 1 / Double(rows.region.width * rows.region.height)
        unsafe sums.withUnsafeBufferPointer { sums in
            for (x, span) in columns.enumerated() {
                for channel in 0..<channels {
                    var inner: UInt64 = 0
                    var index = span.first &* channels &+ channel
                    var total = unsafe UInt64(sums[index]) &* span.firstShare
                    let end = span.last &* channels &+ channel
                    index &+= channels
                    while index < end {
                        unsafe inner &+= UInt64(sums[index])
                        index &+= channels
                    }
                    total &+= inner &* whole
                    if span.lastShare > 0 { unsafe total &+= UInt64(sums[end]) &* span.lastShare }
                    unsafe target[x &* channels &+ channel] = UInt8(Double(total) * share + 0.5)
                }
            }
        }
    }
}
