internal import DossierModel

extension PDFFile {
    /// Looks at every page's content once; the pictures are not decoded.
    func measuredFacts() -> FileFacts {
        var reader = PDFFactsReader(objects)
        reader.read(pageCount: pageCount)
        objects.collectWarnings()
        var remarks = objects.warnings
        if !reader.fonts.isEmpty {
            remarks.append("fonts not embedded: " + reader.fonts.sorted().joined(separator: ", "))
        }
        return FileFacts(
            format: .pdf, pageCount: pageCount, complete: unsafe PDFTail.isComplete(bytes),
            repaired: objects.repaired, encrypted: objects.isEncrypted, signatureCount: reader.signatures,
            activeContent: reader.active.sorted(), attachments: reader.attachments, hasForm: reader.hasForm,
            textLayerPages: reader.textLayerPages, pdfaClaim: pdfaClaim, remarks: remarks)
    }

    /// Part and conformance of the XMP metadata's PDF/A identification (ISO 19005-2, 6.6.4), as attributes or
    /// as elements.
    private var pdfaClaim: String? {
        guard let data = try? objects.root["Metadata"].decodedData(limit: 4 << 20) else { return nil }
        let text = String(decoding: data, as: UTF8.self)
        guard let part = PDFFile.value(of: "pdfaid:part", in: text), part.allSatisfy(\.isNumber) else {
            return nil
        }
        let conformance = PDFFile.value(of: "pdfaid:conformance", in: text) ?? ""
        return part + conformance.lowercased()
    }

    /// What follows a property's name: `="…"`, `='…'` or `>…<`.
    private static func value(of property: String, in text: String) -> String? {
        guard let found = text.utf8.firstRange(of: property.utf8) else { return nil }
        let rest = text[found.upperBound...].drop { " \t\r\n=>\"'".contains($0) }
        let value = rest.prefix { $0.isLetter || $0.isNumber }
        return value.isEmpty || value.count > 4 ? nil : String(value)
    }
}
