/// Whether one threshold does for the whole page.
struct LightEvenness {
    /// Tiles a side.
    var tiles = 12
    /// Paper levels of tiles may differ by this much (of 255) before a local threshold is needed.
    var tolerance = 44

    /// Difference between light and dark tiles' paper, 0…255. A tile's paper is the level that three
    /// quarters of its pixels do not exceed.
    func spread(of picture: GreyPicture, paper: Int) -> Int {
        let width = picture.width / tiles
        let height = picture.height / tiles
        guard width >= 8, height >= 8 else { return 0 }
        var papers: [Int] = []
        for row in 0..<tiles {
            for column in 0..<tiles {
                var counts = [Int](repeating: 0, count: 256)
                unsafe counts.withUnsafeMutableBufferPointer { counts in
                    for y in stride(from: row * height, to: (row + 1) * height, by: 3) {
                        let line = unsafe picture.row(y)
                        for x in stride(from: column * width, to: (column + 1) * width, by: 3) {
                            unsafe counts[Int(line[x])] &+= 1
                        }
                    }
                }
                var left = counts.reduce(0, +) * 3 / 4
                let level = counts.firstIndex {
                    left -= $0
                    return left < 0
                }
                papers.append(level ?? 255)
            }
        }
        // A tile as dark as ink is a border or a photograph, not shade.
        papers = papers.filter { $0 > paper / 3 }.sorted()
        guard papers.count >= tiles else { return 0 }
        return papers[papers.count * 19 / 20] - papers[papers.count / 20]
    }

    func isEven(_ picture: GreyPicture, paper: Int) -> Bool {
        spread(of: picture, paper: paper) <= tolerance
    }
}
