package import DossierModel

/// Files handed in at once from the command line: opened, sent, closed, and what became of them.
package struct Delivery: Sendable {
    package let client: StationClient

    package init(_ client: StationClient) { self.client = client }

    /// Sends files as one handover and closes it when it balances.
    /// - Parameters:
    ///   - names: what the files are called on the server, beside their paths.
    ///   - tell: told each state that is worth a line.
    package func handIn(
        _ files: [(path: String, name: String)], counted: SheetCount?, supplements: String?,
        tell: (String, HandoverState) -> Void
    ) async throws -> HandoverState {
        let handover = try await client.open(counted: counted, supplements: supplements)
        for file in files {
            try await FileUpload(client: client, path: file.path, name: file.name, handover: handover.id)
                .run(known: nil) { _ in }
            let seen = try await state(of: handover.id) { state in
                state.files.last { $0.name == file.name }?.seen ?? true
            }
            tell(file.name, seen)
        }
        return try await client.close(handover.id)
    }

    /// Waits until a dossier is read, at most so many seconds.
    package func read(_ id: String, within seconds: Double) async throws -> HandoverState {
        try await state(of: id, within: seconds) { $0.documents != nil }
    }

    private func state(
        of id: String, within seconds: Double = 60, until isReached: (HandoverState) -> Bool
    ) async throws -> HandoverState {
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            let state = try await client.handover(id)
            if isReached(state) || ContinuousClock.now > end { return state }
            try await Task.sleep(for: .milliseconds(200))
        }
    }
}
