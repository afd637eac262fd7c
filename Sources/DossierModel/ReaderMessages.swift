/// What a reader process is asked; one frame each, as JSON. Pixels travel beside it as a descriptor.
package enum ReaderRequest: Codable, Hashable, Sendable {
    /// To a decoder, once and first. Answered by `opened` or `defect`.
    case open(passwords: [String])
    /// To a decoder: decode a page, from 1. Answered by `decoded` with a descriptor, or `defect`.
    case decode(page: Int)
    /// To a recogniser, with the descriptor that came with `decoded`. Answered by `read` or `defect`.
    case read(DecodedPicture, number: Int, options: ReadingOptions)
    /// To a depicter, with the descriptor that came with `decoded`. Answered by `depicted` with a descriptor, or
    /// `defect`.
    case depict(DecodedPicture, PictureRequest)
    /// To a decoder: a page's picture as it is encoded in the file, from 1. Answered by `kept` with a descriptor, by
    /// `notKept`, or `defect`.
    case keep(page: Int)
    /// To a depicter, with the descriptor that came with `decoded`. Answered by `kept` with a descriptor, or `defect`.
    case encode(DecodedPicture, Keeping)
    /// To a decoder of a copy: the only picture of a page, from 1, in its own pixels, turned by an Orientation 1…8.
    /// Answered by `decoded` with a descriptor, by `notKept` where there is not one picture, or `defect`.
    case bare(page: Int, orientation: Int)
    /// To a decoder of a copy, after `bare` of the same page: the page as its picture is placed on it, of that many pixels.
    /// Answered as `render`.
    case place(page: Int, size: PixelSize)
    /// To a decoder of a copy: a page as a viewer shows it, from 1, of that many pixels. Answered by `decoded` with a
    /// descriptor, or `defect`.
    case render(page: Int, size: PixelSize)
    /// To a depicter, with the descriptor that came with `decoded`: the page that the next `compare` is about. Answered by
    /// `held`, or `defect`.
    case hold(DecodedPicture)
    /// To a depicter, with the descriptor of another picture: the page held, made by the recipe and reduced, against it.
    /// Answered by `compared`, with a descriptor where a picture is wanted, or `defect`.
    case compare(DecodedPicture, InkComparisonRequest)
    /// To a depicter, with the descriptor that came with `decoded`: what the page takes as a small copy. Answered by
    /// `weighed`, or `defect`.
    case weigh(DecodedPicture, LayerRequest, [LayerStep])
    /// To a depicter, with the descriptor that came with `decoded`. Answered by `layered` with a descriptor, or `defect`.
    case layer(DecodedPicture, LayerRequest, LayerStep)
    /// To a drawer, once: a PDF of these, a page each. Answered by `drawn` with a descriptor, or `fault`.
    case draw([CoverSheet])
    /// To a drawer, once: a PDF of this receipt. Answered as `draw`.
    case drawReceipt(ReceiptSheet)
    /// To a drawer, once: a PDF of this letter. Answered as `draw`.
    case drawLetter(LetterSheet)
}

/// What a reader process answers.
package enum ReaderAnswer: Codable, Hashable, Sendable {
    /// Unasked, first: warm, and behind its fence.
    case ready(ReaderFence)
    case opened(FileFacts)
    case decoded(DecodedPicture)
    case read(Page)
    /// So many bytes of an encoded picture lie in the memory file that comes along.
    case depicted(PictureFacts, byteCount: Int)
    /// So many bytes of an encoded stream lie in the memory file that comes along.
    case kept(KeptImage, orientation: Int, byteCount: Int)
    /// The page is held.
    case held
    /// So many bytes of a picture of the difference (PNG) lie in the memory file that comes along; 0 where none is wanted.
    case compared(InkReport, byteCount: Int)
    /// Bytes of the streams at each step.
    case weighed([Int])
    /// Of a base, or of a base, the print's colours and its mask: the streams lie one behind the other in the memory file
    /// that comes along, each with so many bytes.
    case layered([KeptImage], byteCounts: [Int])
    /// The file has no such stream: the page is to be decoded and encoded.
    case notKept
    /// So many bytes of PDF lie in the memory file that comes along.
    case drawn(byteCount: Int)
    case defect(ScanDefect)
    case fault(Fault)
}

/// How a page is held against a picture of it.
package struct InkComparisonRequest: Codable, Hashable, Sendable {
    /// What the picture makes of the page.
    package var recipe: Recipe
    /// Pixels a side of the page for one of the picture, 1 or more.
    package var reduction: Int
    package var wantsPicture: Bool

    package init(recipe: Recipe, reduction: Int, wantsPicture: Bool = false) {
        self.recipe = recipe
        self.reduction = reduction
        self.wantsPicture = wantsPicture
    }
}

/// A decoded page without its pixels. Comes from a process that saw a stranger's bytes: to be checked again
/// by whoever maps the pixels.
package struct DecodedPicture: Codable, Hashable, Sendable {
    package var size: PixelSize
    /// Name of the pixel layout, as the imaging code names it.
    package var layout: String
    package var stored: StoredFacts
    package var textLayer: PageText?
    /// Clockwise degrees by which the text layer's text lies turned; `nil` when it does not tell.
    package var textRotation: Int?

    package init(
        size: PixelSize, layout: String, stored: StoredFacts, textLayer: PageText?, textRotation: Int? = nil
    ) {
        self.size = size
        self.layout = layout
        self.stored = stored
        self.textLayer = textLayer
        self.textRotation = textRotation
    }
}

/// What holds a reader process in, as the running kernel has it.
package struct ReaderFence: Codable, Hashable, Sendable {
    /// Landlock's version; 0 when the kernel has none, and files of ours are then kept from a reader by
    /// nothing but their permissions.
    package var landlock: Int

    package init(landlock: Int) {
        self.landlock = landlock
    }
}
