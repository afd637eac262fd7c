internal import DossierModel
internal import Foundation

extension RegionTable {
    /// The table that ships with the program: the lists of 2016 to 2025 of github.com/cahyadsn/wilayah (MIT
    /// licence, see NOTICE), and the codes East Kalimantan had before 2012.
    package static func builtIn() throws(CatalogueError) -> RegionTable {
        let name = "regions.csv"
        guard let data = try? Data(contentsOf: CatalogueResources.url(of: name)),
            let text = String(data: data, encoding: .utf8)
        else {
            throw CatalogueError(
                file: name, line: nil,
                reason: Phrase(
                    id: "Tidak dapat dibaca. Pasang ulang program.",
                    en: "Cannot be read. Install the program again."))
        }
        return try RegionTable(csv: text, name: name)
    }
}
