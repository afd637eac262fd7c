internal import Archive
internal import DossierModel

extension ArchivalPage {
    /// With the picture as the file has it.
    init(_ entry: CopyPages.Entry, _ picture: KeptPicture) {
        self.init(
            image: picture.image, byteCount: picture.bytes.count, orientation: picture.orientation,
            frame: entry.frame, resolution: entry.resolution, recipe: entry.recipe, words: entry.words,
            label: entry.label, source: entry.source.digest, number: entry.id.number)
    }

    /// Taken apart: of other pixels than the page, and of a part of it where the document has no more.
    init(_ entry: CopyPages.Entry, _ picture: LayeredPicture) {
        self.init(
            image: picture.base.image, byteCount: picture.base.bytes.count, frame: entry.frame,
            part: entry.layers.part, resolution: entry.resolution, recipe: entry.recipe, words: entry.words,
            label: entry.label, source: entry.source.digest, number: entry.id.number)
    }
}
