package import DossierModel

extension IdentifierKind {
    /// Understands `text`, which should hold one identifier of this kind and little else (what stands behind
    /// its label). Tries it as it stands, then repaired. `nil` when nothing in it has the shape; a number of
    /// the right shape that fails its checks comes back unverified.
    package func read(_ text: String, regions: RegionTable, today: CalendarDay) -> IdentifierReading? {
        nil
    }

    /// Where identifiers of this kind stand in a line, by shape alone, left to right.
    package func find(in text: String) -> [Range<String.Index>] {
        []
    }
}
