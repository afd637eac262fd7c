internal import Hummingbird

/// The console's scripts.
struct AssetRoutes: Sendable {
    private let scripts: [String: String]

    init(_ pages: ConsoleTemplates) { scripts = pages.scripts }

    func add(to group: RouterGroup<StationContext>) {
        for (name, text) in scripts {
            group.get(RouterPath(name)) { _, _ in PublicPage.file(text, "text/javascript; charset=utf-8") }
        }
    }
}
