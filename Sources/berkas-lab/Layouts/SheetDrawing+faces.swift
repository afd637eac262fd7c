internal import DocumentImaging

/// Faces of the same metrics: texts keep their widths, so what was set around them stays in place.
private let kin = [
    ["Liberation Sans", "Nimbus Sans"], ["Liberation Serif", "Nimbus Roman"],
    ["Liberation Mono", "Nimbus Mono PS"],
]

extension DrawingItem {
    /// The same in faces of other founders, where the dice say so.
    func inAnotherFace(_ random: inout SplitMix) -> DrawingItem {
        let swaps = Dictionary(uniqueKeysWithValues: kin.map { ($0[0], random.one(of: $0)) })
        return mapping { swaps[$0] ?? $0 }
    }

    fileprivate func mapping(_ face: (String) -> String) -> DrawingItem {
        switch self {
        case .text(var text):
            text.style.family = face(text.style.family)
            return .text(text)
        case .table(var table):
            table.style.family = face(table.style.family)
            return .table(table)
        case .group(var group):
            group.items = group.items.map { $0.mapping(face) }
            return .group(group)
        default: return self
        }
    }
}

extension Paper {
    func inAnotherFace(_ random: inout SplitMix) -> Paper {
        let swaps = Dictionary(uniqueKeysWithValues: kin.map { ($0[0], random.one(of: $0)) })
        var paper = self
        for index in paper.sheets.indices {
            paper.sheets[index].items = paper.sheets[index].items.map { $0.mapping { swaps[$0] ?? $0 } }
        }
        return paper
    }
}
