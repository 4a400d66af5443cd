/// Why a text is not a link set.
public struct LinkSetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule that is broken; the raw value is stable.
    public enum Rule: String, CaseIterable, Sendable {
        /// It is not JSON (RFC 8259).
        case badJSON = "bad-json"
        /// Objects and arrays are more than 64 deep.
        case tooDeep = "too-deep"
        /// A name stands twice in an object.
        case duplicateName = "duplicate-name"
        /// There is no array `linkset` of objects (RFC 9264, 4.2.1).
        case noLinkSet = "no-link-set"
        /// An entry has no anchor that is a text (RFC 9264, 4.2.2).
        case anchor
        /// A relation type has no array of target objects (RFC 9264, 4.2.3).
        case targets
        /// A target has no `href`, or an attribute is not of its form (RFC 9264, 4.2.4).
        case attribute
    }

    /// The rule that is broken.
    public let rule: Rule
    /// How many bytes were before the fault, for JSON; else which entry it is in, from 0.
    public let position: Int

    init(_ rule: Rule, at position: Int) {
        self.rule = rule
        self.position = position
    }

    /// The rule and the place.
    public var description: String {
        switch rule {
        case .badJSON, .tooDeep, .duplicateName: "\(rule.rawValue) at byte \(position)"
        case .noLinkSet, .anchor, .targets, .attribute: "\(rule.rawValue) in entry \(position) (RFC 9264, 4.2)"
        }
    }
}
