internal import Glibc

/// A descriptor that is closed when nobody holds it any more.
package final class OpenFile: Sendable {
    package let descriptor: Int32

    /// Takes the descriptor over.
    package init(adopting descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
