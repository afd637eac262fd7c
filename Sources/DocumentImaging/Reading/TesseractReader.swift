internal import CLeptonica
internal import CTesseract
internal import DossierModel
internal import Glibc

/// Tesseract's two engines: the reader of words, and the judge of orientation. Loaded on first use.
@safe final class TesseractReader {
    /// Where Debian's packages put the language files.
    static let installedData = "/usr/share/tesseract-ocr/5/tessdata"

    private let data: String
    private let languages: String
    private var words: OpaquePointer?
    private var orientation: OpaquePointer?

    /// Throws `missingDependency` naming the Debian package of the first language that is not there.
    init(tessdata: String?, languages: String) throws(Fault) {
        data = tessdata ?? Self.installedData
        self.languages = languages
        for language in languages.split(separator: "+").map(String.init) + ["osd"] {
            guard unsafe access("\(data)/\(language).traineddata", R_OK) == 0 else {
                throw Self.missing(language, in: data)
            }
        }
    }

    deinit {
        unsafe Self.end(words)
        unsafe Self.end(orientation)
    }

    private static func end(_ engine: OpaquePointer?) {
        guard let engine = unsafe engine else { return }
        unsafe TessBaseAPIEnd(engine)
        unsafe TessBaseAPIDelete(engine)
    }

    static func missing(_ language: String, in folder: String) -> Fault {
        let package = "tesseract-ocr-" + language.replacing("_", with: "-")
        return Fault(
            .missingDependency,
            Phrase(
                id: "Bahasa \"\(language)\" untuk Tesseract tidak ada di \(folder). Pasang paket \(package).",
                en:
                    "Tesseract's language \"\(language)\" is not in \(folder). Install the package \(package)."
            ))
    }

    /// Loads both engines, so that their models are read before the first page waits for them.
    func warmUp() {
        _ = unsafe wordEngine()
        _ = unsafe orientationEngine()
    }

    /// The engine for words, `nil` when its data does not load.
    func wordEngine() -> OpaquePointer? {
        if unsafe words == nil { unsafe words = load(languages, mode: OEM_LSTM_ONLY) }
        return unsafe words
    }

    /// The engine for orientation, `nil` when its data does not load.
    func orientationEngine() -> OpaquePointer? {
        if unsafe orientation == nil { unsafe orientation = load("osd", mode: OEM_DEFAULT) }
        return unsafe orientation
    }

    private func load(_ languages: String, mode: TessOcrEngineMode) -> OpaquePointer? {
        guard let engine = unsafe TessBaseAPICreate() else { return nil }
        // Tesseract writes diagnostics to standard error unless it is given a file.
        unsafe TessBaseAPISetVariable(engine, "debug_file", "/dev/null")
        // Light print was found and turned before: trying every doubtful line inverted too costs time and finds noise. Set
        // when the engine begins, or only its first language would know.
        let isReady = unsafe "invert_threshold".withCString { name in
            unsafe "0".withCString { value in
                var names = unsafe [UnsafeMutablePointer(mutating: Optional(name))]
                var values = unsafe [UnsafeMutablePointer(mutating: Optional(value))]
                return unsafe TessBaseAPIInit4(engine, data, languages, mode, nil, 0, &names, &values, 1, 0)
                    == 0
            }
        }
        guard isReady else {
            unsafe TessBaseAPIDelete(engine)
            return nil
        }
        // Whether each row is typed in a fixed pitch is asked for another engine than the one that reads: of 206 pages no word
        // is read otherwise without it.
        unsafe TessBaseAPISetVariable(engine, "textord_all_prop", "1")
        return unsafe engine
    }
}
