internal import CLinux
internal import CSeccomp
internal import DocumentImaging
internal import DossierModel
internal import Glibc

/// Forks recognisers that find Tesseract and the second reader's networks loaded and their machine code made: that takes
/// two seconds once, and its memory is shared as long as nobody writes to it. It sees no pixel: the descriptors that it
/// passes on are not read here. Each child closes a fence of its own.
///
/// OpenVINO has threads of its own, which a child does not inherit; asked synchronously for one thread, it works on the
/// caller's. They are at rest when a child is forked, so they hold no lock that it would miss.
struct RecogniserServerRole {
    private let launch: Launch
    private let wire = Wire()

    init(_ launch: Launch) {
        self.launch = launch
    }

    func run() -> Never {
        Fence.tie(to: launch.parent)
        let reader = RecogniseRole(launch).loaded()
        wire.warmUp()
        // libseccomp tries out once what the kernel can.
        _ = seccomp_api_get()
        wire.send(.ready(ReaderFence(landlock: 0)))
        berkas_serve_forks()
        // A recogniser has no file.
        close(3)
        Fence.tie(to: launch.parent)
        var launch = launch
        launch.role = .recognise
        RecogniseRole(launch).serve(with: reader)
    }
}
