/// The two check characters at the end of a Global Model Number and of alphanumeric keys.
///
/// Each character counts by its place in character set 82, weighted by primes from the right, modulo 1021; the rest
/// is written as two characters of 32.
///
/// Source: GS1 General Specifications, 7.9.5.
public enum CheckCharacterPair {
    /// The most characters of a key with its pair.
    public static let maximumLength = 25

    private static let letters = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    private static let primes: [Int] = [
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83,
    ]

    /// The pair that belongs behind these characters; `nil` unless they are 1 to 23 of character set 82.
    public static func of(_ characters: some StringProtocol) -> String? {
        let bytes = Array(characters.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy({ $0.place82 != nil }) else { return nil }
        return pair(bytes.span, 0..<bytes.count).map { String(decoding: [$0.0, $0.1], as: UTF8.self) }
    }

    /// Whether the last two characters are the pair of those before them.
    public static func isValid(_ characters: some StringProtocol) -> Bool {
        let bytes = Array(characters.utf8)
        guard bytes.count > 2, let right = of(String(decoding: bytes.dropLast(2), as: UTF8.self)) else { return false }
        return Array(right.utf8) == Array(bytes.suffix(2))
    }

    /// The pair of a range of bytes that are all of character set 82; `nil` if they are too many.
    static func pair(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (UInt8, UInt8)? {
        guard range.count <= primes.count else { return nil }
        var sum = 0
        for position in range {
            sum += (bytes[position].place82 ?? 0) * primes[range.upperBound - 1 - position]
        }
        sum %= 1021
        return (letters[sum >> 5], letters[sum & 31])
    }

    /// Whether a character may stand in a pair.
    static func allows(_ byte: UInt8) -> Bool { letters.contains(byte) }
}
