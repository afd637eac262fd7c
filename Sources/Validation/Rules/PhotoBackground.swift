package import DossierModel
internal import Extraction

/// `pasfoto_latar`: photographs stand before another colour than their row asks for.
package struct PhotoBackground: Check {
    /// By the words of the field.
    package var colours: [String: PhotoRegion.Background] = ["merah": .red, "biru": .blue, "putih": .white]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let background = paper.field("latar"), let wanted = paper.requirement?.background,
            colours[background.value] != wanted,
            let name = colours.first(where: { $0.value == wanted })?.key
        else { return [] }
        return finding(
            .note, on: background, id: "memuat pas foto berlatar \(background.value), bukan \(name).",
            en: "holds photographs before \(background.value), not \(name).",
            remedy: Phrase(
                id: "Lihat fotonya; minta yang berlatar benar bila perlu.",
                en: "Look at the photographs; ask for others where it matters."))
    }
}
