internal import Synchronization

/// The fork servers of a pool's recognisers, one for each set of Tesseract's languages that was wanted with the second
/// reader.
final class RecogniserServers: Sendable {
    private let program: ReaderProgram
    private let living: LivingReaders
    private let servers = Mutex<[String: ForkServer]>([:])

    /// Starts nothing yet.
    init(_ program: ReaderProgram, living: LivingReaders) {
        self.program = program
        self.living = living
    }

    func server(of languages: String) -> ForkServer {
        servers.withLock { servers in
            if let known = servers[languages] { return known }
            let fresh = ForkServer(program, .recogniserServer(languages: languages), living: living)
            servers[languages] = fresh
            return fresh
        }
    }
}
