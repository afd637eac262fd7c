internal import DocumentImaging

extension SplitMix {
    /// True in `share` of all cases, 0…1.
    mutating func chance(_ share: Double) -> Bool { unit() < share }

    mutating func between(_ low: Double, _ high: Double) -> Double { low + unit() * (high - low) }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(unit() * Double(range.count))
    }

    /// One of `all`, which is not empty.
    mutating func one<Element>(of all: [Element]) -> Element { all[number(0...all.count - 1)] }

    /// In an order of its own (Fisher and Yates); the standard library's may change from version to version.
    mutating func mixed<Element>(_ all: [Element]) -> [Element] {
        var mixed = all
        for last in mixed.indices.dropFirst().reversed() { mixed.swapAt(last, number(0...last)) }
        return mixed
    }
}
