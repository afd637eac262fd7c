internal import DossierModel

/// The copy's metadata as XMP (ISO 16684-1; ISO 19005-2, 6.6): what any archive looks for, and what this software knows
/// of the pages, described so that a validator can check it.
struct MetadataPacket {
    /// Where a page came from.
    struct Origin {
        /// Place in `sources`.
        let source: Int
        /// The page within its file, from 1.
        let number: Int
        let recipe: String
    }

    let copy: ArchivalCopy
    /// SHA-256 of the files, as 64 hexadecimal digits, in the order they were first met.
    let sources: [String]
    let origins: [Origin]

    /// A name that nobody else can own (RFC 2606), as XMP asks of a namespace.
    static let namespace = "https://berkas.example/ns/archival-copy/1.0/"

    /// Our properties: name, type, and what it is.
    private static let properties = [
        ("DocumentType", "Text", "Name of the document's type"),
        ("ApplicationNumber", "Text", "Number of the application it was handed in for"),
        ("SoftwareVersion", "Text", "Version of the software that wrote the copy"),
        ("Sources", "Seq Text", "SHA-256 of the files that the pages came from"),
        ("Pages", "Seq PageOrigin", "Where each page came from, in order"),
    ]

    private static let fields = [
        ("Source", "Text", "SHA-256 of the file"), ("Number", "Integer", "The page within the file, from 1"),
        ("Recipe", "Text", "Steps from the stored picture to the page that was read"),
    ]

    func write(_ write: (String) throws -> Void) throws {
        try write(opening)
        for source in sources { try write("<rdf:li>\(source)</rdf:li>\n") }
        try write("</rdf:Seq></berkas:Sources>\n<berkas:Pages><rdf:Seq>\n")
        for origin in origins {
            try write(
                "<rdf:li rdf:parseType=\"Resource\"><berkas:Source>\(sources[origin.source])</berkas:Source>"
                    + "<berkas:Number>\(origin.number)</berkas:Number>"
                    + "<berkas:Recipe>\(MetadataPacket.escaped(origin.recipe))</berkas:Recipe></rdf:li>\n")
        }
        try write("</rdf:Seq></berkas:Pages>\n</rdf:Description>\n\(schema)")
        try write("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
    }

    private var opening: String {
        let time = copy.time.description
        let titles =
            [("x-default", copy.title.text(in: copy.language))]
            + Language.allCases.map { ($0.rawValue, copy.title.text(in: $0)) }
        let title = titles.map { "<rdf:li xml:lang=\"\($0.0)\">\(MetadataPacket.escaped($0.1))</rdf:li>" }
        let application = copy.application.map {
            "\n<berkas:ApplicationNumber>\(MetadataPacket.escaped($0))</berkas:ApplicationNumber>"
        }
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:berkas="\(MetadataPacket.namespace)">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>U</pdfaid:conformance>
            <dc:title><rdf:Alt>\(title.joined())</rdf:Alt></dc:title>\(description)
            <dc:language><rdf:Bag><rdf:li>\(copy.language.rawValue)</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>Berkas</xmp:CreatorTool>
            <xmp:CreateDate>\(time)</xmp:CreateDate>
            <xmp:ModifyDate>\(time)</xmp:ModifyDate>
            <xmp:MetadataDate>\(time)</xmp:MetadataDate>
            <pdf:Producer>\(MetadataPacket.escaped(copy.producer))</pdf:Producer>
            <berkas:DocumentType>\(MetadataPacket.escaped(copy.typeName.text(in: copy.language)))</berkas:DocumentType>\
            \(application ?? "")
            <berkas:SoftwareVersion>\(MetadataPacket.escaped(copy.version))</berkas:SoftwareVersion>
            <berkas:Sources><rdf:Seq>

            """
    }

    /// The note, as a line of its own.
    private var description: String {
        guard let note = copy.note else { return "" }
        let lines =
            [("x-default", note.text(in: copy.language))]
            + Language.allCases.map { ($0.rawValue, note.text(in: $0)) }
        let items = lines.map { "<rdf:li xml:lang=\"\($0.0)\">\(MetadataPacket.escaped($0.1))</rdf:li>" }
        return "\n<dc:description><rdf:Alt>\(items.joined())</rdf:Alt></dc:description>"
    }

    /// The description of our properties that PDF/A asks for (ISO 19005-2, 6.6.2.3).
    private var schema: String {
        let properties = MetadataPacket.properties.map { name, type, words in
            "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>\(name)</pdfaProperty:name>"
                + "<pdfaProperty:valueType>\(type)</pdfaProperty:valueType>"
                + "<pdfaProperty:category>external</pdfaProperty:category>"
                + "<pdfaProperty:description>\(words)</pdfaProperty:description></rdf:li>"
        }
        let fields = MetadataPacket.fields.map { name, type, words in
            "<rdf:li rdf:parseType=\"Resource\"><pdfaField:name>\(name)</pdfaField:name>"
                + "<pdfaField:valueType>\(type)</pdfaField:valueType>"
                + "<pdfaField:description>\(words)</pdfaField:description></rdf:li>"
        }
        return """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" \
            xmlns:pdfaType="http://www.aiim.org/pdfa/ns/type#" \
            xmlns:pdfaField="http://www.aiim.org/pdfa/ns/field#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Berkas archival copy</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>\(MetadataPacket.namespace)</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>berkas</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>
            \(properties.joined(separator: "\n"))
            </rdf:Seq></pdfaSchema:property>
            <pdfaSchema:valueType><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaType:type>PageOrigin</pdfaType:type>
            <pdfaType:namespaceURI>\(MetadataPacket.namespace)</pdfaType:namespaceURI>
            <pdfaType:prefix>berkas</pdfaType:prefix>
            <pdfaType:description>Where a page came from</pdfaType:description>
            <pdfaType:field><rdf:Seq>
            \(fields.joined(separator: "\n"))
            </rdf:Seq></pdfaType:field>
            </rdf:li></rdf:Seq></pdfaSchema:valueType>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>

            """
    }

    /// For an element's text; characters that XML does not know are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\t", "\n", "\r", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                result.unicodeScalars.append(scalar)
            default: break
            }
        }
        return result
    }
}
