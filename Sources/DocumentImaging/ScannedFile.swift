package import DossierModel

/// A decoded page: pixels as the file shows them (its own Orientation or /Rotate applied), facts, and the
/// text layer where the file has one.
package struct DecodedPage {
    package var image: PageImage
    package var stored: StoredFacts
    /// Words of a PDF's own text layer, boxes in the image's pixels; `nil` where there is none.
    package var textLayer: PageText?
    /// Clockwise degrees 0, 90, 180, 270 by which the text layer's text lies turned; `nil` when it does not
    /// tell.
    package var textRotation: Int?

    package init(
        image: PageImage, stored: StoredFacts, textLayer: PageText? = nil, textRotation: Int? = nil
    ) {
        self.image = image
        self.stored = stored
        self.textLayer = textLayer
        self.textRotation = textRotation
    }
}

/// One open file of any format. Decodes nothing until asked for a page; one thread at a time.
///
/// The bytes that it was opened with stay alive and unchanged as long as it does.
package protocol ScannedFile: AnyObject {
    var facts: FileFacts { get }
    /// `number` from 1. Any page in any order; a bad page does not spoil the others.
    func page(_ number: Int) throws(ScanDefect) -> DecodedPage
    /// The page's picture as it is encoded in the file, byte for byte, where a PDF can hold it so; `nil` where it has to be
    /// decoded and encoded anew. Nothing is decoded: `page` tells whether it can be.
    func storedPicture(_ number: Int) throws(ScanDefect) -> KeptPicture?
}
