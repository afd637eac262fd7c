/// What can be told of an address line by its labels; what cannot be told stays `nil`.
package struct IndonesianAddress: Hashable, Sendable {
    /// Three digits.
    package private(set) var rt: String?
    package private(set) var rw: String?
    /// Kelurahan or desa.
    package private(set) var village: String?
    /// Kecamatan.
    package private(set) var district: String?
    /// Kota or kabupaten, with that word.
    package private(set) var city: String?
    package private(set) var province: String?
    /// Five digits.
    package private(set) var postalCode: String?
    /// What stands before the first of the above.
    package private(set) var street: String?

    private enum Part { case rt, rw, village, district, city, province }

    private static let labels: [String: Part] = [
        "RT": .rt, "RW": .rw, "RT/RW": .rt, "KEL": .village, "KELURAHAN": .village, "DESA": .village,
        "DS": .village, "KEC": .district, "KECAMATAN": .district, "KOTA": .city, "KAB": .city,
        "KABUPATEN": .city, "PROV": .province, "PROVINSI": .province, "PROPINSI": .province,
    ]

    package init(_ text: String) {
        var values: [Part: [String]] = [:]
        var street: [String] = []
        var part: Part?
        let upper = text.uppercased().replacing(",", with: " , ").replacing(":", with: " ")
        for chunk in upper.split(whereSeparator: \.isWhitespace) {
            let (label, rest) = IndonesianAddress.labelled(String(chunk))
            if let label {
                part = label
                values[label] = label == .city ? [chunk.hasPrefix("KAB") ? "KABUPATEN" : "KOTA"] : []
                if !rest.isEmpty { values[label, default: []].append(rest) }
            } else if chunk == "," {
                // A comma ends a part but not the street.
                if part != nil, values[part ?? .rt]?.isEmpty == false { part = nil }
            } else if chunk.utf8.count == 5, chunk.isAllDigits {
                postalCode = String(chunk)
                part = nil
            } else if let part {
                values[part, default: []].append(String(chunk))
            } else if values.isEmpty {
                street.append(String(chunk))
            }
        }
        func joined(_ part: Part) -> String? {
            let text = (values[part] ?? []).joined(separator: " ")
            return text.isEmpty ? nil : text
        }
        let numbers = (values[.rt] ?? []).joined(separator: "/").split { !$0.isNumber }
        rt = numbers.first.map(IndonesianAddress.padded)
        rw = (values[.rw]?.first.flatMap { $0.split { !$0.isNumber }.first } ?? numbers.dropFirst().first)
            .map(IndonesianAddress.padded)
        village = joined(.village)
        district = joined(.district)
        city = joined(.city)
        province = joined(.province)
        self.street = street.isEmpty ? nil : street.joined(separator: " ")
    }

    /// `RT.012/` → RT and `012/`; `KEL.` → village and nothing.
    private static func labelled(_ chunk: String) -> (Part?, String) {
        let head = chunk.prefix { $0.isLetter }
        if chunk == "RT/RW" || chunk == "RI/RW" { return (.rt, "") }
        guard let part = labels[String(head)] else {
            let inner = chunk.drop { $0 == "/" }
            return inner.count < chunk.count && inner.hasPrefix("RW") ? labelled(String(inner)) : (nil, "")
        }
        let rest = chunk[head.endIndex...].drop { $0 == "." || $0 == ":" }
        // `RT.012/RW.004` holds both; the second number is the RW.
        return (part, String(rest))
    }

    private static func padded(_ digits: Substring) -> String {
        String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
