internal import DossierModel

extension ReaderChild {
    /// The stream that came with an answer; what is said about it is checked. Throws a `ScanDefect`, or a `ReaderLoss` when
    /// it makes no sense.
    func keptPicture(
        _ answer: ReaderAnswer, _ passed: OpenFile?, limits: ReaderLimits
    ) throws -> KeptPicture {
        switch answer {
        case .defect(let defect): throw defect
        case .kept(let image, let orientation, let count):
            guard let passed, (1...limits.keptBytes).contains(count), (1...8).contains(orientation),
                (1...limits.pixels).contains(image.size.width),
                (1...limits.pixels).contains(image.size.height),
                [1, 2, 4, 8, 16].contains(image.bitsPerComponent),
                let bytes = passed.contents(count: count)
            else { throw confused("no stream") }
            return KeptPicture(image: image, bytes: bytes, orientation: orientation)
        default: throw confused("not a stream")
        }
    }
}
