internal import DossierModel

/// Whether recognised words are a text or the rubbish that print gives upside down.
struct Legibility {
    /// Shortest word that says anything, and the sureness that it is read with.
    var shortest = 3
    var sure = 0.75
    /// Letters in such words: fewer may be chance …
    var fewest = 20
    /// … and the share that they have of all letters and digits. Print upside down stays below a third.
    var least = 0.6

    /// Share of the letters that are read for sure, 0…1; `nil` when that is no text.
    func share(of words: [Word]) -> Double? {
        var (all, legible) = (0, 0)
        for word in words {
            let letters = word.letterCount
            all += letters
            if letters >= shortest, word.confidence >= sure { legible += letters }
        }
        guard legible >= fewest, Double(legible) >= least * Double(all) else { return nil }
        return Double(legible) / Double(all)
    }
}
