internal import DossierModel
internal import Extraction

/// Whether a value that was read is what is printed, each kind by what it says and not by how it is written.
struct FieldComparison {
    let kind: FieldKind?

    func isSame(_ value: String, _ printed: String) -> Bool {
        switch kind {
        case .money: figure(value) == figure(printed)
        case .phone: subscriber(value) == subscriber(printed)
        case .validity where printed.uppercased().contains("SEUMUR"):
            value.uppercased() == printed.uppercased()
        default: PrintedValue(value) == PrintedValue(printed)
        }
    }

    /// Whole rupiah: what stands before the comma.
    private func figure(_ text: String) -> String {
        String(text.prefix { $0 != "," }.filter(\.isNumber).drop { $0 == "0" })
    }

    /// Without the country's number or the leading 0.
    private func subscriber(_ text: String) -> String {
        let digits = text.filter(\.isNumber)
        return String(digits.hasPrefix("62") ? digits.dropFirst(2) : digits.drop { $0 == "0" })
    }
}
