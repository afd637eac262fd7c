internal import ArgumentParser

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify receipts and the ledger.",
        discussion: "Example:\n  berkas verify receipt photo.jpg\n  berkas verify ledger",
        subcommands: [VerifyReceiptCommand.self, VerifyLedgerCommand.self, VerifyPageCommand.self])
}
