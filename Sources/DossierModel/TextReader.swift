/// A reader of print.
package enum TextReader: String, Codable, Sendable {
    /// Tesseract.
    case tesseract
    /// PP-OCRv6's small networks, run by OpenVINO.
    case neural

    /// The one that reads beside this one.
    package var other: TextReader { self == .neural ? .tesseract : .neural }
}

/// Which readers read a page's print.
package enum ReaderChoice: String, Codable, CaseIterable, Sendable {
    /// Tesseract alone.
    case tesseract
    /// Both, all of it.
    case both
    /// Tesseract; the second reader where Tesseract is unsure, and over every identifier, date and amount.
    case auto
}

/// Why the second reader was wanted and did not read.
package enum MissingReader: String, Codable, Sendable {
    /// Its library and networks are not installed.
    case notInstalled
    /// They are there and do not load.
    case notLoaded
    /// It gave this page up.
    case failed
}

/// Why a part of a page is read a second time.
package enum SecondReason: String, Codable, CaseIterable, Sendable {
    /// It looks like an identifier, a date or an amount.
    case keyed
    /// Tesseract is unsure of it.
    case unsure
    /// The page is worn: pale, or its print blurred.
    case worn
    /// The page is no larger than a card's.
    case card
    /// There is more print than Tesseract read: lines between its own are looked for.
    case gaps
    /// Tesseract missed much of the print, or read rubbish: lines are looked for anew.
    case layout
    /// It was asked for.
    case asked
}
