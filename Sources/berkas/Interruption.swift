internal import Dispatch
internal import DossierModel
internal import Foundation
internal import Glibc

/// Ctrl-C and a polite end: one sentence, then exit 130. Every step is one transaction over bytes that are safe, so
/// there is nothing to finish first; readers end with the process.
struct Interruption {
    private let sources: [any DispatchSourceSignal]

    /// Holds as long as the value lives.
    init(_ console: Console) {
        sources = [SIGINT, SIGTERM].map { number in
            // Until the source listens. Readers block Ctrl-C themselves: none may die of it before this process.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                console.complain(
                    Phrase(
                        id: "dihentikan. Yang sudah diterima tetap aman; jalankan `berkas intake` lagi "
                            + "untuk melanjutkan.",
                        en: "interrupted. What was accepted is safe; run `berkas intake` again to go on."))
                _exit(ExitStatus.interrupted.rawValue)
            }
            source.activate()
            return source
        }
    }
}
