internal import DossierModel

extension CalendarDay {
    /// Whether more than `months` calendar months lie between this day and `later`.
    func isOlder(thanMonths months: Int, on later: CalendarDay) -> Bool {
        let passed = (later.year - year) * 12 + later.month - month
        return passed > months || (passed == months && later.day > day)
    }
}
