import DocumentImaging
import DossierModel
import Foundation
import Testing

/// What we encode, decoded by three programs that know nothing of us, bit for bit.
@Suite("JBIG2 through other decoders")
struct JBIG2RoundTripTests {
    private final class Folder {
        let path = NSTemporaryDirectory() + "berkas-jbig2-" + UUID().uuidString

        init() throws {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ bytes: [UInt8], _ name: String) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
        }

        /// Runs a shell command in the folder; its exit status.
        func run(_ command: String) throws -> Int32 {
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

        func expect(_ name: String, is image: PageImage, _ decoder: String, _ index: Int) {
            guard let found = TwoTonePictures.bits(ofFile: path + "/" + name) else {
                Issue.record("\(decoder) wrote no two-tone picture \(index): \(name)")
                return
            }
            #expect(
                found.width == image.shape.width && found.height == image.shape.height
                    && found.bits == TwoTonePictures.bits(of: image),
                "\(decoder), picture \(index) of \(image.shape.width) x \(image.shape.height)")
        }
    }

    private func check(_ pictures: [PageImage]) throws {
        let folder = try Folder()
        var pdf = PDFSample()
        for (index, picture) in pictures.enumerated() {
            let kept = try PageEncoder().encode(picture, .lossless)
            #expect(kept.image.coding == .jbig2 && !kept.image.isPassedThrough && kept.orientation == 1)
            try folder.write(kept.bytes, "\(index).jb2")
            let (width, height) = (picture.shape.width, picture.shape.height)
            pdf.scan(
                "/Width \(width) /Height \(height) /BitsPerComponent 1 /ColorSpace /DeviceGray "
                    + "/Filter /JBIG2Decode", kept.bytes, width: Double(width), height: Double(height))
        }
        try folder.write(pdf.bytes(), "all.pdf")
        let decoded = try folder.run(
            "for i in $(seq 0 \(pictures.count - 1)); do jbig2dec -e -t pbm -o jbig2dec-$i.pbm $i.jb2 || exit 1; done"
        )
        #expect(decoded == 0, "jbig2dec")
        #expect(try folder.run("pdfimages all.pdf poppler") == 0)
        #expect(try folder.run("mutool draw -q -r 72 -A 0 -c gray -F pgm -o mutool-%d.pgm all.pdf") == 0)
        for (index, picture) in pictures.enumerated() {
            folder.expect("jbig2dec-\(index).pbm", is: picture, "jbig2dec", index)
            folder.expect(String(format: "poppler-%03d.pbm", index), is: picture, "poppler", index)
            folder.expect("mutool-\(index + 1).pgm", is: picture, "mutool", index)
        }
    }

    @Test("pictures of every width's end, from no ink to all ink")
    func drawn() throws { try check(try TwoTonePictures.drawn()) }

    @Test("a page of 300 dpi as it is scanned takes less than a fax of it")
    func page() throws {
        let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../SampleDocs/dossiers").standardized
        let scan = samples.appendingPathComponent("04-izin-apotek-lembar-pemisah/berkas-apotek.tif")
        let data = try Data(contentsOf: scan)
        var pages: [PageImage] = []
        try unsafe data.withUnsafeBytes { buffer in
            let file = try unsafe openScan(buffer, passwords: [], limits: DecodingLimits())
            for number in 1...min(3, file.facts.pageCount) { pages.append(try file.page(number).image) }
        }
        try check(pages)
    }
}
