import DossierModel
import Testing

import Extraction

@Suite("Identifiers behind a label")
struct IdentifierKindTests {
    typealias Sample = (kind: IdentifierKind, text: String, value: String)

    @Test(
        "good ones are read and verified",
        arguments: [
            (IdentifierKind.nik, ": 6474011708909901", "6474011708909901"),
            (.nik, "6474 0257 0890 9902", "6474025708909902"),
            (.nik, "6403051201859903", "6403051201859903"),
            (.familyCard, "No. 6474011503189901", "6474011503189901"),
            (.npwp15, "99.000.001.0-999.000", "990000010999000"),
            (.npwp15, "NPWP: 99.000.002.8-724.000", "990000028724000"),
            (.npwp16, "0990 0000 1072 4000", "0990000010724000"),
            (.npwp16, "6474011708909901", "6474011708909901"),
            (.npwp16, "1000000000999999", "1000000000999999"),
            (.nib, "NIB 1708260099999", "1708260099999"),
            (.nib, "8120000999999", "8120000999999"),
            (.nop, "64.74.010.001.002-0034.0", "647401000100200340"),
            (.letterNumber, "Nomor : 503/2065/DPMPTSP-PPNP/XII/2021", "503/2065/DPMPTSP-PPNP/XII/2021"),
            (
                .letterNumber, "500.16.7/054-DPMPTSP/SIPTM/Drgs.2/IV/2025",
                "500.16.7/054-DPMPTSP/SIPTM/DRGS.2/IV/2025"
            ),
            (.letterNumber, "T-500.16.7.2/1885/DPMPTSP.03", "T-500.16.7.2/1885/DPMPTSP.03"),
            (.letterNumber, "123 / SIA / DPMPTSP / 2026", "123/SIA/DPMPTSP/2026"),
            (.letterNumber, "500.16.7.4/0012/433.114/03/2025", "500.16.7.4/0012/433.114/03/2025"),
            (.letterNumber, "161/IMB/IV/2021.", "161/IMB/IV/2021"),
            (.ahu, "AHU-0058932.AH.01.01.Tahun 2025", "AHU-0058932.AH.01.01.TAHUN 2025"),
            (.ahu, "AHU-0033750.AH.01.01.TAHUN2022", "AHU-0033750.AH.01.01.TAHUN 2022"),
            (.ahu, "AHU-0055720-AH.01.14 TAHUN 2020", "AHU-0055720.AH.01.14.TAHUN 2020"),
            (.ahu, "AHU-AH.01.03-0149887", "AHU-AH.01.03-0149887"),
            (.ahu, "C-12345 HT.01.01.TH.2006", "C-12345 HT.01.01.TH.2006"),
            (.ahu, "W7-01234 HT.01.01-TH.2007", "W7-01234 HT.01.01.TH.2007"),
            (.landRight, "HAK MILIK NO. 01234", "HAK MILIK 01234"),
            (.landRight, "SHM No. 427", "HAK MILIK 427"),
            (.landRight, "HAK : MILIK No. : 00721", "HAK MILIK 00721"),
            (.landRight, "HGB NOMOR : 00056", "HAK GUNA BANGUNAN 00056"),
            (.phone, "+62 812-0000-1234", "+6281200001234"),
            (.phone, "HP. 081200001234", "+6281200001234"),
            (.phone, "(0548) 555123", "+62548555123"),
        ] as [Sample])
    func good(sample: Sample) throws {
        let reading = try #require(IdentifierSamples.read(sample.kind, sample.text))
        #expect(reading.value == sample.value)
        #expect(reading.verified)
        #expect(!reading.repaired)
        #expect(sample.text.contains(reading.raw))
    }

    @Test(
        "bad ones are not verified",
        arguments: [
            (IdentifierKind.nik, "6474018101909901"), (.nik, "6474010013909901"), (.nik, "0074011708909901"),
            (.nik, "647401170890990"), (.nik, "6474013002909901"), (.nik, "6474011708900000"),
            (.familyCard, "6474015503189901"), (.npwp15, "99000001099900"), (.npwp15, "99.000.001.1-999.000"),
            (.npwp16, "099000001072400"), (.npwp16, "0990000020724000"), (.npwp16, "9990000020724000"),
            (.nib, "170826009999"), (.nib, "1111111111111"), (.nop, "6474010001002003"),
            (.letterNumber, "RT/RW"), (.letterNumber, "RT/RW 012/004"), (.letterNumber, "03/08/2020"),
            (.letterNumber, "161/IMB/XIIX/2021"), (.ahu, "AHU-12.AH.01.01.TAHUN 2025"), (.ahu, "AHU-0149887"),
            (.ahu, "C-12 HT.01"), (.landRight, "HAK MILIK NO. 123456789"), (.phone, "12345"),
            (.phone, "0110"),
        ] as [(IdentifierKind, String)])
    func bad(kind: IdentifierKind, text: String) {
        let reading = IdentifierSamples.read(kind, text)
        #expect(reading?.verified != true, "\(String(describing: reading))")
    }

    @Test(
        "an NIK inside a longer row of digits is none",
        arguments: [
            "64740117089099011", "64.74.010.001.002-0034.0", "A6474011708909901",
        ])
    func embedded(text: String) {
        #expect(IdentifierKind.nik.find(in: text).isEmpty)
    }

    @Test("found in a line, where they stand")
    func find() {
        let line = "NIK 6474011708909901 dan 6474025708909902, NPWP 99.000.001.0-999.000"
        #expect(
            IdentifierKind.nik.find(in: line).map { String(line[$0]) } == [
                "6474011708909901", "6474025708909902",
            ])
        #expect(IdentifierKind.npwp15.find(in: line).map { String(line[$0]) } == ["99.000.001.0-999.000"])
    }

    @Test("arbitrary text never traps", arguments: [UInt64(1), 2, 3])
    func fuzz(seed: UInt64) {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let alphabet = Array("0123456789AHUHTO.-/ :lIRpNONKé😀,XV(+62)")
        for _ in 0..<400 {
            let text = String((0..<next(60)).map { _ in alphabet[next(alphabet.count)] })
            for kind in IdentifierKind.allCases {
                let reading = IdentifierSamples.read(kind, text)
                #expect(!(reading?.repaired == true && reading?.verified == true))
                for range in kind.find(in: text) { #expect(!text[range].isEmpty) }
            }
            _ = IndonesianDate.days(in: text, today: IdentifierSamples.today)
            _ = Rupiah.marked(in: text)
            _ = PersonName(text).similarity(to: PersonName(text))
            _ = IndonesianAddress(text)
        }
    }
}
