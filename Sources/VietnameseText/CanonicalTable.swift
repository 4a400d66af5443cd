import Foundation

/// Unicode's canonical decompositions, read once from Foundation, one scalar at a time (some 30 ms at first use).
struct CanonicalTable: Sendable {
    struct Pair: Hashable {
        let first: Unicode.Scalar
        let second: Unicode.Scalar
    }

    static let shared = CanonicalTable()

    /// The full decomposition of each scalar that has one, without the Korean syllables.
    private(set) var parts: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    /// The scalar that two scalars compose to.
    private(set) var joined: [Pair: Unicode.Scalar] = [:]

    /// All planes that have decompositions, without Han characters and Korean syllables, which are known to have none.
    private static let ranges: [ClosedRange<UInt32>] = [
        0xC0...0x33FF, 0xA000...0xABFF, 0xF900...0x1FFFF, 0x2F800...0x2FA1F,
    ]

    private init() {
        for scalar in Self.ranges.joined().compactMap(Unicode.Scalar.init) {
            let decomposed = Self.decomposition(of: scalar)
            guard decomposed != [scalar] else { continue }
            parts[scalar] = decomposed
            if let last = decomposed.last, Self.composition(of: [scalar]) == [scalar] {
                let rest = Self.composition(of: Array(decomposed.dropLast()))
                if rest.count == 1 { joined[Pair(first: rest[0], second: last)] = scalar }
            }
        }
    }

    /// The decomposition of one scalar, asked directly.
    static func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
    }

    private static func composition(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        Array(String(composing: scalars).precomposedStringWithCanonicalMapping.unicodeScalars)
    }
}
