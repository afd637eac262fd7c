internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The console's scripts.
struct AssetRoutes: Sendable {
    private let scripts: [String: String]

    init(_ pages: ConsoleTemplates) { scripts = pages.scripts }

    func add(to group: RouterGroup<StationContext>) {
        for (name, text) in scripts {
            group.get(RouterPath(name)) { _, _ in
                Response(
                    status: .ok,
                    headers: [
                        .contentType: "text/javascript; charset=utf-8",
                        HTTPField.Name("X-Content-Type-Options")!: "nosniff",
                        .cacheControl: "private, max-age=600",
                    ], body: .init(byteBuffer: ByteBuffer(string: text)))
            }
        }
    }
}
