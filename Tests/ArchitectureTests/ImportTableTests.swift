import Testing

/// What each target may import: the table of the design, and nothing else.
@Suite("Import table")
struct ImportTableTests {
    /// Modules of the toolchain that any target may use.
    static let everywhere: Set<String> = [
        "Foundation", "FoundationEssentials", "Glibc", "Swift", "Synchronization",
    ]

    static let table: [String: Set<String>] = [
        "DossierModel": [],
        "DocumentImaging": [
            "DossierModel", "CImagingShims", "CBarcodes", "CLinux", "COpenVINO", "CTIFF", "CPNG",
            "CTurboJPEG",
            "CPoppler",
            "CCairo", "CPango", "CLeptonica", "CTesseract", "CQPDF", "CLCMS2", "CZlib", "CQREncode",
        ],
        "berkas-reader": ["DocumentImaging", "DossierModel", "CSeccomp", "CLinux"],
        "ReaderProcess": ["DossierModel", "CLinux", "Dispatch"],
        "Checks": ["DossierModel"],
        "Extraction": ["DossierModel", "Yams"],
        "Matching": ["DossierModel"],
        "Archive": ["DossierModel", "CSodium", "CZlib"],
        "Registry": ["DossierModel", "GRDB", "CSodium"],
        "Validation": ["DossierModel", "Checks", "Extraction"],
        "Intake": ["DossierModel", "Checks", "Extraction", "Matching", "Validation"],
        "Casework": [
            "Archive", "DossierModel", "Checks", "Extraction", "Intake", "Registry", "Validation", "Dispatch",
        ],
        "StationServer": [
            "Archive", "AsyncHTTPClient", "Mustache", "DossierModel", "Casework", "Extraction",
            "Registry",
            "Hummingbird",
            "HummingbirdCore",
            "HummingbirdTLS",
            "HTTPTypes",
            "NIOCore", "NIOHTTP1", "NIOHTTPTypes", "Logging", "ServiceLifecycle",
        ],
        "Station": ["DossierModel", "CSodium", "AsyncHTTPClient", "NIOCore", "NIOHTTP1", "NIOSSL"],
        "berkas": [
            "Station",
            "DossierModel", "ReaderProcess", "Checks", "Extraction", "Matching", "Registry", "Intake",
            "Archive", "Casework", "StationServer", "Validation", "CLinux", "ArgumentParser", "Yams",
            "Dispatch", "Logging",
        ],
    ]

    /// Targets that stay free of Foundation proper: they start in milliseconds, inside the sandbox.
    static let lean: Set<String> = ["DossierModel", "DocumentImaging", "berkas-reader"]

    @Test("no target imports what the table does not give it", arguments: table.keys.sorted())
    func imports(target: String) throws {
        let files = try SourceTree.files(below: "Sources/\(target)")
        #expect(!files.isEmpty, "no sources of \(target): the table is out of date")
        for file in files {
            var foreign = file.imports.subtracting(Self.table[target]!).subtracting(Self.everywhere)
            if Self.lean.contains(target), file.imports.contains("Foundation") {
                foreign.insert("Foundation")
            }
            #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted().joined(separator: ", "))")
        }
    }

    @Test("every target has a row")
    func complete() throws {
        let folders = Set(
            try SourceTree.files(below: "Sources").map { String($0.path.split(separator: "/")[1]) })
        let known = Set(Self.table.keys).union(["berkas-lab", "CLibraries"])
        #expect(folders.subtracting(known).isEmpty)
    }

    @Test("an import is seen in every spelling")
    func parsing() {
        let text =
            "internal import A\npackage import struct B.C\nimport D\n@preconcurrency import E\n// import F\n"
        #expect(SourceTree.File(path: "x", text: text).imports == ["A", "B", "D", "E"])
    }

    @Test("the reader has no Dispatch and no async")
    func synchronousReader() throws {
        for file in try SourceTree.files(below: "Sources/berkas-reader")
            + SourceTree.files(below: "Sources/DocumentImaging")
        {
            let code = file.lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            #expect(
                !code.contains { $0.contains(" async ") || $0.contains("await ") || $0.contains("Task {") },
                "\(file.path)")
        }
    }
}
