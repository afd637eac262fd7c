// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is built in Swift 6 mode with these; warnings are errors.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

#if arch(x86_64)
    /// Every PC processor since 2009 has these instructions (SSE4.2, POPCNT); counting ink without them is dear.
    let processor: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-march=x86-64-v2"])]
#else
    let processor: [SwiftSetting] = []
#endif

/// A system library of Debian's, as a module of its own under Sources/CLibraries.
func library(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(
        name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// A target of ours; `package` is the API between targets, so nothing is `public`.
func target(
    _ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil,
    settings: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict + settings)
}

func executable(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "berkas",
    products: [
        .executable(name: "berkas", targets: ["berkas"]),
        .executable(name: "berkas-reader", targets: ["berkas-reader"]),
        .executable(name: "berkas-lab", targets: ["berkas-lab"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Debian's C libraries
        library("CTIFF", pkgConfig: "libtiff-4", apt: "libtiff-dev"),
        library("CPNG", pkgConfig: "libpng", apt: "libpng-dev"),
        library("CTurboJPEG", pkgConfig: "libturbojpeg", apt: "libturbojpeg0-dev"),
        library("CPoppler", pkgConfig: "poppler-glib", apt: "libpoppler-glib-dev"),
        library("CCairo", pkgConfig: "cairo", apt: "libcairo2-dev"),
        library("CPango", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
        library("CLeptonica", pkgConfig: "lept", apt: "libleptonica-dev"),
        library("CTesseract", pkgConfig: "tesseract", apt: "libtesseract-dev"),
        library("CQPDF", pkgConfig: "libqpdf", apt: "libqpdf-dev"),
        library("CLCMS2", pkgConfig: "lcms2", apt: "liblcms2-dev"),
        library("CSeccomp", pkgConfig: "libseccomp", apt: "libseccomp-dev"),
        library("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
        library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        library("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        library("CZXingLibrary", pkgConfig: "zxing", apt: "libzxing-dev"),

        // C shims of ours
        .target(
            name: "CImagingShims", dependencies: ["CTIFF", "CPNG"], path: "Sources/CLibraries/CImagingShims"),
        .target(
            name: "CTesseractSteps", dependencies: ["CLeptonica"], path: "Sources/CLibraries/CTesseractSteps"),
        .target(name: "CBarcodes", dependencies: ["CZXingLibrary"], path: "Sources/CLibraries/CBarcodes"),
        .target(name: "CLinux", path: "Sources/CLibraries/CLinux"),
        .target(name: "COpenVINO", path: "Sources/CLibraries/COpenVINO"),

        // The way of a page, left to right
        target("DossierModel", []),
        target(
            "DocumentImaging",
            [
                "DossierModel", "CImagingShims", "CBarcodes", "CTesseractSteps", "CLinux", "COpenVINO",
                "CTIFF",
                "CPNG",
                "CTurboJPEG", "CPoppler", "CCairo", "CPango", "CLeptonica", "CTesseract", "CQPDF", "CLCMS2",
                "CZlib",
                "CQREncode",
            ], settings: processor),
        executable("berkas-reader", ["DocumentImaging", "DossierModel", "CSeccomp", "CLinux"]),
        target("ReaderProcess", ["DossierModel", "CLinux"]),
        target("Checks", ["DossierModel"]),
        target(
            "Extraction", ["DossierModel", .product(name: "Yams", package: "Yams")],
            resources: [.copy("Resources")]),
        target("Matching", ["DossierModel"]),
        target("Archive", ["DossierModel", "CSodium", "CZlib"], resources: [.copy("Resources")]),
        target("Registry", ["DossierModel", "CSodium", .product(name: "GRDB", package: "GRDB.swift")]),
        target("Validation", ["DossierModel", "Checks", "Extraction"]),
        target("Intake", ["DossierModel", "Checks", "Extraction", "Matching", "Validation"]),
        target(
            "Casework",
            ["Archive", "DossierModel", "Checks", "Extraction", "Intake", "Registry", "Validation"]),
        target(
            "StationServer",
            [
                "Archive", "DossierModel", "Casework", "Extraction", "Registry",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ], resources: [.copy("Resources")]),
        target(
            "Station",
            [
                "DossierModel", "CSodium",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),
        executable(
            "berkas",
            [
                "Station", "DossierModel", "ReaderProcess", "Checks", "Extraction", "Matching", "Registry",
                "Intake", "Archive", "Casework", "StationServer", "Validation", "CLinux",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Yams", package: "Yams"),
            ]),
        executable(
            "berkas-lab",
            [
                "DossierModel", "DocumentImaging", "Extraction", "Checks", "Intake", "Casework", "Registry",
                "CTIFF", "CTurboJPEG", "CQPDF", "CZlib",
            ]),

        // Tests
        tests("DossierModelTests", ["DossierModel"]),
        tests(
            "DocumentImagingTests",
            [
                "DocumentImaging", "DossierModel", "CCairo", "CLeptonica", "CPango", "CQPDF", "CTIFF",
                "CTesseract", "CTesseractSteps", "CTurboJPEG", "CZlib",
            ]),
        tests("ReaderProcessTests", ["ReaderProcess", "DossierModel", "berkas-reader"]),
        tests("ChecksTests", ["Checks", "DossierModel"]),
        tests("ExtractionTests", ["Extraction", "DossierModel"]),
        tests("MatchingTests", ["Matching", "DossierModel"]),
        tests("ValidationTests", ["Validation", "Checks", "DossierModel", "Extraction"]),
        tests(
            "ArchiveTests",
            ["Archive", "DossierModel", "CSodium", "CLCMS2", "CLeptonica", "CTIFF", "CTurboJPEG", "CZlib"]),
        tests("RegistryTests", ["Registry", "DossierModel", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("IntakeTests", ["Intake", "DossierModel", "Checks", "Extraction", "Matching"]),
        tests(
            "StationServerTests",
            [
                "Archive", "StationServer", "Casework", "DossierModel", "Registry",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        tests("StationTests", ["Station", "DossierModel"]),
        tests("CaseworkTests", ["Casework", "DossierModel", "Registry"]),
        tests("CommandTests", ["DossierModel", "berkas", "berkas-reader"]),
        tests("SampleDocsTests", ["berkas", "berkas-lab", "berkas-reader"]),
        tests("LabTests", ["berkas-lab", "DossierModel", "DocumentImaging", "Extraction"]),
        tests("ArchitectureTests", []),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c17,
    cxxLanguageStandard: .cxx17
)
