internal import DossierModel
internal import ReaderProcess
internal import Registry

extension ReaderPool {
    /// For sheets and letters that are drawn: no file of a submission is opened.
    static func drawing() throws -> ReaderPool {
        ReaderPool(executable: try locateReader(), recognisers: 1) { file in
            OpenFile(adopting: try Vault.open(path: file.name))
        }
    }
}
