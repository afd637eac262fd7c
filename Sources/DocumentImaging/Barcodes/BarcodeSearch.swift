internal import DossierModel

/// Finds and reads the codes of a page, cheaply: first where something looks like a code, then only there.
struct BarcodeSearch {
    /// Pictures of at most so many pixels are searched whole.
    var small = 700_000
    /// Modules narrower than this, in pixels of the reduced picture, are looked at in the page's own pixels.
    var fineModule = 2.5
    /// A field of modules from so many pixels a side, its margins with it, is hardly print: 30 mm at 150 dpi.
    var largeField = 320
    /// Runs of ink and paper in a code are about so many modules long.
    var modulesPerRun = 1.8
    /// Rows of pixels along the bars that are averaged before reading, which mends ragged bars: reduced and at
    /// full resolution. A code that leans by 5 degrees is smeared by half a pixel and by a whole one.
    var band = 6
    var fullBand = 10
    /// Bands that are looked at, spread over the height of the bars: all of them say the same.
    var mostBands = 9
    /// A sheet that is nothing but a separator has few pieces of print and a good deal of ink; such a page is
    /// searched whole when nothing was found on it.
    var mostPrintOnSeparator = 60
    var leastInkOnSeparator = 0.02

    /// Boxes are in the image's pixels. `grey` is the image reduced by `reduction`, `ink` and `components` are
    /// its.
    func codes(
        on image: PageImage, grey: GreyPicture, ink: InkPicture, components: InkComponents, reduction: Int
    ) -> [Barcode] {
        if grey.count <= small { return unique(wholePicture(grey, scale: reduction)) }
        var found: [Barcode] = []
        var done: [PixelRect] = []
        let rows = BarRows(components).regions.map { row in
            BarcodeRegions.Region(
                box: clipped(row.box, to: grey), kind: row.liesAcross ? .lyingBars : .standingBars,
                meanRun: row.meanRun)
        }
        for region in rows + BarcodeRegions(ink).regions {
            // Looked at before, as part of a region that gave its code.
            if done.contains(where: { region.box.liesMostly(in: $0) }) {
                continue
            }
            let codes = codes(in: region, image, grey, reduction)
            if !codes.isEmpty { done.append(region.box) }
            found += codes
        }
        if found.isEmpty, components.print.count <= mostPrintOnSeparator,
            Double(ink.inkCount) >= leastInkOnSeparator * Double(grey.count)
        {
            found = wholeSheet(grey, scale: reduction)
        }
        return unique(found)
    }

    private func codes(
        in region: BarcodeRegions.Region, _ image: PageImage, _ grey: GreyPicture, _ reduction: Int
    ) -> [Barcode] {
        let box = region.box
        let crop = grey.cropped(x: box.x, y: box.y, width: box.width, height: box.height)
        let codes = read(CodePicture(crop, x: box.x, y: box.y, scale: reduction), region.kind, band: band)
        guard codes.isEmpty, reduction > 1, isWorthAll(region) else { return codes }
        // Fine bars and dirty modules are lost by averaging: look again at the pixels themselves.
        let whole = scaled(box, by: reduction)
        let full = GreyPicture(of: image, x: whole.x, y: whole.y, width: whole.width, height: whole.height)
        return read(CodePicture(full, x: whole.x, y: whole.y, scale: 1), region.kind, band: fullBand)
    }

    private func isWorthAll(_ region: BarcodeRegions.Region) -> Bool {
        if region.kind == .modules { return min(region.box.width, region.box.height) >= largeField }
        return region.meanRun < fineModule * modulesPerRun
    }

    /// Bars are read from averaged bands first, then, where they lean too much for that, from all rows.
    private func read(_ picture: CodePicture, _ kind: BarcodeRegions.Kind, band: Int) -> [Barcode] {
        guard kind != .modules else { return picture.codes(.matrix) }
        let upright = kind == .lyingBars ? picture.transposed() : picture
        let codes = upright.averaged(rows: band, most: mostBands).codes(.linear)
        return codes.isEmpty ? upright.codes(.linear) : codes
    }

    /// A small picture: all kinds, all ways.
    private func wholePicture(_ grey: GreyPicture, scale: Int) -> [Barcode] {
        let picture = CodePicture(grey, x: 0, y: 0, scale: scale)
        let found = picture.codes(.all, turned: true)
        return found.isEmpty ? bands(of: picture, most: .max) : found
    }

    /// A separator sheet: its codes are large, so half of the pixels show them at a quarter of the cost.
    private func wholeSheet(_ grey: GreyPicture, scale: Int) -> [Barcode] {
        let picture = CodePicture(grey.halved(), x: 0, y: 0, scale: 2 * scale)
        let found = picture.codes(.matrix)
        return found.isEmpty ? bands(of: picture, most: 60) : found
    }

    private func bands(of picture: CodePicture, most: Int) -> [Barcode] {
        let across = picture.averaged(rows: band, most: most).codes(.linear)
        return across.isEmpty
            ? picture.transposed().averaged(rows: band, most: most).codes(.linear) : across
    }

    private func scaled(_ box: PixelRect, by factor: Int) -> PixelRect {
        PixelRect(
            x: box.x * factor, y: box.y * factor, width: box.width * factor, height: box.height * factor)
    }

    private func clipped(_ box: PixelRect, to grey: GreyPicture) -> PixelRect {
        let left = max(0, box.x)
        let top = max(0, box.y)
        return PixelRect(
            x: left, y: top, width: min(grey.width, box.maxX) - left,
            height: min(grey.height, box.maxY) - top)
    }

    /// A code seen twice, whole and in part or from two regions, is one.
    private func unique(_ codes: [Barcode]) -> [Barcode] {
        var kept: [Barcode] = []
        for code in codes {
            let seen = kept.contains {
                $0.text == code.text && $0.symbology == code.symbology && $0.box.intersection(code.box) != nil
            }
            if !seen { kept.append(code) }
        }
        return kept.sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    }
}
