package import DossierModel
package import Registry

/// The counter's side of an upload: bytes become files of a handover, each is looked at within seconds, and a handover
/// that balances becomes a submission in the journal.
package struct Counter: Sendable {
    package let register: Register
    package let store: UploadStore
    private let looking: @Sendable (Submission) async throws -> Dossier
    private let pause: Duration

    /// - Parameters:
    ///   - pause: between two looks for files that nobody has seen.
    ///   - look: measures and checks a file without recognising anything.
    package init(
        _ register: Register, _ store: UploadStore, pause: Duration = .milliseconds(50),
        look: @escaping @Sendable (Submission) async throws -> Dossier
    ) {
        self.register = register
        self.store = store
        self.pause = pause
        looking = look
    }

    /// Takes a whole upload in: its bytes are in the vault and its file in the handover when this returns. Twice is once.
    /// `known`: the digest where every byte was hashed on its way.
    package func finish(_ upload: Upload, known: Digest?) async throws {
        let station = try await register.stations().first { $0.id == upload.station }?.name ?? upload.station
        if upload.isPart {
            try await register.complete(upload, digest: nil, origin: station)
            return
        }
        let store = self.store
        let digest = try await BlockingWork.run { try store.takeIn(upload, known: known) }
        try await register.complete(upload, digest: digest, origin: "\(station)/\(upload.name)")
        store.forget(upload)
    }

    /// Completes what a killed run left whole, and forgets uploads that rested too long.
    package func tidy() async throws {
        for upload in try await register.wholeUploads() {
            do {
                try await finish(upload, known: nil)
            } catch let fault as Fault where fault.kind == .conflict {
                // Its handover was closed without it; the station was never told that it arrived.
                continue
            }
        }
        for upload in try await register.expiredUploads() {
            store.forget(upload)
            try await register.remove(upload)
        }
    }

    /// Looks at files that nobody has seen, until the task is cancelled. A fault is told and tried again.
    package func run(onFault tell: @escaping @Sendable (Fault) -> Void) async throws {
        while true {
            do {
                try await lookAtAll()
                try await Task.sleep(for: pause)
            } catch let fault as Fault {
                tell(fault)
                try await Task.sleep(for: .seconds(2))
            }
        }
    }

    /// Looks at every file that nobody has seen.
    package func lookAtAll() async throws {
        for (handover, file) in try await register.unseenFiles() {
            let dossier = try await looking(
                Submission(
                    id: handover, origin: file.source.name, receivedOn: .today, files: [file.source]))
            try await register.keep(look: dossier, at: file.position, of: handover)
        }
    }

    /// Closes a handover when what arrived is what was counted; otherwise throws a `Fault(.conflict)` that says what is
    /// missing. `counted` overrides the count of the opening.
    package func close(_ id: String, station: String, counted: SheetCount?) async throws -> Handover {
        let handover = try await register.handover(id)
        if handover.state == .closed { return handover }
        if handover.standing.isEmpty {
            throw Counter.conflict(
                "Penyerahan belum berisi berkas. Unggah dahulu.",
                "The handover holds no file yet. Upload first.")
        }
        if let counted, counted.images == nil {
            throw Counter.conflict(
                "Jumlah lembar \(counted.sheets) (dikembalikan \(counted.returned)) tidak mungkin.",
                "\(counted.sheets) sheets of which \(counted.returned) were returned cannot be.")
        }
        let balance = SheetBalance(handover, counted: counted)
        if !balance.holds { throw Counter.imbalance(balance) }
        return try await register.close(id, origin: "\(station)/\(id)", counted: counted)
    }

    private static func imbalance(_ balance: SheetBalance) -> Fault {
        if balance.unseen > 0 {
            return conflict(
                "\(balance.unseen) berkas masih diperiksa. Coba lagi sebentar.",
                "\(balance.unseen) files are still being looked at. Try again in a moment.")
        }
        if !balance.unreadable.isEmpty {
            let names = balance.unreadable.joined(separator: ", ")
            return conflict(
                "Berkas ini tidak terbaca sehingga halamannya tidak dapat dihitung: \(names). Pindai ulang.",
                "These files cannot be read, so their pages cannot be counted: \(names). Scan them again.")
        }
        let expected = balance.expected ?? 0
        return conflict(
            "Yang diserahkan \(expected) halaman, yang tiba \(balance.arrived). "
                + (balance.arrived < expected
                    ? "Pindai \(expected - balance.arrived) halaman yang kurang, atau betulkan hitungannya."
                    : "Hitung ulang lembarnya; tidak ada halaman yang dibuang."),
            "\(expected) page images were counted, \(balance.arrived) arrived. "
                + (balance.arrived < expected
                    ? "Scan the \(expected - balance.arrived) that are missing, or correct the count."
                    : "Count the sheets again; no page is thrown away."))
    }

    private static func conflict(_ id: String, _ en: String) -> Fault {
        Fault(.conflict, Phrase(id: id, en: en))
    }
}
