package import DossierModel

/// Writes an archival copy (PDF/A-2u, ISO 19005-2) page after page to a sink. Keeps of each page an object's offset
/// or three and where it came from; the picture's bytes go through. The same input gives the same bytes.
package struct ArchivalCopyWriter {
    private let copy: ArchivalCopy
    private var body: PDFBody
    private let objects: Fixed
    private var fonts = InvisibleFonts()
    private var labels = PageLabels()
    private var pages: [Int] = []
    /// Nodes of the page tree, each with `branch` pages but the last.
    private var branches: [Int] = []
    private var sources: [Digest] = []
    private var sourcePlaces: [Digest: Int] = [:]
    private var origins: [MetadataPacket.Origin] = []
    /// Objects of the profiles, by their SHA-256.
    private var profiles: [[UInt8]: Int] = [:]

    /// Objects that pages refer to before they are written.
    private struct Fixed {
        let catalogue: Int
        let tree: Int
        let fonts: Int
    }

    /// Pages of a node of the page tree.
    private static let branch = 64
    /// UTF-16 units of a line for people at most; PDF/A allows 32,767 bytes.
    private static let line = 4_000

    /// Throws `textTooLong`, and what the sink throws.
    package init(_ copy: ArchivalCopy, sink: @escaping (_ piece: [UInt8]) throws -> Void) throws {
        let lines = [
            copy.title.id, copy.title.en, copy.typeName.id, copy.typeName.en, copy.application ?? "",
            copy.producer,
        ]
        guard lines.allSatisfy(ArchivalCopyWriter.fits), copy.outline.allSatisfy(ArchivalCopyWriter.fits)
        else { throw ArchivalCopyError.textTooLong }
        self.copy = copy
        body = try PDFBody(sink: sink)
        objects = Fixed(catalogue: try body.reserve(), tree: try body.reserve(), fonts: try body.reserve())
    }

    private static func fits(_ text: String) -> Bool { text.utf16.count <= line }

    private static func fits(_ line: ArchivalCopy.Bookmark) -> Bool {
        fits(line.title) && line.children.allSatisfy(fits)
    }

    /// Writes a page. Throws `imageMissing`, `imageShort`, `notAdmitted`, `shape` and `textTooLong` before anything of the
    /// page is written: the next page, or this one encoded anew, may follow. After any other error the file is lost.
    ///
    /// - Parameter print: painted over the page's picture, in the same place, where its mask has ink.
    package mutating func append(
        _ page: ArchivalPage, bytes: [UInt8], print: LayeredPicture.Print? = nil
    ) throws {
        let number = pages.count + 1
        guard let placement = ArchivalPlacement(page) else { throw ArchivalCopyError.shape(page: number) }
        guard ArchivalCopyWriter.fits(page.label.prefix) else { throw ArchivalCopyError.textTooLong }
        let colour = try judged(page, bytes, number)
        let layers = try print.map { try judged($0, number) }
        let image = try write(page.image, colour, bytes)
        var images = "/Im0 \(image) 0 R"
        if let print, let layers { images += " /Im1 \(try write(print, layers)) 0 R" }
        let content = try body.reserve()
        try body.deflated(content, "", Array(painting(page, placement, isPrinted: print != nil).utf8))
        if pages.count % ArchivalCopyWriter.branch == 0 {
            try closeBranch()
            branches.append(try body.reserve())
        }
        let object = try body.reserve()
        let box = "0 0 \(PDFText.numbers([placement.width, placement.height]))"
        try body.object(
            object,
            "<< /Type /Page /Parent \(branches[branches.count - 1]) 0 R /MediaBox [\(box)] "
                + "/Resources << /XObject << \(images) >> /Font \(objects.fonts) 0 R >> "
                + "/Contents \(content) 0 R >>")
        pages.append(object)
        remember(page)
    }

    private func judged(_ page: ArchivalPage, _ bytes: [UInt8], _ number: Int) throws -> ImageColour {
        guard !bytes.isEmpty else { throw ArchivalCopyError.imageMissing(page: number) }
        guard bytes.count == page.byteCount else {
            let count = "\(bytes.count) / \(page.byteCount)"
            throw ArchivalCopyError.imageShort(
                page: number,
                Phrase(id: "jumlah bita gambar: \(count)", en: "bytes of the picture: \(count)"))
        }
        let judgement = ImageJudgement(page.image, bytes)
        switch judgement.admission {
        case .admitted: return judgement.colour
        case .mustBeReencoded(let why): throw ArchivalCopyError.notAdmitted(page: number, why)
        case .incomplete(let why): throw ArchivalCopyError.imageShort(page: number, why)
        }
    }

    /// What the print's colours mean.
    private func judged(_ print: LayeredPicture.Print, _ number: Int) throws -> ImageColour {
        let mask = print.mask.image
        guard mask.bitsPerComponent == 1, mask.channels == 1 else {
            throw ArchivalCopyError.notAdmitted(
                page: number, Phrase(id: "topeng lebih dari satu bit", en: "a mask of more than one bit"))
        }
        var colour = ImageColour.grey
        for layer in [print.mask, print.colours] {
            let judgement = ImageJudgement(layer.image, layer.bytes)
            switch judgement.admission {
            case .admitted: colour = judgement.colour
            case .mustBeReencoded(let why): throw ArchivalCopyError.notAdmitted(page: number, why)
            case .incomplete(let why): throw ArchivalCopyError.imageShort(page: number, why)
            }
        }
        return colour
    }

    /// Colours that are painted through a mask (ISO 32000-1, 8.9.6.3): every reader of PDF knows this one.
    private mutating func write(_ print: LayeredPicture.Print, _ colour: ImageColour) throws -> Int {
        let mask = try body.reserve()
        let dictionary = ImageDictionary(image: print.mask.image, colour: .grey, profile: nil, mask: nil)
        try body.stream(mask, dictionary.stencil, print.mask.bytes)
        return try write(print.colours.image, colour, print.colours.bytes, mask: mask)
    }

    private mutating func write(
        _ image: KeptImage, _ colour: ImageColour, _ bytes: [UInt8], mask: Int? = nil
    ) throws -> Int {
        var profile: Int?
        switch colour {
        case .grey, .rgb: break
        case .profiled(let channels, let bytes): profile = try object(of: bytes, channels)
        case .indexed(_, let bytes): profile = try bytes.map { try object(of: $0, 3) }
        }
        let number = try body.reserve()
        let dictionary = ImageDictionary(image: image, colour: colour, profile: profile, mask: mask)
        try body.stream(number, dictionary.text, bytes)
        return number
    }

    /// A profile is written once.
    private mutating func object(of profile: [UInt8], _ channels: Int) throws -> Int {
        let name = SHA256.bytes(profile)
        if let number = profiles[name] { return number }
        let number = try body.reserve()
        try body.deflated(number, "/N \(channels)", profile)
        profiles[name] = number
        return number
    }

    /// The content stream: white paper where the picture does not reach, the picture, the words over it.
    private mutating func painting(
        _ page: ArchivalPage, _ placement: ArchivalPlacement, isPrinted: Bool
    ) -> String {
        let matrix = placement.matrix
        let paper =
            placement.leavesBare
            ? "1 g\n0 0 \(PDFText.numbers([placement.width, placement.height])) re f\n" : ""
        let numbers = [matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f]
        return paper
            + "q\n\(PDFText.numbers(numbers)) cm\n/Im0 Do\n\(isPrinted ? "/Im1 Do\n" : "")Q\n"
            + InvisibleText(placement: placement).operators(page.words, &fonts)
    }

    private mutating func remember(_ page: ArchivalPage) {
        labels.append(page.label)
        let place = sourcePlaces[page.source] ?? sources.count
        if place == sources.count {
            sources.append(page.source)
            sourcePlaces[page.source] = place
        }
        let recipe = page.recipe.map(\.words).joined(separator: "; ")
        origins.append(MetadataPacket.Origin(source: place, number: page.number, recipe: recipe))
    }

    /// Writes the node of the page tree that is full, or the last one.
    private mutating func closeBranch() throws {
        guard let node = branches.last else { return }
        let kids = pages[((branches.count - 1) * ArchivalCopyWriter.branch)...]
        let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
        try body.object(
            node,
            "<< /Type /Pages /Parent \(objects.tree) 0 R /Kids [\(list)] /Count \(kids.count) >>")
    }

    /// Writes what all pages share, and the end. Throws `noPages`, `bookmark`, `tooLarge`, and what the sink throws.
    package mutating func finish() throws {
        guard !pages.isEmpty else { throw ArchivalCopyError.noPages }
        try closeBranch()
        let list = branches.map { "\($0) 0 R" }.joined(separator: "\n")
        try body.object(objects.tree, "<< /Type /Pages /Kids [\(list)] /Count \(pages.count) >>")
        try fonts.write(objects.fonts, to: &body)
        let outline = try OutlineTree(pages: pages).write(copy.outline, to: &body)
        let packet = MetadataPacket(copy: copy, sources: sources.map(\.hex), origins: origins)
        let metadata = try body.reserve()
        try body.stream(metadata, "/Type /Metadata /Subtype /XML") { try packet.write($0) }
        let profile = try object(of: StandardRGB.profile, 3)
        let intent =
            "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (\(StandardRGB.name)) "
            + "/Info (\(StandardRGB.name)) /DestOutputProfile \(profile) 0 R >>"
        try body.object(
            objects.catalogue,
            "<< /Type /Catalog /Pages \(objects.tree) 0 R /Metadata \(metadata) 0 R\n/OutputIntents [\(intent)]\n"
                + "/Lang (\(copy.language.rawValue)) /ViewerPreferences << /DisplayDocTitle true >>\n"
                + "/PageLabels \(labels.text)"
                + (outline.map { "\n/Outlines \($0) 0 R /PageMode /UseOutlines" } ?? "") + " >>")
        let info = try body.reserve()
        try body.object(info, facts)
        try body.close(root: objects.catalogue, info: info)
    }

    /// The document information dictionary: what the metadata tells, in the same words.
    private var facts: String {
        let time = copy.time.description.filter { !"-T:+".contains($0) }.prefix(14)
        return "<< /Title \(PDFText.string(copy.title.text(in: copy.language))) /Creator (Berkas) "
            + "/Producer \(PDFText.string(copy.producer)) /CreationDate (D:\(time)+08'00') "
            + "/ModDate (D:\(time)+08'00') >>"
    }
}
