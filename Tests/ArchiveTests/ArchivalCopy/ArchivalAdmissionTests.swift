import Archive
import CTurboJPEG
import DossierModel
import Testing

@Suite("Archival copy: what may stand in it as it is")
struct ArchivalAdmissionTests {
    private enum Verdict { case admitted, reencoded, incomplete }

    private func verdict(_ encoded: Encoded) -> Verdict {
        switch ArchivalAdmission(encoded.image, bytes: encoded.bytes) {
        case .admitted: .admitted
        case .mustBeReencoded(let why):
            why.id.isEmpty || why.en.isEmpty ? .admitted : .reencoded
        case .incomplete(let why): why.id.isEmpty || why.en.isEmpty ? .admitted : .incomplete
        }
    }

    private let size = PixelSize(width: 16, height: 8)
    private var colours: [UInt8] { (0..<16 * 8 * 3).map { UInt8($0 % 256) } }

    // MARK: JPEG

    /// Segments behind SOI, the JFIF one left out when `bare`.
    private func jpeg(
        bare: Bool = false, adobe: UInt8? = nil, names: [UInt8] = [1, 2, 3], transform: Int? = nil
    ) throws -> Encoded {
        var encoded = try Encoded.jpeg(colours: colours, size)
        if bare { encoded.bytes.removeSubrange(2..<20) }
        if let adobe {
            let marker: [UInt8] = [0xFF, 0xEE, 0, 14] + Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, adobe]
            encoded.bytes.insert(contentsOf: marker, at: 2)
        }
        let frame = try #require(place(ofFrame: encoded.bytes))
        for (index, name) in names.enumerated() {
            encoded.bytes[frame + 10 + 3 * index] = name
        }
        encoded.image.coding = .jpeg(transform: transform)
        return encoded
    }

    private func place(ofFrame bytes: [UInt8]) -> Int? {
        bytes.indices.dropLast().first { bytes[$0] == 0xFF && (0xC0...0xC2).contains(bytes[$0 + 1]) }
    }

    @Test("JPEG: clear colours are admitted, contradictions are not")
    func transforms() throws {
        #expect(try verdict(jpeg()) == .admitted)
        #expect(try verdict(jpeg(bare: true)) == .admitted)
        #expect(try verdict(jpeg(adobe: 1)) == .admitted)
        #expect(try verdict(jpeg(adobe: 0)) == .admitted)
        #expect(try verdict(jpeg(adobe: 1, transform: 1)) == .admitted)
        #expect(try verdict(jpeg(bare: true, names: Array("RGB".utf8), transform: 0)) == .admitted)
        #expect(try verdict(jpeg(bare: true, names: Array("RGB".utf8))) == .reencoded)
        #expect(try verdict(jpeg(adobe: 0, transform: 1)) == .reencoded)
        #expect(try verdict(jpeg(adobe: 2)) == .reencoded)
        #expect(try verdict(jpeg(transform: 7)) == .reencoded)
    }

    @Test("JPEG: kinds that PDF does not know, other sizes, no end")
    func jpegs() throws {
        let good = try jpeg()
        let frame = try #require(place(ofFrame: good.bytes))
        for (offset, value, meant) in [
            (frame + 1, UInt8(0xC9), Verdict.reencoded), (frame + 1, 0xC3, .reencoded),
            (frame + 4, 12, .reencoded),
            (frame + 6, 9, .incomplete), (frame + 8, 17, .incomplete),
        ] {
            var encoded = good
            encoded.bytes[offset] = value
            #expect(verdict(encoded) == meant, "\(offset - frame): \(value)")
        }
        for count in 0..<good.bytes.count {
            var encoded = good
            encoded.bytes = Array(good.bytes.prefix(count))
            #expect(verdict(encoded) == .incomplete, "\(count)")
        }
        // An end within a thumbnail is not the picture's.
        var cut = good
        cut.bytes.removeLast(2)
        cut.bytes.insert(contentsOf: [0xFF, 0xE1, 0, 6, 0xFF, 0xD9, 0xFF, 0xD9], at: 2)
        #expect(verdict(cut) == .incomplete)
        var wide = good
        wide.image.colour = .grey
        #expect(verdict(wide) == .incomplete)
    }

    @Test("CMYK stands only with a profile, and never as Adobe inverts it")
    func cmyk() throws {
        let samples = [UInt8](repeating: 40, count: 16 * 8 * 4)
        let image = KeptImage(
            size: size, bitsPerComponent: 8, colour: .cmyk, coding: .jpeg(transform: nil),
            isPassedThrough: true)
        let bytes = try Encoded.jpeg(samples, size, TJPF_CMYK, TJSAMP_444)
        let adobe = Encoded(image: image, bytes: bytes)
        #expect(verdict(adobe) == .reencoded)
        var plain = try Encoded.flate(samples, size, .cmyk, bits: 8)
        #expect(verdict(plain) == .reencoded)
        // The header is all that is looked at: a profile of CMYK.
        var profile = StandardRGB.profile
        profile.replaceSubrange(12..<20, with: Array("prtrCMYK".utf8))
        plain.image.profile = profile
        #expect(verdict(plain) == .admitted)
        plain.image.profile = StandardRGB.profile
        #expect(verdict(plain) == .reencoded)
        var profiled = adobe
        profiled.image.profile = profile
        #expect(verdict(profiled) == .reencoded)
    }

    // MARK: Flate, fax, JBIG2

    @Test("Flate: whole rows, known predictors and depths, a palette that fits")
    func flate() throws {
        let good = try Encoded.flate(colours, size, .rgb, bits: 8)
        #expect(verdict(good) == .admitted)
        var longer = good
        longer.bytes = try Encoded.deflated(colours + [1, 2, 3])
        #expect(verdict(longer) == .admitted)
        for count in 0..<good.bytes.count - 10 {
            var encoded = good
            encoded.bytes = Array(good.bytes.prefix(count))
            #expect(verdict(encoded) == .incomplete, "\(count)")
        }
        var taller = good
        taller.image.size.height += 1
        #expect(verdict(taller) == .incomplete)
        taller.image.size = PixelSize(width: 1 << 30, height: 1 << 40)
        #expect(verdict(taller) == .incomplete)
        var odd = good
        odd.image.coding = .flate(predictor: 3)
        #expect(verdict(odd) == .reencoded)
        odd.image.coding = .flate(predictor: 12)
        #expect(verdict(odd) == .incomplete)
        var deep = good
        deep.image.bitsPerComponent = 32
        #expect(verdict(deep) == .reencoded)
        for (entries, meant) in [
            ([UInt8](repeating: 1, count: 12), Verdict.admitted), ([], .reencoded), ([1, 2], .reencoded),
            ([UInt8](repeating: 1, count: 15), .reencoded),
        ] {
            let encoded = try Encoded.flate(
                [UInt8](repeating: 0, count: 32), size, .indexed(entries), bits: 2)
            #expect(verdict(encoded) == meant)
        }
    }

    @Test("two-tone codings have one bit, and JBIG2 all its segments")
    func twoTone() throws {
        for good in [try Encoded.group4(.sheet), try Encoded.jbig2(.sheet)] {
            #expect(verdict(good) == .admitted)
            var encoded = good
            encoded.image.bitsPerComponent = 8
            #expect(verdict(encoded) == .reencoded)
            encoded = good
            encoded.image.colour = .rgb
            #expect(verdict(encoded) == .reencoded)
            encoded = good
            encoded.bytes = []
            #expect(verdict(encoded) == .incomplete)
        }
        let good = try Encoded.jbig2(.sheet)
        for count in 0..<good.bytes.count {
            var encoded = good
            encoded.bytes = Array(good.bytes.prefix(count))
            #expect(verdict(encoded) == .incomplete, "\(count)")
        }
        var other = good
        other.image.size.width += 1
        #expect(verdict(other) == .incomplete)
        var file = good
        file.bytes = [0x97, 0x4A, 0x42, 0x32, 0x0D, 0x0A, 0x1A, 0x0A, 1, 0, 0, 0, 1] + good.bytes
        #expect(verdict(file) == .reencoded)
        var ended = good
        ended.bytes += [0, 0, 0, 2, 49, 0, 1, 0, 0, 0, 0]
        #expect(verdict(ended) == .reencoded)
        // The region says that it needs segment 7.
        var needy = good
        let region = 30
        #expect(needy.bytes[region + 4] == 38)
        needy.bytes[region + 5] = 0x20
        needy.bytes.insert(7, at: region + 6)
        #expect(verdict(needy) == .reencoded)
    }

    // MARK: JPEG 2000

    private func box(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let count = body.count + 8
        return [0, 0, UInt8(count >> 8), UInt8(count & 255)] + Array(name.utf8) + body
    }

    /// A file's boxes around the beginning and the end of a codestream.
    private func jpx(
        colours: [[UInt8]] = [[1, 0, 0, 0, 0, 0, 16]], extra: [UInt8] = [],
        depths: [UInt8] = [7, 7, 7], subsampling: UInt8 = 1, end: [UInt8] = [0xFF, 0xD9]
    ) -> [UInt8] {
        let size: [UInt8] =
            [0, 0, 0, 0, 0, 16, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 8]
            + [0, 0, 0, 0, 0, 0, 0, 0, 0, UInt8(depths.count)] + depths.flatMap { [$0, 1, subsampling] }
        let codestream = [0xFF, 0x4F, 0xFF, 0x51, 0, UInt8(size.count + 2)] + size + end
        let header =
            box("ihdr", [UInt8](repeating: 0, count: 14)) + colours.flatMap { box("colr", $0) } + extra
        return [0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A]
            + box("ftyp", Array("jp2 \0\0\0\0jp2 ".utf8)) + box("jp2h", header) + box("jp2c", codestream)
    }

    private func verdict(jpx bytes: [UInt8], _ colour: KeptImage.Colour = .rgb) -> Verdict {
        let image = KeptImage(
            size: size, bitsPerComponent: 8, colour: colour, coding: .jpx, isPassedThrough: true)
        return verdict(Encoded(image: image, bytes: bytes))
    }

    @Test("JPEG 2000: colours by number or profile, of one depth, nothing besides")
    func jpeg2000() throws {
        let grey: [UInt8] = [1, 0, 0, 0, 0, 0, 17]
        let (rgb, exact): ([UInt8], [UInt8]) = ([1, 0, 0, 0, 0, 0, 16], [1, 0, 1, 0, 0, 0, 16])
        let profile = [2, 0, 0] + StandardRGB.profile
        for (name, bytes, meant) in [
            ("rgb", jpx(), Verdict.admitted), ("profile", jpx(colours: [profile]), .admitted),
            ("exact of two", jpx(colours: [rgb, exact]), .admitted),
            ("two", jpx(colours: [rgb, rgb]), .reencoded), ("none", jpx(colours: []), .reencoded),
            ("CIEJab", jpx(colours: [[1, 0, 0, 0, 0, 0, 19]]), .reencoded),
            ("sYCC", jpx(colours: [[1, 0, 0, 0, 0, 0, 18]]), .reencoded),
            ("vendor", jpx(colours: [[4, 0, 0, 1]]), .reencoded),
            ("no profile", jpx(colours: [[2, 0, 0, 1, 2, 3]]), .reencoded),
            ("grey for colours", jpx(colours: [grey]), .reencoded),
            ("palette", jpx(extra: box("pclr", [0, 1, 1, 7, 0])), .reencoded),
            ("opacity", jpx(extra: box("cdef", [0, 1, 0, 3, 0, 1, 0, 0])), .reencoded),
            ("a channel more", jpx(depths: [7, 7, 7, 7]), .reencoded),
            ("depths", jpx(depths: [7, 7, 8]), .reencoded),
            ("signed", jpx(depths: [0x87, 0x87, 0x87]), .reencoded),
            ("38 bits", jpx(depths: [37, 37, 37]), .admitted),
            ("39 bits", jpx(depths: [38, 38, 38]), .reencoded),
            ("subsampled", jpx(subsampling: 2), .reencoded), ("no end", jpx(end: [0, 0]), .incomplete),
            ("no boxes", Array(jpx().drop { $0 != 0xFF }), .reencoded),
        ] {
            #expect(verdict(jpx: bytes) == meant, "\(name)")
        }
        #expect(verdict(jpx: jpx(colours: [grey], depths: [7]), .grey) == .admitted)
        #expect(
            verdict(jpx: jpx(colours: [[1, 0, 0, 0, 0, 0, 12]], depths: [7, 7, 7, 7]), .cmyk) == .reencoded)
        let whole = jpx()
        for count in 0..<whole.count {
            #expect(verdict(jpx: Array(whole.prefix(count))) != .admitted, "\(count)")
        }
    }

    @Test("no byte that is wrong ends in a crash", arguments: 0..<5)
    func damage(kind: Int) throws {
        let samples = try [
            jpeg(), Encoded.jbig2(.sheet), Encoded.predicted(.sheet, predictor: 15), Encoded.group4(.sheet),
            Encoded(
                image: KeptImage(
                    size: size, bitsPerComponent: 8, colour: .rgb, coding: .jpx, isPassedThrough: true),
                bytes: jpx(colours: [[2, 0, 0] + StandardRGB.profile])),
        ]
        var judged = 0
        for place in samples[kind].bytes.indices {
            for value in [UInt8(0), 1, 0x7F, 0xFF] {
                var encoded = samples[kind]
                encoded.bytes[place] = value
                _ = verdict(encoded)
                judged += 1
            }
        }
        #expect(judged == 4 * samples[kind].bytes.count)
    }
}
