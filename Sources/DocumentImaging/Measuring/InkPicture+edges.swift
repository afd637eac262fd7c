internal import DossierModel

/// What lies along the edges of a picture.
struct EdgeInk {
    /// Share of each side along which a dark border of the scanner lies, 0…1.
    var borders = Sides<Double>(0)
    /// Share of each side that other ink touches, 0…1.
    var cut = Sides<Double>(0)
}

extension InkPicture {
    /// Measures what lies along the edges and wipes the dark borders out of the picture.
    ///
    /// A border is ink from the edge inwards, at least `depth` pixels deep, along at least `length` of a side:
    /// cut letters and rules are narrower. What touches an edge is looked for when all borders are gone, or the
    /// ends of a border at the left would touch the top.
    func takeBorders(depth: Int = 7, length: Double = 0.04) -> EdgeInk {
        var found = EdgeInk()
        var wiped: [(side: Side, position: Int, depth: Int)] = []
        for side in Side.allCases {
            let positions = side.isHorizontal ? width : height
            let limit = (side.isHorizontal ? height : width) / 3
            let depths = (0..<positions).map { inkDepth(at: $0, side: side, limit: limit) }
            let spans = Self.spans(of: depths, depth: depth, length: Int(length * Double(positions)))
            let border = spans.reduce(0) { $0 + $1.count }
            for span in spans {
                for position in span where depths[position] > 0 {
                    wiped.append((side, position, depths[position]))
                }
            }
            side.set(&found.borders, Double(border) / Double(max(1, positions)))
        }
        for (side, position, depth) in wiped {
            for step in 0..<min(depth + 2, side.isHorizontal ? height : width) {
                let (x, y) = side.pixel(position, step, width, height)
                clear(x: x, y: y)
            }
        }
        for side in Side.allCases {
            let positions = side.isHorizontal ? width : height
            let touched = (0..<positions).count { inkDepth(at: $0, side: side, limit: 3) > 0 }
            side.set(&found.cut, Double(touched) / Double(max(1, positions)))
        }
        return found
    }

    /// How deep ink goes inwards from the edge; two pixels of paper at the edge itself are forgiven.
    private func inkDepth(at position: Int, side: Side, limit: Int) -> Int {
        var depth = 0
        var step = 0
        while step < limit {
            let (x, y) = side.pixel(position, step, width, height)
            if isInk(x: x, y: y) { depth = step + 1 } else if step >= 2, step > depth + 1 { break }
            step += 1
        }
        return depth
    }

    private static func spans(of depths: [Int], depth: Int, length: Int) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var start: Int?
        var last = 0
        for (position, value) in depths.enumerated() where value >= depth {
            if start == nil {
                start = position
            } else if let begin = start, position > last + 4 {
                spans.append(begin..<last + 1)
                start = position
            }
            last = position
        }
        if let begin = start { spans.append(begin..<last + 1) }
        return spans.filter { $0.count >= max(1, length) }
    }
}

extension InkPicture {
    private enum Side: CaseIterable {
        case top, right, bottom, left

        var isHorizontal: Bool { self == .top || self == .bottom }

        /// The pixel `step` inwards at a position along the side.
        func pixel(_ position: Int, _ step: Int, _ width: Int, _ height: Int) -> (x: Int, y: Int) {
            switch self {
            case .top: (position, step)
            case .bottom: (position, height - 1 - step)
            case .left: (step, position)
            case .right: (width - 1 - step, position)
            }
        }

        func set(_ sides: inout Sides<Double>, _ value: Double) {
            switch self {
            case .top: sides.top = value
            case .right: sides.right = value
            case .bottom: sides.bottom = value
            case .left: sides.left = value
            }
        }
    }
}
