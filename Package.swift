// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "saolang",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "VietnameseText", targets: ["VietnameseText"]),
        .library(name: "VietnameseSearch", targets: ["VietnameseSearch"]),
        .library(name: "OCOP", targets: ["OCOP"]),
        .library(name: "GS1", targets: ["GS1", "EPCIS", "StrictJSON"]),
        .executable(name: "saolang", targets: ["saolang"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .target(name: "VietnameseText", swiftSettings: strict),
        .target(
            name: "VietnameseSearch",
            dependencies: ["VietnameseText"],
            exclude: ["README.md"],
            swiftSettings: strict
        ),
        .target(
            name: "OCOP",
            dependencies: [
                "VietnameseText",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict
        ),
        .target(name: "StrictJSON", swiftSettings: strict),
        .target(name: "GS1", dependencies: ["StrictJSON"], exclude: ["README.md"], swiftSettings: strict),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(
            name: "EPCIS",
            dependencies: ["GS1", "StrictJSON", "CLibXML2", .product(name: "Crypto", package: "swift-crypto")],
            exclude: ["README.md"],
            swiftSettings: strict
        ),
        .target(name: "OfficialText", dependencies: ["OCOP", "CLibXML2", "CLibArchive"], swiftSettings: strict),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Gzip", dependencies: ["CZlib"], swiftSettings: strict),
        .target(
            name: "Store",
            dependencies: ["Gzip", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict
        ),
        .target(
            name: "StoreSQLite",
            dependencies: ["Store", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "StorePostgres", dependencies: ["Store", "CLibPQ"], swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: ["OCOP", "Gzip", .product(name: "Hummingbird", package: "hummingbird")],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Platform",
            dependencies: [
                "Gzip", "OCOP", "Store", "VietnameseText", "Web", "CArgon2", "CQREncode",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "saolang",
            dependencies: [
                "EPCIS", "GS1", "OCOP", "OfficialText", "Platform", "Store", "StorePostgres", "StoreSQLite",
                "StrictJSON", "VietnameseSearch", "VietnameseText", "Web",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "OCOP", "VietnameseText", "Platform", "Store", "StorePostgres", "StoreSQLite", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Benchmarks",
            exclude: ["pages.sh", "EPCIS", "GS1", "Search"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "benchmarks-gs1",
            dependencies: ["GS1"],
            path: "Benchmarks/GS1",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "benchmarks-epcis",
            dependencies: ["EPCIS", .product(name: "Crypto", package: "swift-crypto")],
            path: "Benchmarks/EPCIS",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "search-benchmarks",
            dependencies: ["VietnameseSearch", "VietnameseText"],
            path: "Benchmarks/Search",
            exclude: ["peer.py", "run.sh"],
            swiftSettings: strict
        ),
        .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText"], swiftSettings: strict),
        .testTarget(
            name: "VietnameseSearchTests",
            dependencies: ["VietnameseSearch", "VietnameseText"],
            swiftSettings: strict
        ),
        .testTarget(name: "EPCISTests", dependencies: ["EPCIS", "StrictJSON"], swiftSettings: strict),
        .testTarget(name: "GS1Tests", dependencies: ["GS1"], swiftSettings: strict),
        .testTarget(name: "OCOPTests", dependencies: ["OCOP", "VietnameseText"], swiftSettings: strict),
        .testTarget(name: "OfficialTextTests", dependencies: ["OfficialText", "OCOP"], swiftSettings: strict),
        .testTarget(
            name: "StoreTests",
            dependencies: ["Gzip", "Store", "StoreSQLite", "StorePostgres"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WebTests",
            dependencies: ["Gzip", "OCOP", "Web", .product(name: "Hummingbird", package: "hummingbird")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PlatformTests",
            dependencies: [
                "OCOP", "Platform", "Store", "StorePostgres", "StoreSQLite", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "CommandTests", dependencies: ["saolang", "OCOP"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
