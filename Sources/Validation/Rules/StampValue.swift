package import DossierModel

/// `meterai_nilai`: the value read on a revenue stamp does not fit the date of its letter: Rp10.000 since 2022 (Law 10/2020),
/// Rp9.000 or more together in 2021, Rp6.000 or Rp3.000 before.
package struct StampValue: Check {
    /// Values by how a stamp prints them.
    package var printed = [
        ("10000", 10_000), ("10.000", 10_000), ("SEPULUH RIBU", 10_000), ("6000", 6_000), ("6.000", 6_000),
        ("ENAM RIBU", 6_000), ("3000", 3_000), ("3.000", 3_000), ("TIGA RIBU", 3_000),
    ]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let stamp = paper.field("meterai"),
            let written = paper.field("tanggal") ?? paper.field("tempat_tanggal"),
            let day = paper.days(written).first
        else { return [] }
        // What the stamp prints stands in one or two lines; the same value twice is one stamp.
        let lines = paper.lines.map { $0.line.text.uppercased() }.filter {
            $0.contains("METERAI") || $0.contains("RIBU RUPIAH")
        }
        let values = Set(
            printed.filter { entry in (lines + [stamp.raw.uppercased()]).contains { $0.contains(entry.0) } }
                .map(\.1))
        guard !values.isEmpty, !fits(values, day) else { return [] }
        let read = values.sorted().map { "Rp\($0)" }.joined(separator: " + ")
        return finding(
            .note, on: stamp, against: [written],
            id: "memuat meterai \(read), yang tidak sesuai dengan tanggal surat \(day).",
            en: "has a stamp of \(read), which does not fit the letter's date, \(day).")
    }

    private func fits(_ values: Set<Int>, _ day: CalendarDay) -> Bool {
        switch day.year {
        case 2022...: values.contains(10_000)
        // Two old stamps of one value cannot be told from one.
        case 2021: values.contains(10_000) || values.contains(6_000)
        default: values.contains(6_000) || values.contains(3_000)
        }
    }
}
