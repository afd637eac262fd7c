import DossierModel
import Testing

import Extraction

@Suite("Dates on papers")
struct IdentifiersDateTests {
    @Test(
        "every way of writing",
        arguments: [
            ("3 Agustus 2020", "2020-08-03"), ("03-08-2020", "2020-08-03"), ("03/08/2020", "2020-08-03"),
            ("3.8.2020", "2020-08-03"), ("17 DESEMBER 1990", "1990-12-17"),
            ("Bontang, 3 Agustus 2020", "2020-08-03"),
            ("Senin, 3 Agustus 2020", "2020-08-03"), ("BONTANG, 17-08-1990", "1990-08-17"),
            ("01 - 02 - 2021", "2021-02-01"), ("05 PEBRUARI 2019", "2019-02-05"),
            ("1 Nop 2018", "2018-11-01"),
            ("12-AGT-2021", "2021-08-12"), ("7 MEI 2024", "2024-05-07"), ("7 ME1 2024", "2024-05-07"),
            ("3 0KTOBER 2024", "2024-10-03"), ("3 0ktobex 2024", "2024-10-03"), ("1/2/98", "1998-02-01"),
            ("1/2/30", "2030-02-01"), ("1 Jan 45", "1945-01-01"),
            ("hari ini, Senin, tanggal tiga Agustus dua ribu dua puluh (03-08-2020)", "2020-08-03"),
            ("tanggal dua puluh satu bulan", ""),
            ("tujuh belas Agustus tahun dua ribu sembilan belas", "2019-08-17"),
            ("2020-08-03", ""), ("32-01-2020", ""), ("AGUSTUS 2020", ""), ("30 Februari 2020", ""),
            ("3 Jumi 2020", ""), ("64.74.01.1003", ""), ("01.02.2020.03", ""), ("", ""),
        ])
    func forms(text: String, day: String) {
        #expect(IndonesianDate.day(in: text, today: IdentifierSamples.today)?.description ?? "" == day)
    }

    @Test("both days of a period, where they stand") func period() {
        let text = "berlaku 01-02-2024 s.d. 31 Januari 2029"
        let found = IndonesianDate.days(in: text, today: IdentifierSamples.today)
        #expect(found.map(\.day.description) == ["2024-02-01", "2029-01-31"])
        #expect(found.map { String(text[$0.range]) } == ["01-02-2024", "31 Januari 2029"])
    }
}
