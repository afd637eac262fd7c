internal import DocumentImaging
internal import DossierModel

/// Makes the papers of an application, each in the layout of whoever issues it.
struct PaperShelf {
    let situation: Situation
    var random: SplitMix

    var person: Person { situation.person }

    /// A paper of a type of the catalogue; `variant` tells what it is about. `nil` for types that are not drawn.
    mutating func paper(_ type: String, variant: String? = nil, expired: Bool = false) throws -> Paper? {
        let layout = Layout(&random)
        let days = random.number(3...50)
        let day = situation.before(days)
        let until =
            expired ? situation.before(random.number(5...300)) : situation.before(-random.number(90...1_700))
        let make: Making = (layout, day, until)
        if let paper = try identity(type, variant, make) { return paper }
        if let paper = try letters(type, variant, make) { return paper }
        if let paper = try health(type, variant, make) { return paper }
        if let paper = try business(type, variant, make) { return paper }
        if let paper = try land(type, make) { return paper }
        if let paper = try payments(type, make) { return paper }
        if let paper = try transport(type, variant, make) { return paper }
        return try attachments(type, variant, make)
    }

    /// Layout of a paper, the day it is of, and until when it holds.
    typealias Making = (layout: Layout, day: CalendarDay, until: CalendarDay)

    /// `503/123/IMB/DPMPTSP/2026`, in one of several orders.
    mutating func letterNumber(_ code: String, _ day: CalendarDay, unit: String = "DPMPTSP") -> String {
        let serial = random.number(11...2_900)
        let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][day.month - 1]
        return random.one(of: [
            "503/\(serial)/\(code)/\(unit)/\(day.year)", "500.16.7.2/\(serial)/\(code)/\(unit)/\(day.year)",
            "\(serial)/\(code)/\(roman)/\(day.year)", "\(serial)/\(unit)-\(code)/\(roman)/\(day.year)",
        ])
    }

    var cityOffice: [String] {
        ["PEMERINTAH KOTA BONTANG", "DINAS PENANAMAN MODAL DAN\nPELAYANAN TERPADU SATU PINTU"]
    }
    var cityAddress: String { "Jalan Contoh No. 99 Bontang Kalimantan Timur 75311 Telp. (0548) 00000" }
    var cityStamp: (String, String, String) { ("PEMERINTAH KOTA BONTANG", "DPMPTSP", "KEPALA DINAS") }
}
