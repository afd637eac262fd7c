import DocumentImaging
import DossierModel
import Foundation
import Testing

/// Programs that decode what we encode and know nothing of us, in a folder of their own that ends with it.
final class OtherDecoders {
    private let path = NSTemporaryDirectory() + "berkas-jbig2-" + UUID().uuidString

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    private func write(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    /// Runs a shell command in the folder; its exit status.
    private func run(_ command: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func expect(_ name: String, is image: PageImage, _ decoder: String, _ index: Int) {
        guard let found = TwoTonePictures.bits(ofFile: path + "/" + name) else {
            Issue.record("\(decoder) wrote no two-tone picture \(index): \(name)")
            return
        }
        #expect(
            found.width == image.shape.width && found.height == image.shape.height
                && found.bits == TwoTonePictures.bits(of: image),
            "\(decoder), picture \(index) of \(image.shape.width) x \(image.shape.height)")
    }

    /// Encodes the pictures and expects every other program to find the same bits: all of those that take a PDF, and
    /// jbig2dec. One run of each program, since starting them costs most.
    func expectSameBits(_ pictures: [PageImage], by coding: KeptImage.Coding) throws {
        var pdf = PDFSample()
        for (index, picture) in pictures.enumerated() {
            let (width, height) = (picture.shape.width, picture.shape.height)
            let bytes: [UInt8]
            var filter = "/JBIG2Decode"
            if coding == .jbig2 {
                bytes = try JBIG2Encoder().encode(picture)
                try write(bytes, "\(index).jb2")
            } else {
                bytes = try Group4Encoder().encode(picture)
                filter = "/CCITTFaxDecode /DecodeParms << /K -1 /Columns \(width) /Rows \(height) >>"
            }
            pdf.scan(
                "/Width \(width) /Height \(height) /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter \(filter)",
                bytes, width: Double(width), height: Double(height))
        }
        try write(pdf.bytes, "all.pdf")
        #expect(try run("pdfimages all.pdf poppler") == 0, "pdfimages of poppler-utils")
        #expect(
            try run("mutool draw -q -r 72 -A 0 -c gray -F pgm -o mutool-%d.pgm all.pdf") == 0,
            "mutool of mupdf-tools")
        for (index, picture) in pictures.enumerated() {
            expect(String(format: "poppler-%03d.pbm", index), is: picture, "poppler", index)
            expect("mutool-\(index + 1).pgm", is: picture, "mutool", index)
        }
        guard coding == .jbig2 else { return }
        let command =
            "for i in $(seq 0 \(pictures.count - 1)); do jbig2dec -e -t pbm -o jbig2dec-$i.pbm $i.jb2 || exit 1; done"
        #expect(try run(command) == 0, "jbig2dec")
        for (index, picture) in pictures.enumerated() {
            expect("jbig2dec-\(index).pbm", is: picture, "jbig2dec", index)
        }
    }
}
