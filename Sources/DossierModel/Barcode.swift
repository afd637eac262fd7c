package enum Symbology: String, Codable, Sendable, CaseIterable {
    case qrCode = "QR Code"
    case dataMatrix = "Data Matrix"
    case aztec = "Aztec"
    case pdf417 = "PDF417"
    case code128 = "Code 128"
    case code39 = "Code 39"
    case code93 = "Code 93"
    case ean13 = "EAN-13"
    case ean8 = "EAN-8"
    case upcA = "UPC-A"
    case upcE = "UPC-E"
    case itf = "ITF"
    case codabar = "Codabar"
}

/// A code on the paper, as read; what it means is judged elsewhere.
package struct Barcode: Codable, Hashable, Sendable {
    package var text: String
    package var symbology: Symbology
    package var box: PixelRect

    package init(text: String, symbology: Symbology, box: PixelRect) {
        self.text = text
        self.symbology = symbology
        self.box = box
    }

    /// A patch-T separator sheet prints `PATCHT` in Code 39 (NAPS2, paperless-ngx).
    package var isPatchT: Bool { symbology == .code39 && text == "PATCHT" }
}
