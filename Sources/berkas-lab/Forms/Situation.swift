internal import DossierModel
internal import Extraction

/// What an application is about: everybody and everything that its papers name.
struct Situation {
    var permit: PermitType
    /// The application's.
    var number: String
    /// Applicant; of a company or foundation, who directs it.
    var person: Person
    var company: Company?
    var attorney: Person?
    /// Whose registration and licence the papers of a pharmacy bear.
    var pharmacist: Person
    var profession: Profession
    var plot: Plot
    var facility: String
    var place: String
    var business: String
    /// `KT 9123 ZZZ`
    var plate: String
    /// The day at the counter.
    var received: CalendarDay

    var permitName: String { permit.name.id }

    /// Who holds what is registered: the company where there is one.
    var holder: String { company?.full ?? person.name }

    /// So many days before the counter.
    func before(_ days: Int) -> CalendarDay { received.moved(by: -days) }
}

extension CalendarDay {
    /// Forward or, below 0, back.
    func moved(by days: Int) -> CalendarDay {
        // H. Hinnant's `civil_from_days`, the inverse of `ordinal`.
        let shifted = ordinal + days
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let number = month < 10 ? month + 3 : month - 9
        return CalendarDay(year: yearOfEra + era * 400 + (number <= 2 ? 1 : 0), month: number, day: day)
            ?? self
    }
}
