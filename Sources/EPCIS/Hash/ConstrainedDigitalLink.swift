/// A GS1 Digital Link URI reduced to what is hashed: GS1's own domain, the key, and the finest qualifier.
///
/// It is looked at as text, without the check digits and other rules that ``EventValidator`` applies, since an event with
/// a wrong identifier still has a hash.
///
/// Source: CBV 2.0, 8.9.1, rule 18; GS1 Digital Link: URI Syntax, 4.11.
struct ConstrainedDigitalLink {
    private let key: StaticString
    private let padding: Int
    private let value: UnsafeBufferPointer<UInt8>
    // Constants set in one place: with variables that a second initializer set, the optimiser of Swift 6.3.1 lost them.
    private let qualifier: Qualifier?

    private struct Qualifier {
        let code: StaticString
        let value: UnsafeBufferPointer<UInt8>
    }

    private struct Key: Sendable {
        let code: StaticString
        let name: StaticString
        /// How many digits the value begins with, and how many characters may follow.
        let digits: [Int]
        let rest: Int
        /// Qualifiers from coarse to fine, by code and older name.
        let qualifiers: [(StaticString, StaticString)]

        init(
            _ code: StaticString,
            _ name: StaticString,
            _ digits: [Int],
            rest: Int = 0,
            _ qualifiers: [(StaticString, StaticString)] = []
        ) {
            self.code = code
            self.name = name
            self.digits = digits
            self.rest = rest
            self.qualifiers = qualifiers
        }
    }

    private static let keys = [
        Key("00", "sscc", [18]),
        Key("01", "gtin", [14, 13, 12, 8], [("22", "cpv"), ("10", "lot"), ("235", "tpx"), ("21", "ser")]),
        Key("253", "gdti", [13], rest: 17), Key("255", "gcn", [13], rest: 12), Key("401", "ginc", [4], rest: 26),
        Key("402", "gsin", [17]), Key("414", "gln", [13], [("254", "glnx")]), Key("417", "party", [13]),
        Key("8003", "grai", [14], rest: 16), Key("8004", "giai", [4], rest: 26),
        Key("8006", "itip", [18], [("22", "cpv"), ("10", "lot"), ("21", "ser")]),
        Key("8010", "cpid", [4], rest: 26, [("8011", "cpsn")]), Key("8017", "gsrnp", [18]),
        Key("8018", "gsrn", [18]),
    ]

    /// The link in a web address; `nil` if there is no key in its path.
    init?(_ uri: UnsafeBufferPointer<UInt8>) {
        guard let address = uri.dropping("https://") ?? uri.dropping("http://") else { return nil }
        var end = 0
        while end < address.count, address[end] != UInt8(ascii: "?"), address[end] != UInt8(ascii: "#") { end += 1 }
        while end > 0, address[end - 1] == UInt8(ascii: "/") { end -= 1 }
        var slash = 0
        while slash < end, address[slash] != UInt8(ascii: "/") { slash += 1 }
        // A key stands at most before three qualifiers, so the last eight segments are all that matter.
        var segments: [UnsafeBufferPointer<UInt8>] = []
        var last = end
        var position = end
        while position > slash, segments.count < 8 {
            position -= 1
            if address[position] == UInt8(ascii: "/") {
                segments.append(UnsafeBufferPointer(rebasing: address[(position + 1)..<last]))
                last = position
            }
        }
        segments.reverse()
        var start = segments.count % 2
        while start + 1 < segments.count {
            if let key = Self.key(segments[start]), let padding = Self.padding(key, segments[start + 1]),
                let qualifier = Self.finest(of: key, in: segments, from: start + 2)
            {
                self.key = key.code
                self.padding = padding
                value = segments[start + 1]
                self.qualifier = qualifier
                return
            }
            start += 2
        }
        return nil
    }

    /// The finest qualifier among those from a place on, or none; `nil` if one does not belong to the key.
    private static func finest(
        of key: Key,
        in segments: [UnsafeBufferPointer<UInt8>],
        from start: Int
    ) -> Qualifier?? {
        var rank = -1
        var finest: Qualifier?
        for position in stride(from: start, to: segments.count, by: 2) {
            let name = segments[position]
            guard let found = key.qualifiers.firstIndex(where: { equal(name, $0.0) || equal(name, $0.1) }),
                !segments[position + 1].isEmpty
            else { return nil }
            // The consumer product variant is no level of identification here.
            if found > rank, !equal("22", key.qualifiers[found].0) {
                rank = found
                finest = Qualifier(code: key.qualifiers[found].0, value: segments[position + 1])
            }
        }
        return .some(finest)
    }

    func append(to output: inout [UInt8]) {
        output.append("https://id.gs1.org/")
        output.append(key)
        output.append(UInt8(ascii: "/"))
        output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: padding))
        output.append(contentsOf: value)
        if let qualifier {
            output.append(UInt8(ascii: "/"))
            output.append(qualifier.code)
            output.append(UInt8(ascii: "/"))
            output.append(contentsOf: qualifier.value)
        }
    }

    private static func key(_ segment: UnsafeBufferPointer<UInt8>) -> Key? {
        guard 2...5 ~= segment.count else { return nil }
        return keys.first { equal(segment, $0.code) || equal(segment, $0.name) }
    }

    /// How many zeros a GTIN lacks to its 14 digits; `nil` if the value is none of the key.
    private static func padding(_ key: Key, _ value: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let length = key.digits.first(where: { $0 <= value.count && value.count <= $0 + key.rest }),
            value[..<length].allSatisfy(\.isDigit)
        else { return nil }
        return key.digits[0] - length
    }

    private static func equal(_ one: UnsafeBufferPointer<UInt8>, _ other: StaticString) -> Bool {
        one.count == other.utf8CodeUnitCount && one.dropping(other) != nil
    }

    private static func equal(_ one: StaticString, _ other: StaticString) -> Bool {
        equal(UnsafeBufferPointer(start: one.utf8Start, count: one.utf8CodeUnitCount), other)
    }
}
