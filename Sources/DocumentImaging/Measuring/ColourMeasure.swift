internal import DossierModel

/// How much of a page is clearly coloured.
struct ColourMeasure {
    /// Difference of the strongest and the weakest of red, green and blue from which a pixel is coloured,
    /// in levels and as a share of the strongest: above the colour noise of JPEG and yellowed paper.
    var chroma = 40
    var saturation = 0.3

    /// Share of pixels with clear colour, 0…1, on every fourth pixel of every fourth row.
    func share(of image: PageImage) -> Double {
        guard image.shape.layout == .colour else { return 0 }
        var coloured = 0
        var total = 0
        for y in stride(from: 0, to: image.shape.height, by: 4) {
            let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            for x in stride(from: 0, to: image.shape.width, by: 4) {
                let pixel = unsafe line + 3 * x
                if isColoured(
                    red: Int(unsafe pixel[0]), green: Int(unsafe pixel[1]), blue: Int(unsafe pixel[2]))
                {
                    coloured += 1
                }
                total += 1
            }
        }
        return Double(coloured) / Double(max(1, total))
    }

    func isColoured(red: Int, green: Int, blue: Int) -> Bool {
        let strongest = max(red, green, blue)
        let difference = strongest - min(red, green, blue)
        return difference >= chroma && Double(difference) >= saturation * Double(strongest)
    }
}
