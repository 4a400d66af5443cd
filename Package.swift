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
        .library(name: "OCOP", targets: ["OCOP"]),
        .executable(name: "saolang", targets: ["saolang"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .target(name: "VietnameseText", swiftSettings: strict),
        .target(
            name: "OCOP",
            dependencies: [
                "VietnameseText",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "OfficialText", dependencies: ["OCOP", "CLibXML2", "CLibArchive"], swiftSettings: strict),
        .executableTarget(
            name: "saolang",
            dependencies: [
                "OCOP", "OfficialText", "VietnameseText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "benchmarks",
            dependencies: ["OCOP", "VietnameseText"],
            path: "Benchmarks",
            swiftSettings: strict
        ),
        .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText"], swiftSettings: strict),
        .testTarget(name: "OCOPTests", dependencies: ["OCOP", "VietnameseText"], swiftSettings: strict),
        .testTarget(name: "OfficialTextTests", dependencies: ["OfficialText", "OCOP"], swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["saolang", "OCOP"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
