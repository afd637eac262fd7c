package import Casework
package import DossierModel

/// What gives receipts out over HTTP: the desk that seals them, and the process that draws them.
package struct ReceiptOffice: Sendable {
    let desk: ReceiptDesk
    let draw: @Sendable (ReceiptSheet) async throws -> [UInt8]

    package init(_ desk: ReceiptDesk, draw: @escaping @Sendable (ReceiptSheet) async throws -> [UInt8]) {
        self.desk = desk
        self.draw = draw
    }
}
