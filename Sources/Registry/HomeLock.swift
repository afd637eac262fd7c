internal import DossierModel
internal import Glibc

/// A `flock(2)` on the home: who holds it is the only process that takes papers in.
package final class HomeLock: Sendable {
    private let descriptor: Int32

    init(path: String) throws(Fault) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw Fault.system(errno, at: path, doing: "mengunci", "lock")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Fault(
                .access,
                Phrase(
                    id: "\(path): `berkas intake` lain sedang berjalan di folder ini. "
                        + "Tunggu sampai selesai; hanya satu yang boleh berjalan.",
                    en: "\(path): another `berkas intake` is at work on this home. "
                        + "Wait until it has finished; only one may run."))
        }
    }

    deinit { close(descriptor) }
}
