import DossierModel
import Testing

import Extraction

@Suite("NIK")
struct IdentifiersNIKTests {
    let today = IdentifierSamples.today
    let regions = IdentifierSamples.regions

    @Test("parts of a man's") func man() throws {
        let nik = try #require(NIK(digits: "6474011708909901"))
        #expect(nik.province == "64")
        #expect(nik.district == "647401")
        #expect(nik.sex == .male)
        #expect(nik.birthDays(on: today).map(\.description) == ["1990-08-17"])
        #expect(nik.warnings(regions: regions, today: today).isEmpty)
    }

    @Test("a woman's day has 40 added") func woman() throws {
        let nik = try #require(NIK(digits: "6474025708909902"))
        #expect(nik.sex == .female)
        #expect(nik.birthDays(on: today).map(\.description) == ["1990-08-17"])
    }

    @Test("either century when both are possible; too young is said") func centuries() throws {
        let nik = try #require(NIK(digits: "6474011708169901"))
        #expect(nik.birthDays(on: today).map(\.year) == [1916, 2016])
        let child = try #require(NIK(digits: "6474011708109901"))
        #expect(child.birthDays(on: today).map(\.year) == [2010])
        #expect(child.warnings(regions: regions, today: today).count == 1)
    }

    @Test("29 February only where there is one") func leapDay() {
        #expect(NIK(digits: "6474012902009901") != nil)
        #expect(NIK(digits: "6474012902019901") == nil)
    }

    @Test("codes from before 2012 are normal, unknown ones are said, both are accepted") func regionCodes()
        throws
    {
        let old = try #require(NIK(digits: "6473011708809901"))
        #expect(old.warnings(regions: regions, today: today).isEmpty)
        let unknown = try #require(NIK(digits: "6499011708809901"))
        #expect(unknown.warnings(regions: regions, today: today).count == 1)
        let district = try #require(NIK(digits: "6474991708809901"))
        #expect(district.warnings(regions: regions, today: today).count == 1)
    }

    @Test(
        "every flaw is named",
        arguments: [
            ("647401170890990", NIK.Flaw.notSixteenDigits), ("0074011708909901", .unknownProvince),
            ("6400011708909901", .zeroRegency), ("6474001708909901", .zeroDistrict),
            ("6474018101909901", .impossibleDay), ("6474010013909901", .impossibleDay),
            ("6474011713909901", .impossibleMonth), ("6474013102909901", .noSuchDate),
            ("6474011708900000", .zeroSerial),
        ])
    func flaws(digits: String, flaw: NIK.Flaw) {
        #expect(NIK.flaw(of: digits) == flaw)
    }
}
