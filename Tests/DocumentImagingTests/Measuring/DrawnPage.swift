internal import CCairo
internal import CPango
import DocumentImaging
import DossierModel
import Glibc

/// A page drawn for a test, with known truth.
struct DrawnPage {
    var width = 2480
    var height = 3508
    var dpi = 300.0
    /// Clockwise degrees by which the content leans.
    var lean = 0.0
    /// Clockwise quarters by which the finished page is turned.
    var quarters = 0
    /// Grey of the text and the paper, 0…1.
    var ink = 0.0
    var paper = 1.0
    var text = DrawnPage.letter
    var points = 11.0
    /// Standard deviation, about, of a blur in pixels.
    var blur = 0
    /// Standard deviation in pixels of a Gaussian blur; grey pages only.
    var sigma = 0.0
    var layout = PixelLayout.grey
    /// Drawn over the text, in pixels of the page before its quarter turns.
    var bars: [Bar] = []

    struct Bar {
        var box: PixelRect
        var red = 0.0
        var green = 0.0
        var blue = 0.0
    }

    static let letter = """
        Kepada Yang Terhormat Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu

        Dengan hormat, yang bertanda tangan di bawah ini mengajukan permohonan izin usaha perdagangan \
        untuk toko bahan bangunan yang beralamat di Jalan Mulawarman nomor 17, Kelurahan Gunung Elai, \
        Kecamatan Bontang Utara. Bersama surat ini kami lampirkan fotokopi kartu tanda penduduk, akta \
        pendirian perusahaan, nomor pokok wajib pajak, surat keterangan domisili dan denah lokasi usaha \
        sebagai bahan pertimbangan.

        Perusahaan kami telah berdiri sejak tahun 2014 dan mempekerjakan dua puluh tiga orang karyawan. \
        Seluruh persyaratan yang tercantum dalam peraturan daerah telah kami penuhi dengan sebaik-baiknya, \
        dan apabila di kemudian hari ternyata keterangan ini tidak benar, kami bersedia menerima sanksi \
        sesuai dengan ketentuan yang berlaku.

        Demikian permohonan ini kami sampaikan. Atas perhatian dan kebijaksanaan Bapak, kami mengucapkan \
        terima kasih yang sebesar-besarnya. Pengukuran lapangan dilaksanakan bersama petugas kelurahan \
        pada hari kerja, paling lambat empat belas hari setelah berkas dinyatakan lengkap oleh petugas \
        pelayanan di loket penerimaan.
        """

    func decoded() throws -> DecodedPage {
        let image = try self.image()
        return DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: image.shape.size, resolution: Resolution(x: dpi, y: dpi),
                bitsPerSample: layout == .twoTone ? 1 : 8, samplesPerPixel: layout == .colour ? 3 : 1,
                compression: "none"))
    }

    func image() throws -> PageImage {
        let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))!
        defer { unsafe cairo_surface_destroy(surface) }
        let context = unsafe cairo_create(surface)!
        defer { unsafe cairo_destroy(context) }
        unsafe cairo_set_source_rgb(context, paper, paper, paper)
        unsafe cairo_paint(context)
        DrawnFaces.locked { unsafe drawText(context) }
        unsafe cairo_identity_matrix(context)
        for bar in bars {
            unsafe cairo_set_source_rgb(context, bar.red, bar.green, bar.blue)
            unsafe cairo_rectangle(
                context, Double(bar.box.x), Double(bar.box.y), Double(bar.box.width), Double(bar.box.height))
            unsafe cairo_fill(context)
        }
        unsafe cairo_surface_flush(surface)
        let data = unsafe cairo_image_surface_get_data(surface)!
        let stride = Int(unsafe cairo_image_surface_get_stride(surface))
        let turned = quarters % 2 == 1
        let image = try PageImage(
            PixelShape(width: turned ? height : width, height: turned ? width : height, layout: layout))
        for y in 0..<height {
            for x in 0..<width {
                let (column, row) = place(x, y)
                var sums = [0, 0, 0]
                var count = 0
                for near in max(0, x - blur)...min(width - 1, x + blur) {
                    for channel in 0..<3 {
                        unsafe sums[channel] += Int(data[y * stride + 4 * near + 2 - channel])
                    }
                    count += 1
                }
                let out = unsafe image.row(row).assumingMemoryBound(to: UInt8.self)
                switch layout {
                case .twoTone:
                    if sums[1] < 128 * count { unsafe out[column >> 3] |= 1 << UInt8(7 - column & 7) }
                case .grey: unsafe out[column] = UInt8(sums[1] / count)
                case .colour:
                    for channel in 0..<3 { unsafe out[3 * column + channel] = UInt8(sums[channel] / count) }
                }
            }
        }
        if sigma > 0 { soften(image) }
        return image
    }

    /// Gaussian, across and down, cut off at three standard deviations.
    private func soften(_ image: PageImage) {
        let reach = Int((3 * sigma).rounded(.up))
        let weights = (-reach...reach).map { exp(-Double($0 * $0) / (2 * sigma * sigma)) }
        let total = weights.reduce(0, +)
        let (width, height) = (image.shape.width, image.shape.height)
        for down in [false, true] {
            let (lines, length) = down ? (width, height) : (height, width)
            for line in 0..<lines {
                let first = down ? unsafe image.row(0) + line : unsafe image.row(line)
                let step = down ? image.shape.rowBytes : 1
                let values = (0..<length).map {
                    Double(unsafe (first + $0 * step).assumingMemoryBound(to: UInt8.self).pointee)
                }
                for at in 0..<length {
                    var sum = 0.0
                    for (index, weight) in weights.enumerated() {
                        sum += weight * values[min(length - 1, max(0, at + index - reach))]
                    }
                    unsafe (first + at * step).assumingMemoryBound(to: UInt8.self).pointee = UInt8(
                        min(255, (sum / total).rounded()))
                }
            }
        }
    }

    private func place(_ x: Int, _ y: Int) -> (Int, Int) {
        switch quarters {
        case 1: (height - 1 - y, x)
        case 2: (width - 1 - x, height - 1 - y)
        case 3: (y, width - 1 - x)
        default: (x, y)
        }
    }

    private func drawText(_ context: OpaquePointer) {
        guard !text.isEmpty else { return }
        unsafe cairo_translate(context, Double(width) / 2, Double(height) / 2)
        unsafe cairo_rotate(context, lean * .pi / 180)
        let margin = 0.12 * Double(width)
        unsafe cairo_translate(context, margin - Double(width) / 2, margin - Double(height) / 2)
        unsafe cairo_set_source_rgb(context, ink, ink, ink)
        let layout = unsafe pango_cairo_create_layout(context)!
        defer { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }
        let font = unsafe pango_font_description_from_string("DejaVu Serif")!
        defer { unsafe pango_font_description_free(font) }
        unsafe pango_font_description_set_absolute_size(font, points * dpi / 72 * Double(PANGO_SCALE))
        unsafe pango_layout_set_font_description(layout, font)
        unsafe pango_layout_set_width(layout, Int32((Double(width) - 2 * margin) * Double(PANGO_SCALE)))
        unsafe pango_layout_set_text(layout, text, -1)
        unsafe pango_cairo_show_layout(context, layout)
    }
}
