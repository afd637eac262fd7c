internal import DossierModel
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry

/// Pictures of a dossier's pages. Whoever may not see persons' identifiers gets them so small that none can be read.
/// Every larger one is entered in the history as a look at the page.
struct PagePictures: Sendable {
    let console: ReviewConsole
    /// Pixels across, of pictures in which nothing can be read.
    static let smallWidth = 130
    static let mostWidth = 2000

    func add(to desk: ConsoleDesk) {
        desk.page("dossiers/:id/pages/:page", .read, show)
    }

    @Sendable private func show(_ visit: Visit) async throws -> Response {
        let id = try visit.context.parameters.require("id")
        let name = try visit.context.parameters.require("page")
        guard let dossier = try await console.register.dossier(id), name.hasSuffix(".jpg"),
            let number = Int(name.dropLast(4)), dossier.pages.indices.contains(number - 1),
            let file = dossier.submission.files.first(where: { $0.name == dossier.pages[number - 1].id.file })
        else {
            throw Problem(.notFound, "not_found", "Tidak ada halaman itu.", "There is no such page.")
        }
        let page = dossier.pages[number - 1]
        let isSmall = visit.query("w") == "small" || !visit.may(.identity)
        let width = isSmall ? PagePictures.smallWidth : min(width(visit), PagePictures.mostWidth)
        let crop = isSmall ? nil : PagePictures.box(visit.query("box"))
        let request = PictureRequest(of: page, maxWidth: width, crop: crop)
        if !isSmall {
            try await console.register.logAccess(
                .view, submission: id, page: number, officer: visit.officer)
        }
        let picture: PagePicture
        do {
            picture = try await console.pictures.picture(of: file, page: page.id.number, request)
        } catch let defect as ScanDefect {
            let words = defect.kind.words
            throw Problem(
                .notFound, "unreadable", "Halaman \(page.id) tidak dapat digambar: \(words.id).",
                "The page \(page.id) cannot be shown: \(words.en).")
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: picture.mediaType, .cacheControl: "private, no-store",
                HTTPField.Name("X-Content-Type-Options")!: "nosniff",
            ], body: .init(byteBuffer: ByteBuffer(bytes: picture.bytes)))
    }

    private func width(_ visit: Visit) -> Int {
        visit.query("w").flatMap { Int($0) }.map { max(1, $0) } ?? 1100
    }

    /// `x,y,width,height`; nil for anything else.
    static func box(_ text: String?) -> PixelRect? {
        let numbers =
            text?.split(separator: ",", omittingEmptySubsequences: false).compactMap { Int($0) } ?? []
        guard numbers.count == 4, numbers.allSatisfy({ (0...100_000).contains($0) }), numbers[2] > 0,
            numbers[3] > 0
        else { return nil }
        return PixelRect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }
}
