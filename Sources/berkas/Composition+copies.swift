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
        return CopyDesk(register, CopyStore(session.home), catalogues, version: Berkas.version) {
            CopyingReader(pool, keeping, passwords: passwords)
        }
    }

    /// As `copyDesk`, for commands that are about copies. Throws `configuration` where none are wanted.
    func requiredCopyDesk(_ session: Session, _ register: Register) throws -> CopyDesk {
        guard let desk = try copyDesk(session, register) else {
            throw Fault(
                .configuration,
                Phrase(
                    id: "Salinan arsip dimatikan (`copies: off`). Hidupkan dengan `copies: lossless`.",
                    en: "Archival copies are off (`copies: off`). Turn them on by `copies: lossless`."))
        }
        return desk
    }

    /// What makes small copies of them, and reads these again.
    func smallCopyDesk(_ session: Session, _ desk: CopyDesk) -> SmallCopyDesk {
        let keeping = Keeping(rawValue: session.settings[.copies]) ?? .lossless
        let (pool, passwords) = (self.pool, options.passwords)
        // By Tesseract alone: whatever reads the copy elsewhere will hardly have more.
        let reading = ReadingOptions(
            text: true, barcodes: false, languages: options.languages, readers: .tesseract)
        return SmallCopyDesk(CopyStore(session.home), desk) { file in
            let reader = try await pool.keeping(file, passwords: passwords)
            return SmallCopyDesk.Source(
                weigh: { try await reader.byteCounts($0, $1, at: $2) },
                layers: { try await reader.layers($0, $1, at: $2) },
                archived: { try await reader.picture($0, keeping, anew: $1) })
        } read: { descriptor in
            var readings: [PageReading] = []
            for try await page in try await pool.open(OpenFile(adopting: descriptor), options: reading).pages
            {
                readings.append(page)
            }
            return readings
        }
    }
}
