internal import DossierModel

/// An invented business.
struct Company {
    /// Without its form: `Mahakam Cipta Karya`.
    var name: String
    /// `PT`, `CV`
    var form: String
    var nib: String
    var npwp: String
    var address: String
    var director: Person
    var deedNumber: String
    var deedDay: CalendarDay
    var notary: String
    /// AHU decree.
    var decree: String
    var decreeDay: CalendarDay
    var kbli: [(code: String, title: String, risk: String)]

    var full: String { "\(form) \(name)" }
    var upper: String { full.uppercased() }
}
