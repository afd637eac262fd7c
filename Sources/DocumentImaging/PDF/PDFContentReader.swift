internal import DossierModel

/// Follows a page's content stream, and the form XObjects it draws, within fixed bounds.
struct PDFContentReader {
    /// Form XObjects within each other at most; more is taken for a loop.
    var depth = 8
    /// Tokens looked at in a page at most; a dense map has a few million.
    var tokens = 5_000_000
    /// Form XObjects followed in a page at most.
    var forms = 2_000
    /// Bytes of content decoded for a page at most.
    var bytes = 64 << 20
    /// Images of a page that are remembered.
    var placements = 64

    private(set) var content = PDFPageContent()

    /// What is saved by `q` and brought back by `Q`.
    private struct State {
        var matrix: PDFMatrix
        var clip: PDFRect?
        var plainClip = true
        var hidesText = false
        var pictureFont = false
    }

    /// Contents of one stream on the way down.
    private struct Frame {
        let resources: PDFObject
        let depth: Int
        /// Whether a font of these resources is drawn by procedures (Type 3), which are never invisible.
        var pictureFonts: [String: Bool] = [:]
        var state: State
        var saved: [State] = []
        var path: [PDFRect] = []
        var plainPath = true
        var clips = false
    }

    /// The whole page. What cannot be decoded is left out and marks the content as intricate.
    static func content(of page: PDFObject) -> PDFPageContent {
        var reader = PDFContentReader()
        let resources = PDFPageGeometry.inherited("Resources", of: page)
        if let data = try? page.pageContent(limit: reader.bytes) {
            reader.bytes -= data.count
            reader.read(
                data, Frame(resources: resources, depth: 0, state: State(matrix: .identity)))
        } else {
            reader.content.isIntricate = true
        }
        return reader.content
    }

    private mutating func read(_ data: [UInt8], _ start: Frame) {
        var frame = start
        var lexer = PDFContentLexer(data)
        var operands: [PDFContentLexer.Token] = []
        while let token = lexer.next() {
            tokens -= 1
            guard tokens > 0 else {
                content.isIntricate = true
                return
            }
            switch token {
            case .command(let name):
                perform(name, operands, &frame)
                operands.removeAll(keepingCapacity: true)
            case .inlineImage:
                content.paint()
                content.imageCount += 1
                operands.removeAll(keepingCapacity: true)
            default:
                // A TJ array may be long; nothing else is.
                if operands.count < 20_000 { operands.append(token) }
            }
        }
    }

    private mutating func perform(
        _ name: String, _ operands: [PDFContentLexer.Token], _ frame: inout Frame
    ) {
        switch name {
        case "q":
            if frame.saved.count < 1_000 {
                frame.saved.append(frame.state)
            } else {
                content.isIntricate = true
            }
        case "Q":
            if let state = frame.saved.popLast() { frame.state = state }
        case "cm":
            if let matrix = PDFMatrix(numbers(operands)) {
                frame.state.matrix = matrix.then(frame.state.matrix)
            }
        case "re", "m", "l", "c", "v", "y":
            follow(name, numbers(operands), &frame)
        case "W", "W*":
            frame.clips = true
        case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n":
            if name != "n" { content.paint() }
            endPath(&frame)
        case "sh":
            content.paint()
        case "gs":
            if !isPlain(named(operands, in: "ExtGState", frame)) { content.isIntricate = true }
        case "BDC":
            // Optional content: what is shown depends on the reader's settings.
            if operands.first == .name("OC") { content.isIntricate = true }
        case "Do":
            draw(named(operands, in: "XObject", frame), frame)
        default:
            performText(name, operands, &frame)
        }
    }

    private mutating func performText(
        _ name: String, _ operands: [PDFContentLexer.Token], _ frame: inout Frame
    ) {
        switch name {
        case "Tr":
            let mode = numbers(operands).first ?? 0
            frame.state.hidesText = mode == 3
            if mode > 3 { content.isIntricate = true }
        case "Tf":
            guard case .name(let font)? = operands.first else { return }
            let known = frame.pictureFonts[font]
            let isPicture = known ?? (frame.resources["Font"][font]["Subtype"].name == "Type3")
            frame.pictureFonts[font] = isPicture
            frame.state.pictureFont = isPicture
        case "Tj", "TJ", "'", "\"":
            let count = operands.reduce(0) { sum, token in
                if case .string(let length) = token { sum + length } else { sum }
            }
            content.show(count, hidden: frame.state.hidesText && !frame.state.pictureFont)
        default: break
        }
    }

    private func numbers(_ operands: [PDFContentLexer.Token]) -> [Double] {
        operands.compactMap { if case .number(let value) = $0 { value } else { nil } }
    }

    private func named(
        _ operands: [PDFContentLexer.Token], in category: String, _ frame: Frame
    ) -> PDFObject? {
        guard case .name(let name)? = operands.last else { return nil }
        return frame.resources[category][name]
    }

    private func follow(_ name: String, _ values: [Double], _ frame: inout Frame) {
        guard name == "re", values.count == 4, frame.state.matrix.keepsAxes() else {
            frame.plainPath = false
            return
        }
        let rect = PDFRect(
            left: min(values[0], values[0] + values[2]), bottom: min(values[1], values[1] + values[3]),
            right: max(values[0], values[0] + values[2]), top: max(values[1], values[1] + values[3]))
        if frame.path.count < 2 { frame.path.append(frame.state.matrix.bounds(of: rect)) }
    }

    private func endPath(_ frame: inout Frame) {
        if frame.clips {
            if frame.plainPath, frame.path.count == 1 {
                frame.state = clipped(frame.state, to: frame.path[0])
            } else {
                frame.state.plainClip = false
            }
        }
        frame.clips = false
        frame.plainPath = true
        frame.path.removeAll(keepingCapacity: true)
    }

    private func clipped(_ state: State, to rect: PDFRect) -> State {
        var state = state
        if let clip = state.clip {
            state.clip = clip.intersection(rect)
            if state.clip == nil { state.plainClip = false }
        } else {
            state.clip = rect
        }
        return state
    }

    private func isPlain(_ state: PDFObject?) -> Bool {
        guard let state else { return true }
        let blend = state["BM"]
        let mask = state["SMask"]
        return (mask.isNull || mask.name == "None")
            && (state["ca"].real ?? 1) == 1 && (state["CA"].real ?? 1) == 1
            && (blend.isNull || blend.name == "Normal" || blend.name == "Compatible")
    }

    private mutating func draw(_ object: PDFObject?, _ frame: Frame) {
        guard let object, object.isStream else { return }
        if !object["OC"].isNull { content.isIntricate = true }
        if object["Subtype"].name == "Image" {
            content.imageCount += 1
            guard content.placements.count < placements else { return }
            content.placements.append(
                PDFPageContent.Placement(
                    image: object, matrix: frame.state.matrix, clip: frame.state.clip,
                    plainClip: frame.state.plainClip))
            return
        }
        forms -= 1
        guard object["Subtype"].name == "Form" else { return }
        guard frame.depth < depth, forms > 0, let data = try? object.decodedData(limit: bytes) else {
            content.isIntricate = true
            return
        }
        bytes -= data.count
        let own = object["Resources"]
        var state = frame.state
        if let matrix = object["Matrix"].numbers(6).flatMap(PDFMatrix.init) {
            state.matrix = matrix.then(state.matrix)
        }
        if let box = PDFRect(object["BBox"]) {
            if state.matrix.keepsAxes() {
                state = clipped(state, to: state.matrix.bounds(of: box))
            } else {
                state.plainClip = false
            }
        }
        read(
            data,
            Frame(resources: own.isDictionary ? own : frame.resources, depth: frame.depth + 1, state: state))
    }
}
