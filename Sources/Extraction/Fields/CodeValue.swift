internal import DossierModel

/// Identifiers out of a code on the paper: its whole text, or the last part of an address.
struct CodeValue: FieldRule {
    let reader: ValueReader

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        type.fields.compactMap { definition in
            // Sixteen digits in a code may be anything; only what this paper carries is taken from one.
            guard definition.kind == type.number, definition.occurrence == 1 else { return nil }
            for part in sheet.paper.parts {
                for code in part.barcodes {
                    let tail =
                        code.text.split(whereSeparator: { "/=?&#".contains($0) }).last.map(String.init) ?? ""
                    let word = Word(text: tail, box: code.box, confidence: 1, line: 0)
                    guard tail.isAllDigits, let reading = reader.read([word], as: definition),
                        reading.isVerified, reading.value == tail
                    else { continue }
                    return Field(definition.id, reading, page: part.id, source: .barcode)
                }
            }
            return nil
        }
    }
}
