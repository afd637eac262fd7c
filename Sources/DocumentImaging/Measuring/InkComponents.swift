package import DossierModel

/// The connected pieces of ink of a picture, eight neighbours counting as touching.
package struct InkComponents {
    package struct Component {
        package var box: PixelRect
        /// Ink pixels.
        package var area: Int
    }

    package let all: [Component]
    /// Those of the size of print: no specks, no rules, no pictures, and no dirt of an edge.
    package let print: [Component]
    /// Commonest height of print, in pixels of the picture: the x-height of running text; `nil` without print.
    package let xHeight: Int?
    /// The same of widths: the x-height where the page lies on its side.
    package let commonWidth: Int?

    /// Sizes in pixels of a picture of about 150 dpi: print from 5 point to headings.
    package init(_ picture: InkPicture, height: ClosedRange<Int> = 5...90, width: ClosedRange<Int> = 2...180)
    {
        all = Self.components(of: picture)
        let edges = DirtyEdges(all.map(\.box), width: picture.width, height: picture.height)
        print = all.filter {
            height.contains($0.box.height) && width.contains($0.box.width) && $0.area >= 8
                && !edges.hold($0.box)
        }
        let letters = Self.neighboured(print)
        xHeight = Self.usual(print.map(\.box.height), letters.map(\.box.height))
        commonWidth = Self.usual(print.map(\.box.width), letters.map(\.box.width))
    }

    /// The commonest of the sizes of all print, unless letters are half as large again: then dirt is commonest.
    private static func usual(_ all: [Int], _ letters: [Int]) -> Int? {
        guard let common = commonest(all), let lettered = commonest(letters) else { return commonest(all) }
        return 2 * lettered >= 3 * common ? lettered : common
    }

    /// Print beside print of about its size: letters have neighbours, while specks of dirt, heads of notes and
    /// pieces of rules lie alone. All of it where hardly any has a neighbour.
    private static func neighboured(_ print: [Component]) -> [Component] {
        let shelves = Shelves(print.map(\.box))
        let kept = print.filter { piece in
            let reach = max(piece.box.width, piece.box.height) / 2
            return shelves.contains(near: piece.box, within: reach) { $0.isAlike($1) }
        }
        return 4 * kept.count >= print.count ? kept : print
    }

    /// The commonest of some sizes, neighbours counting half; `nil` without sizes.
    private static func commonest(_ sizes: [Int]) -> Int? {
        guard let largest = sizes.max() else { return nil }
        var counts = [Int](repeating: 0, count: largest + 3)
        for size in sizes { counts[size] += 1 }
        var best = 0
        var most = 0
        for size in 1...(largest + 1) {
            let near: Int = counts[size - 1] + 2 * counts[size] + counts[size + 1]
            if near > most {
                most = near
                best = size
            }
        }
        return best
    }

    /// Runs of ink row by row, joined with those above by union-find.
    private static func components(of picture: InkPicture) -> [Component] {
        var parents: [Int32] = []
        var runs: [Run] = []
        var above = 0..<0
        for y in 0..<picture.height {
            let first = runs.count
            appendRuns(of: picture, row: y, to: &runs)
            let last = runs.count
            unsafe runs.withUnsafeMutableBufferPointer { runs in
                unsafe join(runs, first..<last, with: above, &parents)
            }
            above = first..<last
        }
        return collect(runs, &parents)
    }

    /// Labels the runs of a row: that of the runs above which they touch, the smallest where there are several.
    private static func join(
        _ runs: UnsafeMutableBufferPointer<Run>, _ row: Range<Int>, with above: Range<Int>,
        _ parents: inout [Int32]
    ) {
        var candidate = above.lowerBound
        for index in row {
            let run = unsafe runs[index]
            var label: Int32 = -1
            while candidate < above.upperBound, unsafe runs[candidate].end < run.start { candidate &+= 1 }
            var other = candidate
            while other < above.upperBound, unsafe runs[other].start <= run.end {
                let found = unsafe root(runs[other].label, &parents)
                if label < 0 {
                    label = found
                } else if found != label {
                    parents[Int(max(found, label))] = min(found, label)
                    label = min(found, label)
                }
                other &+= 1
            }
            if label < 0 {
                label = Int32(parents.count)
                parents.append(label)
            }
            unsafe runs[index].label = label
        }
    }

    private struct Run {
        var start: Int32
        /// First pixel behind the run.
        var end: Int32
        var row: Int32
        var label: Int32
    }

    private static func root(_ label: Int32, _ parents: inout [Int32]) -> Int32 {
        var label = label
        while parents[Int(label)] != label {
            parents[Int(label)] = parents[Int(parents[Int(label)])]
            label = parents[Int(label)]
        }
        return label
    }

    private static func appendRuns(of picture: InkPicture, row y: Int, to runs: inout [Run]) {
        let line = unsafe picture.row(y)
        var start: Int32 = -1
        for word in 0..<picture.wordsPerRow {
            let bits = unsafe line[word]
            if bits == 0, start < 0 { continue }
            if bits == .max, start >= 0 { continue }
            var position = 0
            while position < 32 {
                let rest = (start < 0 ? bits : ~bits) &<< UInt32(position)
                let skip = rest.leadingZeroBitCount
                guard position + skip < 32 else { break }
                position += skip
                let x = Int32(word * 32 + position)
                if start < 0 {
                    start = x
                } else {
                    runs.append(Run(start: start, end: x, row: Int32(y), label: 0))
                    start = -1
                }
            }
        }
        if start >= 0 { runs.append(Run(start: start, end: Int32(picture.width), row: Int32(y), label: 0)) }
    }

    private static func collect(_ runs: [Run], _ parents: inout [Int32]) -> [Component] {
        var places = [Int32](repeating: -1, count: parents.count)
        var found: [(left: Int32, top: Int32, right: Int32, bottom: Int32, area: Int)] = []
        for run in runs {
            let label = Int(root(run.label, &parents))
            if places[label] < 0 {
                places[label] = Int32(found.count)
                found.append((run.start, run.row, run.end, run.row + 1, 0))
            }
            let place = Int(places[label])
            found[place].left = min(found[place].left, run.start)
            found[place].right = max(found[place].right, run.end)
            found[place].bottom = run.row + 1
            found[place].area += Int(run.end - run.start)
        }
        return found.map {
            Component(
                box: PixelRect(
                    x: Int($0.left), y: Int($0.top), width: Int($0.right - $0.left),
                    height: Int($0.bottom - $0.top)),
                area: $0.area)
        }
    }
}

extension PixelRect {
    /// True where height or width is at least two thirds of the other's.
    fileprivate func isAlike(_ other: PixelRect) -> Bool {
        3 * min(height, other.height) >= 2 * max(height, other.height)
            || 3 * min(width, other.width) >= 2 * max(width, other.width)
    }
}
