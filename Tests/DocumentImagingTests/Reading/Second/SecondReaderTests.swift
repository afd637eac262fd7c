import DocumentImaging
import DossierModel
import Foundation
import Testing

/// Where `make test` puts the second reader's networks.
enum Models {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../.build-models").standardized.path
    static let installed = FileManager.default.fileExists(atPath: folder + "/complete")
    static let reason: Comment = "the second reader is not fetched: `make models` says why"
}

/// One after another: OpenVINO's threads and plugins are the process's, and a reader process has one reader.
@Suite("Reading with two readers", .serialized, .enabled(if: Models.installed, Models.reason))
struct SecondReaderTests {
    private func read(_ page: DrawnPage, _ readers: ReaderChoice, models: String? = Models.folder) throws
        -> PageText
    {
        let page = try PageReader(tessdata: nil, languages: "ind+eng", models: models)
            .read(page.decoded(), number: 1, options: ReadingOptions(barcodes: false, readers: readers))
        return try #require(page.text)
    }

    private static let form = """
        Nomor Induk Kependudukan 3174052108900003
        Nomor Pokok Wajib Pajak 09.254.294.3-407.000
        Bontang, 17 Agustus 2026
        Biaya sebesar Rp1.250.000,00 telah dibayar
        """

    @Test("On a clean page the numbers are read twice and agree; words once")
    func keyed() throws {
        let text = try read(DrawnPage(text: Self.form), .auto)
        #expect(text.readers == [.tesseract, .neural] && text.missing == nil)
        for number in ["3174052108900003", "09.254.294.3-407.000", "17", "2026"] {
            let word = text.words.first { Word.core(of: $0.text) == Word.core(of: number) }
            #expect(word?.agreement == .agreed, "\(number)")
        }
        #expect(text.words.first { $0.text == "Kependudukan" }?.agreement == .notAsked)
    }

    @Test("A letter is read whole by the second reader too, at any turn and lean", arguments: [0, 1])
    func letter(quarters: Int) throws {
        let text = try read(DrawnPage(lean: 1.5, quarters: quarters), .both)
        let truth = DrawnPage.letter.filter { !$0.isWhitespace }
        let second = text.words.map { word in
            guard let second = word.second else { return "" }
            return second.reader == .neural ? second.text : word.text
        }.joined()
        #expect(Double(distance(truth, second)) <= 0.02 * Double(truth.count))
        #expect(text.words.count { $0.agreement == .agreed } * 10 >= text.words.count * 9)
        #expect(text.reasons.contains(.asked))
    }

    @Test("Numbers that Tesseract misreads in worn print are mended or flagged")
    func worn() throws {
        let truth = ["3174052108900003", "09.254.294.3-407.000", "2026", "Rp1.250.000,00"].map {
            Word.core(of: $0)
        }
        var misread = 0
        for sigma in [1.8, 2.2, 2.6] {
            var page = DrawnPage(ink: 0.5, paper: 0.85, text: Self.form, points: 8)
            page.sigma = sigma
            let alone = Set(try read(page, .tesseract).words.map { Word.core(of: $0.text) })
            misread += truth.count { !alone.contains($0) }
            for word in try read(page, .auto).words where KeyedToken.isNumeric(word.text) {
                let isRight = truth.contains(Word.core(of: word.text)) || word.text.contains("17")
                #expect(isRight || word.agreement == .disagreed, "\(word.text) at \(sigma)")
                #expect(isRight || word.confidence <= 0.5)
            }
        }
        #expect(misread > 0, "Tesseract reads all of this: nothing is tested")
    }

    @Test("Tesseract alone where that is chosen")
    func chosen() throws {
        let text = try read(DrawnPage(text: Self.form), .tesseract)
        #expect(text.readers == [.tesseract] && text.missing == nil)
        #expect(text.words.allSatisfy { $0.second == nil })
    }

    @Test("Networks that do not load leave Tesseract to read alone, and the page says so")
    func broken() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("models-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["runtime", "detection.onnx", "characters.txt"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent(name).path,
                withDestinationPath: Models.folder + "/" + name)
        }
        try Data("no network".utf8).write(to: folder.appendingPathComponent("recognition.onnx"))
        let text = try read(DrawnPage(text: Self.form), .auto, models: folder.path)
        #expect(text.missing == .notLoaded && text.readers == [.tesseract])
        #expect(text.plain.contains("3174052108900003"))
    }

    private func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one), Array(other))
        var row = Array(0...other.count)
        for (index, letter) in one.enumerated() {
            var before = row[0]
            row[0] = index + 1
            for column in other.indices {
                let change = before + (letter == other[column] ? 0 : 1)
                before = row[column + 1]
                row[column + 1] = min(change, before + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}

@Suite("Without a second reader")
struct MissingReaderTests {
    @Test("Tesseract reads alone, and the page says so", arguments: [nil, "/nowhere"])
    func missing(models: String?) throws {
        let page = try PageReader(tessdata: nil, languages: "ind+eng", models: models)
            .read(
                DrawnPage(text: "Nomor 3174052108900003").decoded(), number: 1,
                options: ReadingOptions(barcodes: false))
        #expect(page.text?.missing == .notInstalled && page.text?.readers == [.tesseract])
        #expect(page.text?.plain.contains("3174052108900003") == true)
    }
}
