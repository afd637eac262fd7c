internal import DossierModel
internal import Glibc

/// PP-OCRv6's line reader and text detector. One thread at a time.
///
/// OpenVINO makes machine code for every size of picture when it is first asked for it, and behind a reader's fence
/// nothing may be made executable: so pictures have few sizes, and `warmUp` asks for each once.
final class NeuralReader {
    /// Rows of a line as the network was trained.
    static let lineHeight = 48
    /// Columns of a line, each a multiple of 32; longer lines are drawn narrower. A line over the whole of A4 has
    /// about 2,000.
    static let lineWidths = [96, 160, 256, 384, 544, 768, 1_088, 1_536, 2_048]
    /// By so much lines are drawn wider than they are. The network answers every eighth column: of two equal digits
    /// beside each other in narrow print it sees one. Of 152 worn numbers it misreads 5 at 1, 2 at 1.25 and at 1.5.
    static let stretch = 1.25
    /// Sides of a page for the detector: A4's, upright or on its side. PP-OCR gives the shorter side 736 pixels.
    static let pageSides = (short: 736, long: 1_056)

    let networks: NeuralNetworks
    private let table: CharacterTable

    /// Throws as `NeuralNetworks`.
    init(models folder: String, exact: Bool = false) throws(NeuralTrouble) {
        networks = try NeuralNetworks(folder: folder, exact: exact)
        guard let table = CharacterTable(file: "\(folder)/characters.txt") else {
            throw NeuralTrouble(missing: .notLoaded, reason: "characters.txt cannot be read")
        }
        self.table = table
    }

    /// Asks for every size of picture once.
    func warmUp() throws(NeuralTrouble) {
        for width in Self.lineWidths {
            var input = NetworkInput(width: width, height: Self.lineHeight)
            let answer = try networks.ask(.recognition, &input)
            guard answer.sizes.count == 3, answer.sizes[2] == table.count else {
                throw NeuralTrouble(
                    missing: .notLoaded, reason: "the network's classes are not the character table's")
            }
        }
        let (short, long) = Self.pageSides
        for (width, height) in [(short, long), (long, short)] {
            var input = NetworkInput(width: width, height: height)
            _ = try networks.ask(.detection, &input)
        }
    }

    /// Cuts out what is drawn with a rest around it, from which the pixels at its edges are averaged.
    private func draw(_ page: UprightPage, _ box: PixelRect, across: Int, on input: inout NetworkInput) {
        let rest = 1 + max(box.height / Self.lineHeight, box.width / across)
        let around = PixelRect(
            x: box.x - rest, y: box.y - rest, width: box.width + 2 * rest, height: box.height + 2 * rest
        )
        let all = PixelRect(x: 0, y: 0, width: page.size.width, height: page.size.height)
        guard let seen = around.intersection(all) else { return }
        let part = PixelRect(x: box.x - seen.x, y: box.y - seen.y, width: box.width, height: box.height)
        input.draw(page.part(seen), part, across: across, down: Self.lineHeight)
    }

    /// Reads one line of print, whose ink the box holds; the box counts in the picture's pixels and may reach over its
    /// edge. Places are shares of the box's width.
    ///
    /// - Parameter margin: around the ink, as a share of its height: the network knows lines as its detector cuts them.
    func read(
        _ page: UprightPage, _ ink: PixelRect, margin: Double = 0.2
    ) throws(NeuralTrouble) -> LineReading {
        let room = max(1, Int((Double(ink.height) * margin).rounded()))
        let box = PixelRect(
            x: ink.x - room, y: ink.y - room, width: ink.width + 2 * room, height: ink.height + 2 * room)
        let natural = Int(
            (Self.stretch * Double(box.width * Self.lineHeight) / Double(box.height)).rounded(.up))
        let width = Self.lineWidths.first { $0 >= natural } ?? Self.lineWidths[Self.lineWidths.count - 1]
        let across = min(natural, width)
        var input = NetworkInput(width: width, height: Self.lineHeight)
        draw(page, box, across: across, on: &input)
        let answer = try networks.ask(.recognition, &input)
        guard answer.sizes.count == 3, answer.sizes[2] == table.count else {
            throw NeuralTrouble(missing: .failed, reason: "an answer of sizes \(answer.sizes)")
        }
        var reading = unsafe LineReading(
            answer.values, steps: answer.sizes[1], table: table, used: Double(across) / Double(width))
        let (start, scale) = (Double(room) / Double(box.width), Double(box.width) / Double(ink.width))
        for index in reading.characters.indices {
            let place = (reading.characters[index].place - start) * scale
            reading.characters[index].place = min(1, max(0, place))
        }
        return reading
    }
}
