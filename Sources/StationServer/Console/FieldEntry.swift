internal import HTTPTypes
internal import Casework
internal import DossierModel
internal import Extraction

/// What an officer types for a field, in the form in which it is kept.
struct FieldEntry {
    private let catalogues: Catalogues

    init(_ catalogues: Catalogues) { self.catalogues = catalogues }

    /// Identifiers are kept as digits and days as `yyyy-mm-dd`; everything else as typed. A value that cannot be one of
    /// its kind is refused, unless it is what stands on the paper already: an officer may confirm what is printed there.
    func value(
        _ typed: String, of name: String, former: Field?, type: String?
    ) throws(Problem) -> (text: String, isValid: Bool) {
        let definition = type.flatMap { catalogues.documents[$0] }?.fields.first { $0.id == name }
        guard let kind = definition?.kind, !typed.isEmpty else { return (typed, true) }
        let digits = typed.filter(\.isASCII).filter(\.isNumber)
        let value: (text: String, isValid: Bool)? =
            switch kind {
            case .nik: (digits, NIK(digits: digits) != nil)
            case .familyCard: (digits, FamilyCardNumber(digits: digits) != nil)
            case .npwp: (digits, NPWP(digits: digits) != nil)
            case .nib: (digits, NIB(digits: digits) != nil)
            case .nop: (digits, NOP(digits: digits) != nil)
            case .date: FieldEntry.day(typed).map { ($0, true) }
            default: (typed, true)
            }
        if let value, value.isValid { return value }
        if typed == former?.value { return (typed, value?.isValid ?? false) }
        throw Problem(
            .badRequest, "value", "'\(typed)' bukan nilai yang sah untuk \(DocumentView.label(name)).",
            "'\(typed)' is no valid value of \(DocumentView.label(name)).")
    }

    /// `2026-11-24`, `24-11-2026` or `24/11/2026`.
    private static func day(_ text: String) -> String? {
        if let day = CalendarDay(iso: text) { return day.description }
        let parts = text.split { "-/. ".contains($0) }.compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return CalendarDay(year: parts[2], month: parts[1], day: parts[0])?.description
    }
}
