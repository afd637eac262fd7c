import DossierModel
import Foundation
import Registry
import Synchronization
import Testing

@Suite("Sessions of officers")
struct SessionTests {
    /// Seconds that a test moves.
    private final class Clock: Sendable {
        private let seconds = Mutex(1_790_000_000.0)
        func pass(_ more: Double) { seconds.withLock { $0 += more } }
        var now: Date { Date(timeIntervalSince1970: seconds.withLock { $0 }) }
    }

    private func register(_ clock: Clock) async throws -> (TemporaryHome, Register) {
        let home = try TemporaryHome()
        let register = try Register(path: home.home.registerPath) { clock.now }
        try await register.addUser(
            "sari", role: .verifikator, hash: try Password.hash("rahasia kantor"), by: nil)
        return (home, register)
    }

    @Test("a password verifies and no other does; a short one is refused")
    func passwords() throws {
        let hash = try Password.hash("rahasia kantor")
        #expect(hash.hasPrefix("$argon2id$"))
        #expect(Password.verify("rahasia kantor", against: hash))
        #expect(!Password.verify("rahasia kantoR", against: hash))
        #expect(!Password.verify(String(repeating: "x", count: 300), against: hash))
        #expect(throws: Fault.self) { try Password.hash("pendek") }
    }

    @Test("the secret changes while a session is busy; the former one passes for a moment, then no more")
    func rotation() async throws {
        let clock = Clock()
        let (home, register) = try await register(clock)
        let (secret, _) = try await register.openSession(for: "sari")
        clock.pass(600)
        #expect(try await register.session(secret)?.renewed == nil)
        clock.pass(400)
        let renewed = try #require(try await register.session(secret)?.renewed)
        #expect(renewed != secret)
        clock.pass(30)
        #expect(try await register.session(secret)?.user.name == "sari")
        #expect(try await register.session(renewed)?.user.name == "sari")
        clock.pass(60)
        #expect(try await register.session(secret) == nil)
        #expect(try await register.session(renewed) != nil)
        withExtendedLifetime(home) {}
    }

    @Test("a session that rests ends, and so does one that never rests, and one from a clock set back")
    func ends() async throws {
        let clock = Clock()
        let (home, register) = try await register(clock)
        let resting = try await register.openSession(for: "sari").secret
        clock.pass(1900)
        #expect(try await register.session(resting) == nil)
        var busy = try await register.openSession(for: "sari").secret
        for _ in 0..<24 {
            clock.pass(1500)
            guard let session = try await register.session(busy) else { break }
            busy = session.renewed ?? busy
        }
        clock.pass(10)
        #expect(try await register.session(busy) == nil)
        let future = try await register.openSession(for: "sari").secret
        clock.pass(-100_000)
        #expect(try await register.session(future) == nil)
        withExtendedLifetime(home) {}
    }

    @Test("a new password ends the sessions that the old one opened")
    func newPassword() async throws {
        let clock = Clock()
        let (home, register) = try await register(clock)
        let secret = try await register.openSession(for: "sari").secret
        try await register.setPassword(
            hash: try Password.hash("rahasia baru"), of: "sari", by: "adi")
        #expect(try await register.session(secret) == nil)
        withExtendedLifetime(home) {}
    }

    @Test("wrong passwords cost nothing at first, then twice as long each time, up to a limit")
    func locks() async throws {
        let clock = Clock()
        let (home, register) = try await register(clock)
        var waits: [Double] = []
        for _ in 0..<16 {
            let until = try await register.noteWrongPassword(of: "sari")
            waits.append(until?.timeIntervalSince(clock.now) ?? 0)
        }
        #expect(waits == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900])
        _ = try await register.openSession(for: "sari")
        #expect(try await register.noteWrongPassword(of: "sari") == nil)
        withExtendedLifetime(home) {}
    }

    @Test("names that cannot be, or are taken, are refused", arguments: ["", "a", "Sari", "sari x", "sari"])
    func names(name: String) async throws {
        let (home, register) = try await register(Clock())
        await #expect(throws: Fault.self) {
            try await register.addUser(name, role: .loket, hash: "x", by: nil)
        }
        withExtendedLifetime(home) {}
    }
}
