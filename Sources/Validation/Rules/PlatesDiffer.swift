package import DossierModel

/// `nopol_sama`: an inspection is of a vehicle whose registration was not handed in, or a registration has no inspection
/// while others have.
package struct PlatesDiffer: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let plate = paper.field("nopol") else { return [] }
        let plates = { (type: String) in
            paper.application.own([type]).compactMap { $0.field("nopol") }
        }
        let (registered, inspected) = (plates("stnk"), plates("uji_kir"))
        if paper.isOf(["uji_kir"]) {
            guard let first = registered.first, !registered.contains(where: { isSame($0, plate) }) else {
                return []
            }
            return finding(
                .review, on: plate, against: [first],
                id:
                    "memuat uji berkala \(plate.value), sedangkan STNK (\(first.place.id)) untuk \(first.value).",
                en:
                    "holds the inspection of \(plate.value), but the registration (\(first.place.en)) is of \(first.value)."
            )
        }
        // An inspection that fits nothing is told of once, above.
        guard paper.isOf(["stnk"]), let first = inspected.first,
            inspected.allSatisfy({ one in registered.contains { isSame($0, one) } }),
            !inspected.contains(where: { isSame($0, plate) })
        else { return [] }
        return finding(
            .review, on: plate, against: [first],
            id:
                "memuat STNK \(plate.value) tanpa uji berkala; yang ada untuk \(first.value) (\(first.place.id)).",
            en:
                "holds the registration of \(plate.value) without an inspection; there is one of \(first.value) "
                + "(\(first.place.en)).")
    }

    private func isSame(_ left: Field, _ right: Field) -> Bool {
        let plain = { (field: Field) in
            Set(field.readings.map { $0.uppercased().filter { $0.isLetter || $0.isNumber } })
        }
        return !plain(left).isDisjoint(with: plain(right))
    }
}
