internal import DossierModel
internal import Hummingbird
internal import Registry

/// Handing papers in with a browser: over the same resumable uploads that stations use.
struct UploadPages: Sendable {
    let console: ReviewConsole

    func add(to desk: ConsoleDesk) {
        desk.page("upload", .upload) { visit in
            console.pages.render(
                "upload", ["supplements": visit.query("supplements") ?? ""], for: visit,
                office: console.office)
        }
    }
}
