internal import DossierModel

extension Transform {
    /// As the metadata tells it, of PDF's and the code's own words: `turn 1`, `level -1.25`, `crop 0 0 100 200`.
    var words: String {
        switch self {
        case .turn(let quarters): "turn \(quarters)"
        case .level(let degrees): "level \(PDFText.number(degrees))"
        case .crop(let rect): "crop \(rect.x) \(rect.y) \(rect.width) \(rect.height)"
        case .twoTone(let threshold): "two-tone \(threshold.map(String.init) ?? "local")"
        case .despeckle(let size): "despeckle \(size)"
        case .dropColour: "drop colour"
        case .evenLight: "even light"
        case .smooth: "smooth"
        case .readApart(let parts): "read \(parts.count) parts by themselves"
        case .negative: "negative"
        case .invert(let areas): "invert \(areas.count) areas"
        case .deepen(let black, let white): "deepen levels \(black) to \(white)"
        case .dropRules(let length): "drop rules longer than \(length) pixels"
        case .scale(let factor): "scale \(PDFText.number(factor))"
        }
    }
}
