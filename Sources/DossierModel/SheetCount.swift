/// What the counter counted by hand: the sheets of paper that were handed over.
package struct SheetCount: Codable, Hashable, Sendable {
    /// Sheets handed in, cover sheets and slips included.
    package var sheets: Int
    /// Both sides are scanned: two images a sheet.
    package var duplex: Bool
    /// Of the sheets, those given back unscanned (a bound book, an original that may not be fed).
    package var returned: Int

    package init(sheets: Int, duplex: Bool = false, returned: Int = 0) {
        self.sheets = sheets
        self.duplex = duplex
        self.returned = returned
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        sheets = try container.decode(Int.self, forKey: .sheets)
        duplex = try container.decodeIfPresent(Bool.self, forKey: .duplex) ?? false
        returned = try container.decodeIfPresent(Int.self, forKey: .returned) ?? 0
    }

    /// Page images that have to arrive; `nil` for a count that cannot be.
    package var images: Int? {
        guard (1...100_000).contains(sheets), (0...sheets).contains(returned) else { return nil }
        return (sheets - returned) * (duplex ? 2 : 1)
    }
}
