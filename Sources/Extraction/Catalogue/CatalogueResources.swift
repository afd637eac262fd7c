internal import Foundation

/// The files that ship with this target.
enum CatalogueResources {
    static func url(of name: String) -> URL {
        Bundle.module.bundleURL.appendingPathComponent("Resources").appendingPathComponent(name)
    }
}
