/// What a reader process may use, and how long it may take.
package struct ReaderLimits: Codable, Hashable, Sendable {
    /// Pixels of one page; A0 at 300 dpi has 139 million.
    package var pixels: Int
    /// Pages of one file.
    package var pages: Int
    /// Bytes of address space of one process. A page of 180 million pixels takes 720 MB as 32-bit pixels,
    /// and drawing or reading it holds two or three such copies; the libraries map about 300 MB.
    package var addressSpace: Int
    /// Processor seconds of one decoder, for opening and all the pages that it decodes (`pagesPerDecoder`).
    package var decodingSeconds: Int
    /// Wall-clock seconds for opening a file, or for starting a process.
    package var openSeconds: Double
    /// Wall-clock seconds for decoding one page.
    package var decodePageSeconds: Double
    /// Wall-clock seconds for reading one page; a dense A4 page takes 2 on an idle machine.
    package var readPageSeconds: Double
    /// Processor seconds and wall-clock seconds for drawing one set of sheets.
    package var drawSeconds: Int
    /// Bytes of one drawn PDF.
    package var drawnBytes: Int
    /// A decoder is replaced after so many pages, so that its limits hold for any length of file.
    package var pagesPerDecoder: Int
    /// A recogniser is replaced after so many pages, so that leaks of the libraries stay small.
    package var pagesPerRecogniser: Int
    /// Wall-clock seconds for making a picture of one decoded page.
    package var pictureSeconds: Double
    /// Bytes of one encoded picture.
    package var pictureBytes: Int
    /// Bytes of one page's encoded stream: noise without loss takes about as many as its pixels have.
    package var keptBytes: Int { pixels * 3 }

    package init(
        pixels: Int = 180_000_000, pages: Int = 5_000, addressSpace: Int = 4 << 30,
        decodingSeconds: Int = 120, openSeconds: Double = 60, decodePageSeconds: Double = 60,
        readPageSeconds: Double = 180, drawSeconds: Int = 60, drawnBytes: Int = 64 << 20,
        pagesPerDecoder: Int = 64, pagesPerRecogniser: Int = 200, pictureSeconds: Double = 60,
        pictureBytes: Int = 64 << 20
    ) {
        self.pixels = pixels
        self.pages = pages
        self.addressSpace = addressSpace
        self.decodingSeconds = decodingSeconds
        self.openSeconds = openSeconds
        self.decodePageSeconds = decodePageSeconds
        self.readPageSeconds = readPageSeconds
        self.drawSeconds = drawSeconds
        self.drawnBytes = drawnBytes
        self.pagesPerDecoder = pagesPerDecoder
        self.pagesPerRecogniser = pagesPerRecogniser
        self.pictureSeconds = pictureSeconds
        self.pictureBytes = pictureBytes
    }
}
