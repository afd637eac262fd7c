import Testing

import Extraction

@Suite("Regions")
struct RegionTableTests {
    @Test("today's and retired codes") func shipped() throws {
        let table = try RegionTable.builtIn()
        #expect(table.count > 8_000)
        #expect(table.regency("6474")?.name == "Kota Bontang")
        #expect(table.regency("6474")?.lastListed == nil)
        #expect(table.regency("6473")?.lastListed == 2012)
        #expect(table.district("647401")?.name == "Bontang Utara")
        #expect(table.province("64011708")?.name == "Kalimantan Timur")
        #expect(!table.knowsDistricts(of: "6473"))
        #expect(table.districts(of: "6474").map(\.code) == ["647401", "647402", "647403"])
        #expect(table.district("6474") == nil)
    }

    @Test("a village is told from one that is almost it, hyphens and spaces aside")
    func villages() throws {
        let table = try RegionTable.builtIn()
        for name in ["BELIMBING", "API API", "API-API", "LOKTUAN", "TELIHAN", "MUARA BADAK"] {
            #expect(!table.isAlmostVillage(name))
        }
        for name in ["EGLIMBING", "SATIMO", "GUNUNG ELAL", "TANJUNG LAU"] {
            #expect(table.isAlmostVillage(name))
        }
    }

    @Test("a wrong row names its line", arguments: ["64,Kaltim", "6,A,", "ab,A,", "64,A,x", "64,,"])
    func wrong(row: String) {
        #expect { try RegionTable(csv: "code,name,last_listed\n11,Aceh,\n\(row)\n", name: "r.csv") } throws: {
            ($0 as? CatalogueError)?.line == 3
        }
    }
}
