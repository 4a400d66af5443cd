/// Identifiers with the same leading digits: `8200`, `310n` (any 310 and one digit), `31nn`.
///
/// A plain identifier stands for itself only.
public struct IdentifierPattern: Hashable, Sendable {
    /// The first of the identifiers.
    public let first: ApplicationIdentifier
    /// The last of the identifiers, of as many digits.
    public let last: ApplicationIdentifier

    /// Whether an identifier is one of them.
    public func matches(_ identifier: ApplicationIdentifier) -> Bool {
        first <= identifier && identifier <= last && identifier.count == first.count
    }

    /// The range of ``ApplicationIdentifier/index``; identifiers with the same first digits have the same length.
    var indexes: ClosedRange<UInt16> { first.index...last.index }

    init(_ text: Substring) {
        guard let first = ApplicationIdentifier(text.replacing("n", with: "0")),
            let last = ApplicationIdentifier(text.replacing("n", with: "9"))
        else { preconditionFailure("not a pattern of application identifiers: \(text)") }
        self.first = first
        self.last = last
    }
}

extension IdentifierPattern: CustomStringConvertible {
    /// The digits, with `n` for any digit.
    public var description: String {
        String(decoding: zip(first.digits, last.digits).map { $0 == $1 ? $0 : UInt8(ascii: "n") }, as: UTF8.self)
    }
}

extension ApplicationIdentifierTable {
    /// Patterns written `01 31nn`, combinations of them `01+21 03+21`.
    struct PatternList: ExpressibleByStringLiteral {
        let combinations: [[IdentifierPattern]]

        init(stringLiteral text: String) {
            combinations = text.split(separator: " ").map { $0.split(separator: "+").map(IdentifierPattern.init) }
        }
    }

    /// Sequences of key qualifiers written `22 10 21 | 235`; no text is a key without qualifiers.
    struct QualifierList: ExpressibleByStringLiteral {
        let sequences: [[ApplicationIdentifier]]

        init(stringLiteral text: String) {
            sequences = text.split(separator: "|").map { sequence in
                sequence.split(separator: " ").map { IdentifierPattern($0).first }
            }
        }
    }
}
