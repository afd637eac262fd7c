/// A decision by which an application can become complete, or cease to be.
package struct PlacementChange: Hashable, Sendable {
    package var decision: Decision
    /// Where the document lay before; `nil` of what changes no placement that was there.
    package var before: Placement?

    static let kinds: Set<Decision.Kind> = [
        .read, .attach, .confirm, .reject, .override, .undo, .detach, .arrange,
    ]
}
