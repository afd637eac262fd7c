internal import DossierModel

/// Province, regency and district codes (Kemendagri), those of today and those that were retired.
///
/// A code stays in an identity number for life, so a retired one is as good as one of today; a code that is
/// not here at all is information, never a reason to refuse. Of villages only those of Kota Bontang are in the table.
package struct RegionTable: Sendable {
    /// A place by its code of 2 (province), 4 (regency or city), 6 (district) or 10 digits (kelurahan).
    package struct Region: Hashable, Sendable {
        package let code: String
        package let name: String
        /// Year of the last list that holds the code; `nil` while it is in use.
        package let lastListed: Int?
    }

    private let regions: [String: Region]
    /// Regencies of which at least one district is listed; of the others no district can be doubted.
    private let regenciesWithDistricts: Set<String>
    /// Regencies and cities as letters name them: upper case, without that word.
    private let seats: Set<String>
    /// Provinces and districts, upper case.
    private let provinces: Set<String>
    private let districts: Set<String>
    /// Kelurahan, other spellings too, as `letters(of:)`.
    private let villages: Set<String>

    package init(_ list: [Region]) {
        regions = Dictionary(list.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        regenciesWithDistricts = Set(
            list.lazy.filter { $0.code.utf8.count == 6 }.map { String($0.code.prefix(4)) })
        func names(_ digits: Int) -> Set<String> {
            Set(list.lazy.filter { $0.code.utf8.count == digits }.map { $0.name.uppercased() })
        }
        provinces = names(2)
        districts = names(6)
        villages = Set(names(10).map(RegionTable.letters))
        seats = Set(
            list.lazy.filter { $0.code.utf8.count == 4 }.map { region in
                let words = region.name.uppercased().split(separator: " ")
                return words.drop { ["KABUPATEN", "KOTA", "ADM."].contains($0) }.joined(separator: " ")
            })
    }

    /// Reads `code,name,last_listed`, with a header; the last column is empty while the code is in use.
    package init(csv text: String, name file: String) throws(CatalogueError) {
        var list: [Region] = []
        var line = 0
        for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
            line += 1
            if line == 1 || row.isEmpty { continue }
            let columns = row.split(separator: ",", omittingEmptySubsequences: false)
            guard columns.count == 3, [2, 4, 6, 10].contains(columns[0].utf8.count),
                columns[0].utf8.allSatisfy(\.isASCIIDigit), !columns[1].isEmpty,
                columns[2].isEmpty || Int(columns[2]) != nil
            else {
                throw CatalogueError(
                    file: file, line: line,
                    reason: Phrase(
                        id: "Di sini harus ada kode 2, 4, 6 atau 10 angka, nama, dan tahun (boleh kosong).",
                        en: "There must be a code of 2, 4, 6 or 10 digits, a name, and a year (may be empty)."
                    ))
            }
            list.append(
                Region(code: String(columns[0]), name: String(columns[1]), lastListed: Int(columns[2])))
        }
        self.init(list)
    }

    package func province(_ code: some StringProtocol) -> Region? { region(code, length: 2) }

    /// Regency or city.
    package func regency(_ code: some StringProtocol) -> Region? { region(code, length: 4) }

    package func district(_ code: some StringProtocol) -> Region? { region(code, length: 6) }

    /// True when the districts of this regency are in the table, so that a missing one means something.
    package func knowsDistricts(of regency: some StringProtocol) -> Bool {
        regenciesWithDistricts.contains(String(regency.prefix(4)))
    }

    /// True for the upper-case name of a province.
    package func isProvince(_ name: String) -> Bool { provinces.contains(name) }

    /// True for the upper-case name of a district (kecamatan).
    package func isDistrict(_ name: String) -> Bool { districts.contains(name) }

    /// True for the upper-case name of a regency or city without that word: `BONTANG`.
    package func isSeat(_ name: String) -> Bool { seats.contains(name) }

    /// True for a name that is no kelurahan of the table, but the beginning of one.
    func isCutVillage(_ name: String) -> Bool {
        let own = RegionTable.letters(of: name)
        return own.utf8.count >= 2 && !villages.contains(own) && villages.contains { $0.hasPrefix(own) }
    }

    /// True for an upper-case name that is no kelurahan of the table, but differs from one by a letter or two.
    package func isAlmostVillage(_ name: String) -> Bool {
        let own = RegionTable.letters(of: name)
        guard own.utf8.count >= 5, !villages.contains(own) else { return false }
        return villages.contains { EditDistance.between($0, own) <= ($0.utf8.count < 8 ? 1 : 2) }
    }

    /// Capital letters alone: `API-API` is written with and without the hyphen.
    private static func letters(of name: String) -> String { name.uppercased().filter(\.isLetter) }

    /// Every regency and city, retired ones too, ordered by code.
    package var regencies: [Region] {
        regions.values.filter { $0.code.utf8.count == 4 }.sorted { $0.code < $1.code }
    }

    /// Every district under that regency or city, retired ones too, ordered by code.
    package func districts(of regency: String) -> [Region] {
        regions.values.filter { $0.code.utf8.count == 6 && $0.code.hasPrefix(regency) }
            .sorted { $0.code < $1.code }
    }

    package var count: Int { regions.count }

    private func region(_ code: some StringProtocol, length: Int) -> Region? {
        guard code.utf8.count >= length else { return nil }
        return regions[String(code.prefix(length))]
    }
}
