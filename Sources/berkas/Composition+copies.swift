internal import Casework
internal import DossierModel
internal import ReaderProcess
internal import Registry

extension Composition {
    /// What makes archival copies; `nil` where the configuration wants none.
    func copyDesk(_ session: Session, _ register: Register) throws -> CopyDesk? {
        guard let keeping = Keeping(rawValue: session.settings[.copies]) else { return nil }
        let catalogues = try self.catalogues ?? Catalogues(session.home)
        let (pool, passwords) = (self.pool, options.passwords)
        return CopyDesk(register, CopyStore(session.home), catalogues, version: Berkas.version) { file in
            let reader = try await pool.keeping(file, passwords: passwords)
            return { try await reader.picture($0, keeping, anew: $1) }
        }
    }
}
