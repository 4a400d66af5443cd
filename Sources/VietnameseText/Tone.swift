/// The six tones, in the order of Vietnamese dictionaries.
public enum Tone: Int, CaseIterable, Comparable, Sendable {
    /// No mark (thanh ngang): a.
    case level
    /// Thanh huyền: à.
    case grave
    /// Thanh hỏi: ả.
    case hook
    /// Thanh ngã: ã.
    case tilde
    /// Thanh sắc: á.
    case acute
    /// Thanh nặng: ạ.
    case dot

    /// Whether the left tone stands earlier in a dictionary.
    public static func < (left: Tone, right: Tone) -> Bool { left.rawValue < right.rawValue }

    private static let marks: [Unicode.Scalar] = ["\u{0300}", "\u{0309}", "\u{0303}", "\u{0301}", "\u{0323}"]

    /// The tone that a combining mark writes; `nil` for every other scalar.
    init?(mark: Unicode.Scalar) {
        guard let index = Self.marks.firstIndex(of: mark) else { return nil }
        self.init(rawValue: index + 1)
    }

    /// The combining mark; `nil` for the level tone.
    var mark: Unicode.Scalar? { self == .level ? nil : Self.marks[rawValue - 1] }
}
