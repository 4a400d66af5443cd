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
    ],
    targets: [
        .target(name: "VietnameseText", swiftSettings: strict),
        .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
