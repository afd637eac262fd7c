package import DossierModel

/// A submission on loan to one worker: nobody else reads it until the lease is given back or runs out.
package struct Lease: Sendable {
    package let submission: Submission
    /// The reading that an earlier worker kept before it could file it; `nil` while it is still to be read.
    package let reading: Dossier?
    let holder: WorkerID
}
