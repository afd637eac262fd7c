internal import ArgumentParser

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify receipts, the ledger, and archival copies.",
        discussion:
            "Example:\n  berkas verify receipt photo.jpg\n  berkas verify ledger\n  berkas verify copy 0f3c9a2b",
        subcommands: [
            VerifyReceiptCommand.self, VerifyLedgerCommand.self, VerifyPageCommand.self,
            VerifyCopyCommand.self,
        ])
}
