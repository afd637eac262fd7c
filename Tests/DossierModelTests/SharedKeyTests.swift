import DossierModel
import Testing

@Suite("SharedKey")
struct SharedKeyTests {
    @Test("a taxpayer's number of fifteen digits and of sixteen are the same; anything else is none")
    func npwp() {
        #expect(SharedKey.normalised(npwp: "99.000.001.0-724.000") == "0990000010724000")
        #expect(SharedKey.normalised(npwp: "0990000010724000") == "0990000010724000")
        for text in ["", "99000001072400", "09900000107240001", "９９０００００１０７２４０００"] {
            #expect(SharedKey.normalised(npwp: text) == nil, "\(text)")
        }
    }

    @Test("an application's number is compared without case and spaces")
    func number() {
        #expect(SharedKey.normalised(number: " 161/sipa / xi/2026") == "161/SIPA/XI/2026")
    }

    @Test(
        "every identifier of a record is a key once, the attorney's and the company's too; a wrong one is none"
    )
    func keys() {
        let record = ApplicationRecord(
            number: "1/uji/2026", permitType: "UJI", applicantName: "Uji", nik: "6474015708909901",
            npwp: "0990000010724000", nib: "9120001234567", companyNPWP: "99.000.001.0-724.000",
            attorneyNIK: "6474010101809904")
        #expect(
            SharedKey.keys(of: record) == [
                SharedKey(kind: .number, value: "1/UJI/2026"),
                SharedKey(kind: .nik, value: "6474015708909901"),
                SharedKey(kind: .nik, value: "6474010101809904"),
                SharedKey(kind: .npwp, value: "0990000010724000"),
                SharedKey(kind: .nib, value: "9120001234567"), SharedKey(kind: .name, value: "UJI"),
                SharedKey(kind: .nikStart, value: "647401570890"),
            ])
        let bare = ApplicationRecord(number: "2", permitType: "UJI", applicantName: "Uji", npwp: "123")
        #expect(
            SharedKey.keys(of: bare) == [
                SharedKey(kind: .number, value: "2"), SharedKey(kind: .name, value: "UJI"),
            ])
    }
}
