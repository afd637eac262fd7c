package import DossierModel
internal import Registry

/// What other thresholds would have made of dossiers that are settled by now, each as the machine first read it, over
/// today's register.
package struct MatchReplay: Sendable {
    /// Dossiers of one kind.
    package struct Count: Encodable, Hashable, Sendable {
        package var dossiers = 0
        /// Attached to the application where they lie now.
        package var right = 0
        /// Attached to another.
        package var wrong = 0
        /// Left to a person.
        package var unsure = 0

        package init() {}
    }

    /// A dossier that would have gone astray.
    package struct Stray: Encodable, Hashable, Sendable {
        package var submission: String
        /// Where it would have been attached.
        package var attached: String
        /// Where it lies.
        package var belongs: String
        /// True where an officer put it there.
        package var confirmed: Bool
    }

    /// Of dossiers whose documents an officer put where they lie.
    package private(set) var confirmed = Count()
    /// Of dossiers that the machine attached and nobody moved: weaker, for nobody may have looked.
    package private(set) var unopposed = Count()
    package private(set) var strays: [Stray] = []
    /// Dossiers whose documents lie with several applications: nothing is held against those.
    package private(set) var divided = 0

    package init(_ standing: Standing, thresholds: MatchThresholds) async throws {
        for settled in try await standing.register.settled() {
            let owners = settled.byOfficers.isEmpty ? settled.byMachine : settled.byOfficers
            guard owners.count == 1 else {
                divided += 1
                continue
            }
            guard let dossier = try await standing.register.firstReading(settled.submission) else { continue }
            add(
                try await standing.match(of: dossier, tried: thresholds), of: settled.submission,
                owner: owners[0], isConfirmed: !settled.byOfficers.isEmpty)
        }
    }

    private mutating func add(_ match: Match, of submission: String, owner: String, isConfirmed: Bool) {
        var count = isConfirmed ? confirmed : unopposed
        count.dossiers += 1
        if case .one(let winner) = match {
            if winner.application == owner {
                count.right += 1
            } else {
                count.wrong += 1
                strays.append(
                    Stray(
                        submission: submission, attached: winner.application, belongs: owner,
                        confirmed: isConfirmed))
            }
        } else {
            count.unsure += 1
        }
        if isConfirmed { confirmed = count } else { unopposed = count }
    }
}
