/// Comparing entity tags, so that a page that a reader has already is not sent again.
package enum EntityTag {
    /// A strong tag of some bytes (FNV-1a, 64 bits; it tells versions of one address apart and proves nothing).
    package static func strong(_ bytes: some Sequence<UInt8>) -> String { "\"\(fingerprint(bytes))\"" }

    /// Whether `If-None-Match` names the tag, by weak comparison (RFC 9110 sections 8.8.3.2 and 13.1.2).
    package static func matches(_ ifNoneMatch: String?, _ tag: String) -> Bool {
        guard let header = ifNoneMatch else { return false }
        var rest = header[...]
        while true {
            rest = rest.drop { $0 == " " || $0 == "," || $0 == "\t" }
            guard let first = rest.first else { return false }
            if first == "*" { return true }
            if rest.hasPrefix("W/") { rest = rest.dropFirst(2) }
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return false }
            if rest[...end] == opaque(tag) { return true }
            rest = rest[rest.index(after: end)...]
        }
    }

    private static func opaque(_ tag: String) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...] }

    /// Sixteen hexadecimal digits.
    package static func fingerprint(_ bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
