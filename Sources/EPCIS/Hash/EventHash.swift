internal import Crypto

/// The version of the rules by which an event is hashed.
///
/// Source: CBV 2.0, 8.9. The differences follow the two profiles of the reference implementation (RalphTro, July 2026).
public enum HashVersion: String, CaseIterable, Hashable, Sendable {
    /// The rules of CBV 2.0: no `sensorElementList`, and extensions inside standard fields stand at the end.
    case cbv2_0 = "CBV2.0"
    /// The rules drafted for CBV 2.1: `sensorElementList` is named, and extensions stay inside their field.
    case cbv2_1 = "CBV2.1"
}

/// Hashes events, one after the other, with one buffer for all.
///
/// ```swift
/// var hasher = EventHasher()
/// hasher.hashID(of: event)  // "ni:///sha-256;3ae14c02…9329?ver=CBV2.0"
/// ```
/// The answer does not depend on the order of members and lists, on the syntax, or on how identifiers, words, times and
/// numbers are written. Not part of it are `eventID`, `recordTime`, `errorDeclaration` and `certificationInfo`.
///
/// Source: CBV 2.0, 8.9.
public struct EventHasher: Sendable {
    /// The rules.
    public let version: HashVersion
    private var canonical: CanonicalText

    /// A hasher by the rules of a version.
    public init(_ version: HashVersion = .cbv2_0) {
        self.version = version
        canonical = CanonicalText(version)
    }

    /// The event hash ID: `ni:///sha-256;…?ver=CBV2.0` (RFC 6920).
    public mutating func hashID(of event: Event) -> String {
        canonical.write(event)
        var hash = SHA256()
        canonical.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        var text: [UInt8] = []
        text.reserveCapacity(96)
        text.append(contentsOf: "ni:///sha-256;".utf8)
        for byte in hash.finalize() {
            text.append(Self.hexadecimal(byte >> 4))
            text.append(Self.hexadecimal(byte & 15))
        }
        text.append(contentsOf: "?ver=".utf8)
        text.append(contentsOf: version.rawValue.utf8)
        return String(decoding: text, as: UTF8.self)
    }

    /// The text that is hashed (the pre-hash string), to see why two hashes differ.
    public mutating func canonicalText(of event: Event) -> String {
        canonical.write(event)
        return String(decoding: canonical.bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? digit + 0x30 : digit + 0x57 }
}

extension Event {
    /// The event hash ID of the event: `ni:///sha-256;…?ver=CBV2.0`.
    public func hashID(_ version: HashVersion = .cbv2_0) -> String {
        var hasher = EventHasher(version)
        return hasher.hashID(of: self)
    }
}
