/// Files handed in at once from the command line: opened, sent, closed, and what became of them.
package struct Delivery: Sendable {
    package let client: StationClient

    package init(_ client: StationClient) { self.client = client }

    /// Sends files to a handover and closes it when it balances.
    /// - Parameters:
    ///   - names: what the files are called on the server, beside their paths.
    ///   - handover: the open one; see `StationClient.open`.
    ///   - replacing: what a single file is a new scan of.
    ///   - holds: leaves the handover open while a page should be looked at or scanned again.
    ///   - tell: told each state that is worth a line.
    package func handIn(
        _ files: [(path: String, name: String)], to handover: String, replacing: Replaced? = nil,
        holds: Bool = false, tell: (String, HandoverState) -> Void
    ) async throws -> HandoverState {
        var last: HandoverState?
        for file in files {
            let before = try await client.handover(handover).files.count
            try await FileUpload(client: client, path: file.path, name: file.name, handover: handover)
                .run(known: nil, replaces: replacing) { _ in }
            let seen = try await state(of: handover) { state in
                state.files.count > before && state.files.allSatisfy(\.seen)
            }
            // Where the name was taken, the server numbered it.
            tell(seen.files.count > before ? seen.files[before].name : file.name, seen)
            last = seen
        }
        if holds, let last, !last.troubles.isEmpty { return last }
        return try await client.close(handover)
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
