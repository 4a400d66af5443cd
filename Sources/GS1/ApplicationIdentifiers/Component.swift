/// One part of the value of an application identifier: which characters, how many, under which rules.
///
/// Source: GS1 General Specifications, figure 3.2-1 (format); GS1 Barcode Syntax Dictionary (rules by name).
public struct Component: Hashable, Sendable {
    /// A set of characters that a component may hold.
    public enum Characters: Hashable, Sendable {
        /// The ten digits (N).
        case digits
        /// GS1 AI encodable character set 82 (X), General Specifications figure 7.11-1.
        case set82
        /// GS1 AI encodable character set 39 (Y), General Specifications figure 7.11-2.
        case set39
        /// File-safe and URI-safe base64 (Z), General Specifications figure 7.11-3.
        case set64
    }

    /// The characters it is made of.
    public let characters: Characters
    /// The fewest characters it may have where it is present.
    public let minimum: Int
    /// The most characters it may have.
    public let maximum: Int
    /// Whether it may be absent.
    public let isOptional: Bool
    /// The rules beyond characters and length, in the order in which they are tried.
    public let linters: [Linter]
}

extension Component: CustomStringConvertible {
    /// The notation of the General Specifications: `N14`, `X..20`, `[N6]`.
    public var description: String {
        let letter =
            switch characters {
            case .digits: "N"
            case .set82: "X"
            case .set39: "Y"
            case .set64: "Z"
            }
        let format = minimum == maximum ? "\(letter)\(maximum)" : "\(letter)..\(maximum)"
        return isOptional ? "[\(format)]" : format
    }
}

extension Component {
    static func n(_ count: Int, _ linters: Linter...) -> Self { Self(.digits, count...count, linters) }
    static func n(_ range: PartialRangeThrough<Int>, _ linters: Linter...) -> Self {
        Self(.digits, 1...range.upperBound, linters)
    }
    static func x(_ count: Int, _ linters: Linter...) -> Self { Self(.set82, count...count, linters) }
    static func x(_ range: PartialRangeThrough<Int>, _ linters: Linter...) -> Self {
        Self(.set82, 1...range.upperBound, linters)
    }
    static func y(_ range: PartialRangeThrough<Int>, _ linters: Linter...) -> Self {
        Self(.set39, 1...range.upperBound, linters)
    }
    static func z(_ range: PartialRangeThrough<Int>, _ linters: Linter...) -> Self {
        Self(.set64, 1...range.upperBound, linters)
    }

    /// The same component where it may be left out.
    var optional: Self { Self(characters, minimum...maximum, linters, isOptional: true) }

    private init(
        _ characters: Characters,
        _ length: ClosedRange<Int>,
        _ linters: [Linter],
        isOptional: Bool = false
    ) {
        self.characters = characters
        self.minimum = length.lowerBound
        self.maximum = length.upperBound
        self.linters = linters
        self.isOptional = isOptional
    }
}
