internal import DossierModel

/// Which step of the ladder a document's pages go down to together, so that the file keeps within its limit: all pages
/// are kept alike, so a dense page gets more of the limit than an empty one.
package struct SmallCopyPlan {
    /// A page's bytes at each step.
    package struct Weight {
        package var steps: [Int]
        /// Of the archival copy's picture, where it may stand in the small copy as it is.
        package var archived: Int?

        package init(steps: [Int], archived: Int?) {
            self.steps = steps
            self.archived = archived
        }

        /// True where the archival picture is no larger than its layers would be.
        package func keepsArchived(_ step: Int) -> Bool { archived.map { $0 <= steps[step] } ?? false }

        package func byteCount(_ step: Int) -> Int { min(archived ?? .max, steps[step]) }
    }

    package let weights: [Weight]
    /// Bytes of the file beside its pictures.
    package let rest: Int

    package init(weights: [Weight], rest: Int) {
        self.weights = weights
        self.rest = rest
    }

    /// Of the file.
    package func byteCount(_ step: Int) -> Int { rest + weights.reduce(0) { $0 + $1.byteCount(step) } }

    /// The first step that is expected to keep within `limit`, none before `from`; `nil` where not even the last one is.
    package func step(within limit: Int, from: Int = 0) -> Int? {
        (from..<LayerStep.ladder.count).first { byteCount($0) <= limit }
    }

    /// The smallest file that the ladder gives.
    package var least: Int { LayerStep.ladder.indices.map(byteCount).min() ?? rest }

    /// A limit within which a better step than this one keeps: the last with whole masks, else the one before; `nil` for the
    /// first.
    package func larger(than step: Int, limit: Int) -> Int? {
        let better = (0..<step).last {
            LayerStep.ladder[$0].mask == nil && LayerStep.ladder[step].mask != nil
        }
        return (better ?? (step > 0 ? step - 1 : nil)).map { max(byteCount($0), limit + 1) }
    }
}
