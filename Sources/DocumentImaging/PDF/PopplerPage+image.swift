internal import CCairo
internal import CPango
internal import CPoppler
internal import DossierModel

extension PopplerPage {
    /// The page's only image in its own pixels; `nil` when there is not exactly one, or not of that size.
    ///
    /// For codecs that only poppler has (JBIG2, JPEG 2000). Throws `tooLarge`.
    func onlyImage(_ size: PixelSize, twoTone: Bool, limits: DecodingLimits) throws(ScanDefect) -> PageImage?
    {
        try limits.admit(width: size.width, height: size.height)
        let list = unsafe poppler_page_get_image_mapping(page)
        defer { unsafe poppler_page_free_image_mapping(list) }
        guard unsafe g_list_length(list) == 1, let data = unsafe list?.pointee.data else { return nil }
        let identifier = unsafe data.assumingMemoryBound(to: PopplerImageMapping.self).pointee.image_id
        guard let surface = unsafe poppler_page_get_image(page, identifier) else { return nil }
        defer { unsafe cairo_surface_destroy(surface) }
        let format = unsafe cairo_image_surface_get_format(surface)
        guard format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32,
            unsafe Int(cairo_image_surface_get_width(surface)) == size.width,
            unsafe Int(cairo_image_surface_get_height(surface)) == size.height
        else { return nil }
        let picture = try unsafe PageImage(cairo: surface)
        return twoTone ? try picture.packedTwoTone() : picture
    }
}

extension PageImage {
    /// Grey pixels of nothing but black and white as ink and paper; `nil` when there is anything between.
    func packedTwoTone() throws(ScanDefect) -> PageImage? {
        guard shape.layout == .grey else { return nil }
        let packed = try PageImage(PixelShape(width: shape.width, height: shape.height, layout: .twoTone))
        for y in 0..<shape.height {
            let source = unsafe row(y).assumingMemoryBound(to: UInt8.self)
            let target = unsafe packed.row(y).assumingMemoryBound(to: UInt8.self)
            for x in 0..<shape.width {
                let value = unsafe source[x]
                guard value == 0 || value == 255 else { return nil }
                if value == 0 { unsafe target[x / 8] |= 0x80 >> UInt8(x % 8) }
            }
        }
        return packed
    }
}
