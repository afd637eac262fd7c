import CTIFF
import CTurboJPEG
import CZlib
import DossierModel
import Foundation

/// Pictures as encoded streams, made by the libraries and programs that everybody uses.
struct Encoded {
    var image: KeptImage
    var bytes: [UInt8]

    struct NotEncoded: Error {}

    // MARK: JPEG

    static func jpeg(_ greys: Greys) throws -> Encoded {
        let bytes = try jpeg(greys.pixels, greys.size, TJPF_GRAY, TJSAMP_GRAY)
        return Encoded(image: image(greys.size, .grey, 8, .jpeg(transform: nil)), bytes: bytes)
    }

    /// `pixels`: red, green, blue.
    static func jpeg(colours pixels: [UInt8], _ size: PixelSize, isProgressive: Bool = false) throws
        -> Encoded
    {
        let bytes = try jpeg(pixels, size, TJPF_RGB, TJSAMP_444, isProgressive: isProgressive)
        return Encoded(image: image(size, .rgb, 8, .jpeg(transform: nil)), bytes: bytes)
    }

    static func jpeg(
        _ pixels: [UInt8], _ size: PixelSize, _ format: TJPF, _ sampling: TJSAMP, isProgressive: Bool = false
    ) throws -> [UInt8] {
        guard let handle = unsafe tjInitCompress() else { throw NotEncoded() }
        defer { unsafe tjDestroy(handle) }
        var target: UnsafeMutablePointer<UInt8>?
        var count: UInt = 0
        let done = unsafe tjCompress2(
            handle, pixels, Int32(size.width), 0, Int32(size.height), format.rawValue, &target, &count,
            Int32(sampling.rawValue), 98, isProgressive ? TJFLAG_PROGRESSIVE : 0)
        defer { unsafe tjFree(target) }
        guard done == 0, let target = unsafe target else { throw NotEncoded() }
        return unsafe Array(UnsafeBufferPointer(start: target, count: Int(count)))
    }

    // MARK: Flate

    /// Rows of samples as they are.
    static func flate(
        _ rows: [UInt8], _ size: PixelSize, _ colour: KeptImage.Colour, bits: Int, predictor: Int = 1
    ) throws -> Encoded {
        Encoded(image: image(size, colour, bits, .flate(predictor: predictor)), bytes: try deflated(rows))
    }

    /// Rows that tell differences: PNG's Sub, and TIFF's.
    static func predicted(_ greys: Greys, predictor: Int) throws -> Encoded {
        var rows: [UInt8] = []
        for y in 0..<greys.size.height {
            let row = greys.pixels[y * greys.size.width..<(y + 1) * greys.size.width]
            if predictor >= 10 { rows.append(1) }
            rows += zip(row, [0] + row).map { $0 &- $1 }
        }
        return try flate(rows, greys.size, .grey, bits: 8, predictor: predictor)
    }

    static func deflated(_ rows: [UInt8]) throws -> [UInt8] {
        var length = compressBound(UInt(rows.count))
        var target = [UInt8](repeating: 0, count: Int(length))
        guard unsafe compress2(&target, &length, rows, UInt(rows.count), 6) == Z_OK else {
            throw NotEncoded()
        }
        return Array(target.prefix(Int(length)))
    }

    // MARK: Two-tone

    /// One strip by libtiff. `blackIsOne`: the fax's black runs are the paper, as a TIFF of MINISBLACK has it.
    static func group4(_ greys: Greys, blackIsOne: Bool = false) throws -> Encoded {
        let bits = blackIsOne ? greys.bits.map { ~$0 } : greys.bits
        return Encoded(
            image: image(greys.size, .grey, 1, .group4(blackIsOne: blackIsOne)),
            bytes: try fax(bits, greys.size))
    }

    /// Rows of bits, 1 for the fax's black, as ITU-T T.6 data.
    static func fax(_ bits: [UInt8], _ size: PixelSize) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard let tiff = unsafe TIFFOpen(path, "w") else { throw NotEncoded() }
        let tags = [
            (TIFFTAG_IMAGEWIDTH, Int32(size.width)), (TIFFTAG_IMAGELENGTH, Int32(size.height)),
            (TIFFTAG_BITSPERSAMPLE, 1), (TIFFTAG_SAMPLESPERPIXEL, 1),
            (TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4), (TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE),
            (TIFFTAG_ROWSPERSTRIP, Int32(size.height)),
        ]
        for (tag, value) in tags {
            _ = unsafe withVaList([value]) { unsafe TIFFVSetField(tiff, UInt32(tag), $0) }
        }
        var rows = bits
        unsafe TIFFWriteEncodedStrip(tiff, 0, &rows, Int64(rows.count))
        unsafe TIFFClose(tiff)
        guard let tiff = unsafe TIFFOpen(path, "r") else { throw NotEncoded() }
        defer { unsafe TIFFClose(tiff) }
        var data = [UInt8](repeating: 0, count: Int(unsafe TIFFRawStripSize64(tiff, 0)))
        let count = Int64(data.count)
        guard unsafe TIFFReadRawStrip(tiff, 0, &data, count) == count else { throw NotEncoded() }
        return data
    }

    /// One generic region whose data is the fax's (ITU-T T.88, 6.2.6), behind the segment that tells the page.
    static func jbig2(_ greys: Greys) throws -> Encoded {
        func four(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 255) } }
        let sides = four(greys.size.width) + four(greys.size.height)
        let page = sides + four(0) + four(0) + [0, 0, 0]
        let region = sides + four(0) + four(0) + [0, 1] + (try fax(greys.bits, greys.size))
        let bytes =
            four(0) + [48, 0, 1] + four(page.count) + page + four(1) + [38, 0, 1] + four(region.count)
            + region
        return Encoded(image: image(greys.size, .grey, 1, .jbig2), bytes: bytes)
    }

    // MARK: JPEG 2000

    /// Lossless, by OpenJPEG's program; `samples` as PGM or PPM have them.
    static func jpx(_ samples: [UInt8], _ size: PixelSize, isColour: Bool) throws -> Encoded {
        let bytes = try Program.inFolder { folder in
            let magic = "\(isColour ? "P6" : "P5")\n\(size.width) \(size.height)\n255\n"
            let name = isColour ? "picture.ppm" : "picture.pgm"
            try Data(Array(magic.utf8) + samples).write(to: folder.appending(path: name))
            try Program.run("opj_compress", ["-i", name, "-o", "picture.jp2"], in: folder)
            return Array(try Data(contentsOf: folder.appending(path: "picture.jp2")))
        }
        return Encoded(image: image(size, isColour ? .rgb : .grey, 8, .jpx), bytes: bytes)
    }

    private static func image(
        _ size: PixelSize, _ colour: KeptImage.Colour, _ bits: Int, _ coding: KeptImage.Coding
    ) -> KeptImage {
        KeptImage(size: size, bitsPerComponent: bits, colour: colour, coding: coding, isPassedThrough: true)
    }
}
