internal import CSeccomp
internal import CLinux
internal import DossierModel

/// Forks decoders that find their libraries loaded and the code of their frames warm: starting the program takes
/// thirty milliseconds of dynamic linking, a fork one. It sees no byte of any file: the descriptors that it passes on
/// are not read here. Each child closes a fence of its own.
struct ForkServerRole {
    private let launch: Launch
    private let wire = Wire()

    init(_ launch: Launch) {
        self.launch = launch
    }

    func run() -> Never {
        Fence.tie(to: launch.parent)
        wire.warmUp()
        // libseccomp tries out once what the kernel can.
        _ = seccomp_api_get()
        wire.send(.ready(ReaderFence(landlock: 0)))
        berkas_serve_forks()
        var launch = launch
        launch.role = .decode
        DecodeRole(launch).run()
    }
}
