internal import DossierModel

extension IdentifierKind {
    /// How numbers of fixed length are written; `nil` for kinds with a grammar of their own.
    var shape: NumberShape? {
        switch self {
        case .nik, .familyCard: NumberShape(length: 16, separators: " .-")
        case .npwp15: NumberShape(length: 15, separators: " .-")
        case .npwp16: NumberShape(length: 16, separators: " ")
        case .nib: NumberShape(length: 13, separators: " ")
        case .nop: NumberShape(length: 18, separators: " .-")
        case .letterNumber, .ahu, .landRight, .registration, .phone: nil
        }
    }

    /// True when digits of the right shape pass every check there is.
    func accepts(_ digits: String, today: CalendarDay) -> Bool {
        switch self {
        case .nik: NIK(digits: digits).map { !$0.birthDays(on: today).isEmpty } ?? false
        case .familyCard: FamilyCardNumber(digits: digits).map { !$0.issueDays(on: today).isEmpty } ?? false
        case .npwp15: digits.utf8.count == 15 && NPWP(digits: digits) != nil
        case .npwp16: digits.utf8.count == 16 && NPWP(digits: digits) != nil
        case .nib: NIB(digits: digits) != nil
        case .nop: NOP(digits: digits) != nil
        case .letterNumber, .ahu, .landRight, .registration, .phone: false
        }
    }

    /// What an officer should know of a number that passes.
    func warnings(on digits: String, regions: RegionTable, today: CalendarDay) -> [Phrase] {
        switch self {
        case .nik:
            return NIK(digits: digits)?.warnings(regions: regions, today: today) ?? []
        case .familyCard, .nop:
            let regency = String(digits.prefix(4))
            guard regions.regency(regency) == nil else { return [] }
            return [
                Phrase(
                    id: "Kode kabupaten/kota \(regency) tidak ada dalam daftar, mungkin kode lama.",
                    en: "Regency code \(regency) is in no list; it may be an old one.")
            ]
        case .npwp16 where NPWP(digits: digits)?.form == .entity, .nib:
            return [
                Phrase(
                    id: "Nomor ini tidak memiliki angka kontrol; cocokkan dengan sumber lain.",
                    en: "This number has no check digit; compare it with another source.")
            ]
        case .npwp15, .npwp16, .letterNumber, .ahu, .landRight, .registration, .phone:
            return []
        }
    }
}
