internal import Synchronization

/// The faces that text is drawn with. All surfaces of a process share them, and FreeType, cairo and Pango do not all lock
/// them: whoever sets text or ends a surface that holds some does so in here, one thread at a time.
package enum DrawnFaces {
    private static let faces = Mutex(())

    package static func locked<Value>(_ draw: () -> Value) -> Value {
        faces.withLock { _ in draw() }
    }
}
