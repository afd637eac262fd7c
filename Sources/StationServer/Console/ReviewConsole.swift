internal import Extraction
package import Casework
package import DossierModel
internal import Hummingbird
internal import Registry

/// What the officers' console works with.
package struct ReviewConsole: Sendable {
    package typealias Picturing = @Sendable (SourceFile, Int, PictureRequest) async throws -> PagePicture

    let standing: Standing
    let catalogues: Catalogues
    let receipts: ReceiptPress
    let letters: LetterPress
    /// Name of the office, on every page.
    let office: String
    /// Cookies go over TLS only.
    let isSecure: Bool
    let logIn: LogIn
    let pictures: PictureCache
    let pages: ConsoleTemplates
    var register: Register { standing.register }

    /// - Parameters:
    ///   - isSecure: true where browsers speak TLS with us or with a proxy in front.
    ///   - picture: a picture of a page of a file, made in a process of its own.
    package init(
        _ standing: Standing, _ catalogues: Catalogues, receipts: ReceiptPress, letters: LetterPress,
        office: String, isSecure: Bool, picture: @escaping Picturing
    ) throws {
        self.standing = standing
        self.catalogues = catalogues
        self.receipts = receipts
        self.letters = letters
        self.office = office
        self.isSecure = isSecure
        logIn = LogIn(standing.register)
        pictures = PictureCache(make: picture)
        pages = try ConsoleTemplates()
    }

    func add(to router: Router<StationContext>, pace: RateLimit) {
        let group = router.group("console")
        let desk = ConsoleDesk(console: self, group: group)
        AssetRoutes(pages).add(to: group)
        LogInPages(console: self, pace: pace).add(to: group, desk)
        QueuePages(console: self).add(to: desk)
        DossierPages(console: self).add(to: desk)
        DossierActions(console: self).add(to: desk)
        PagePictures(console: self).add(to: desk)
        ApplicationPages(console: self).add(to: desk)
        UploadPages(console: self).add(to: desk)
        OfficePages(console: self).add(to: desk)
        HistoryPages(console: self).add(to: desk)
        DashboardPages(console: self).add(to: desk)
    }

    /// What people call a permit type, a requirement, a kind of paper.
    func name(ofPermit id: String) -> Phrase {
        catalogues.permits.type(id)?.name ?? Phrase(id: id, en: id)
    }

    func name(ofDocument id: String?) -> Phrase {
        id.flatMap { catalogues.documents[$0]?.name }
            ?? Phrase(id: "Jenis belum diketahui", en: "Type not known yet")
    }
}
