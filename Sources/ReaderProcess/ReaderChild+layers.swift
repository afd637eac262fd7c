internal import DossierModel

extension ReaderChild {
    /// What a page takes at each of so many steps; checked. Throws a `ScanDefect`, or a `ReaderLoss` when it makes no sense.
    func byteCounts(_ answer: ReaderAnswer, of steps: Int, limits: ReaderLimits) throws -> [Int] {
        switch answer {
        case .defect(let defect): throw defect
        case .weighed(let counts):
            guard counts.count == steps, counts.allSatisfy((1...limits.keptBytes).contains) else {
                throw confused("no weights")
            }
            return counts
        default: throw confused("not weights")
        }
    }

    /// The layers that came with an answer. Throws as `byteCounts(_:of:limits:)`.
    func layeredPicture(
        _ answer: ReaderAnswer, _ passed: OpenFile?, limits: ReaderLimits
    ) throws -> LayeredPicture {
        switch answer {
        case .defect(let defect): throw defect
        case .layered(let images, let counts):
            guard let passed, images.count == counts.count, images.count == 1 || images.count == 3,
                counts.allSatisfy((1...limits.keptBytes).contains),
                images.allSatisfy({ image in
                    (1...limits.pixels).contains(image.size.width)
                        && (1...limits.pixels).contains(image.size.height)
                        && [1, 8].contains(image.bitsPerComponent)
                }), let bytes = passed.contents(count: counts.reduce(0, +))
            else { throw confused("no layers") }
            var layers: [KeptPicture] = []
            var start = 0
            for (image, count) in zip(images, counts) {
                layers.append(KeptPicture(image: image, bytes: Array(bytes[start..<start + count])))
                start += count
            }
            guard layers.count == 3 else { return LayeredPicture(base: layers[0]) }
            guard layers[2].image.bitsPerComponent == 1 else { throw confused("no mask") }
            return LayeredPicture(
                base: layers[0], print: LayeredPicture.Print(colours: layers[1], mask: layers[2]))
        default: throw confused("not layers")
        }
    }
}
