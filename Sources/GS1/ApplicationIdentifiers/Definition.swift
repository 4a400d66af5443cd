extension ApplicationIdentifier {
    /// What the standards say of one application identifier.
    public struct Definition: Hashable, Sendable {
        /// The identifier itself.
        public let identifier: ApplicationIdentifier
        /// The data title: `GTIN`, `BATCH/LOT`.
        public let title: String
        /// Whether its length is predefined and where it may stand in a GS1 Digital Link URI.
        public let traits: Traits
        /// The parts of its value, in order.
        public let components: [Component]
        /// Combinations of other identifiers of which one must be in the same message; empty if none is needed.
        ///
        /// Source: General Specifications, 4.13.2 (mandatory associations).
        public let requirements: [[IdentifierPattern]]
        /// Identifiers that must not be in the same message.
        ///
        /// Source: General Specifications, 4.13.1 (invalid pairs).
        public let exclusions: [IdentifierPattern]
        /// For a primary key of GS1 Digital Link: the sequences of key qualifiers, of each of which any members may
        /// follow in that order; `nil` for what is not a key.
        ///
        /// Source: GS1 Digital Link Standard: URI Syntax, 4 (path element order).
        public let qualifierSequences: [[ApplicationIdentifier]]?

        /// Whether it is a primary key of GS1 Digital Link.
        public var isKey: Bool { qualifierSequences != nil }
        /// The fewest characters of a value.
        public var minimumLength: Int { components.reduce(0) { $0 + ($1.isOptional ? 0 : $1.minimum) } }
        /// The most characters of a value.
        public var maximumLength: Int { components.reduce(0) { $0 + $1.maximum } }
    }

    /// What holds of an identifier besides its format.
    public struct Traits: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8

        /// The traits of these bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The length is predefined: no separator need follow (General Specifications, figure 7.8.5-2).
        public static let predefined = Self(rawValue: 1)
        /// It may be an attribute in the query of a GS1 Digital Link URI (URI Syntax, 4, data attributes).
        public static let attribute = Self(rawValue: 2)
    }

    /// What the standards say of it, or `nil` where GS1 has not assigned it.
    public var definition: Definition? { ApplicationIdentifierTable.current[self] }
}
