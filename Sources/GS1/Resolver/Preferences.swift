/// What a request prefers, in order: the values of a header with qualities.
///
/// Source: RFC 9110, 12.4.2 (qualities), 12.5.1 (Accept), 12.5.4 (Accept-Language).
struct Preferences: Sendable {
    /// The values in lower case with the greatest quality first; those of equal quality in the order of the header.
    let values: [String]

    /// Reads a header; what is not a value with an optional quality is passed over, as is quality 0.
    ///
    /// Parameters of media types other than the quality are not looked at. At most 64 values are kept.
    init(_ header: String?) {
        var found: [(value: String, quality: Int)] = []
        for part in (header ?? "").utf8.split(separator: UInt8(ascii: ",")).prefix(64) {
            let pieces = part.split(separator: UInt8(ascii: ";")).map { piece in
                String(decoding: piece.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self).lowercased()
            }
            guard let value = pieces.first, !value.isEmpty else { continue }
            let quality =
                pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Self.thousandths($0.dropFirst(2)) } ?? 1000
            if quality > 0 { found.append((value, quality)) }
        }
        // Sorting must keep the order of equals.
        let order = found.indices.sorted { one, other in
            found[one].quality != found[other].quality ? found[one].quality > found[other].quality : one < other
        }
        values = order.map { found[$0].value }
    }

    /// `1`, `0.8` and the like as thousandths; 0 for anything else.
    private static func thousandths(_ text: Substring) -> Int {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int($0) }), 0...1 ~= whole, parts.count <= 2 else { return 0 }
        let digits = parts.count == 2 ? String(parts[1].prefix(3)) : ""
        guard digits.utf8.allSatisfy(\.isDigit) else { return 0 }
        let fraction = Int(digits + String(repeating: "0", count: 3 - digits.utf8.count)) ?? 0
        return min(1000, whole * 1000 + fraction)
    }

    /// Which value a media type fulfils first and how closely, or `nil` if none.
    ///
    /// The range of everything says nothing about one type, so it does not count.
    func match(mediaType: String) -> Match? {
        let type = mediaType.lowercased()
        let range = type.prefix { $0 != "/" } + "/*"
        let matches = values.enumerated().compactMap { place, value in
            value == type
                ? Match(place: place, isExact: true) : value == range ? Match(place: place, isExact: false) : nil
        }
        // The more precise range decides the quality of a type.
        return matches.first(where: \.isExact) ?? matches.first
    }

    /// Which value one of these languages fulfils first and how closely, or `nil` if none.
    ///
    /// `vi` is fulfilled by `vi-VN` and, less surely, `vi-VN` by `vi` (RFC 4647, 3.3.1 and 3.4).
    func match(languages: [String]) -> Match? {
        let tags = languages.map { $0.lowercased() }
        for (place, value) in values.enumerated() where value != "*" {
            if tags.contains(value) { return Match(place: place, isExact: true) }
            let isNear = tags.contains { tag in tag.hasPrefix(value + "-") || value.hasPrefix(tag + "-") }
            if isNear { return Match(place: place, isExact: false) }
        }
        return nil
    }

    /// Whether anything at all will do.
    var allowsAnything: Bool { values.isEmpty || values.contains("*/*") || values.contains("*") }

    /// How well a value is fulfilled.
    struct Match {
        /// Which of the preferences it is, from 0.
        let place: Int
        /// Whether it is the very value.
        let isExact: Bool
    }
}
