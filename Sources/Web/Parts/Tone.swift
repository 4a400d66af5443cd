/// How a thing stands.
///
/// The words beside it say the same; the colour only repeats them.
package enum Tone: String, Sendable {
    case good, soon, bad, plain

    /// The sign before a banner's words; hidden from screen readers.
    var sign: String {
        switch self {
        case .good: "✓"
        case .soon: "!"
        case .bad: "✕"
        case .plain: "i"
        }
    }
}

/// ` name="value"`, or nothing where there is no value.
func attribute(_ name: String, _ value: String?) -> HTML {
    guard let value else { return "" }
    return " \(name)=\"\(value)\""
}

/// A bare attribute such as ` required`, where it holds.
func attribute(_ name: String, if holds: Bool) -> HTML { holds ? " \(name)" : "" }
