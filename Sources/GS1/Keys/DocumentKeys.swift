/// A Global Document Type Identifier, AI (253): a kind of document, possibly one of them.
///
/// Source: GS1 General Specifications, 2.6 and 3.5.
public struct GDTI: IdentificationKey {
    /// The thirteen digits of the kind, and up to seventeen characters of a serial component.
    public let value: String

    /// The identifier as it stands behind AI (253).
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "253") }

    /// The identifier of a kind of document, possibly of one of them.
    ///
    /// - Parameters:
    ///   - digits: The twelve digits of the kind without their check digit.
    ///   - serial: Up to seventeen characters.
    /// - Throws: The first fault; its position is a byte of the value.
    public init(withoutCheckDigit digits: String, serial: String? = nil) throws(GS1Error) {
        try self.init(try Self.completed(digits, "253") + (serial ?? ""))
    }

    /// The application identifier 253.
    public var ai: ApplicationIdentifier { "253" }

    /// The thirteen digits that all documents of the kind share.
    public var documentType: String { value.characters(..<13) }

    /// The serial component, or `nil`.
    public var serial: String? { value.behind(13) }
}

/// A Global Coupon Number, AI (255): a coupon, possibly one of its copies.
///
/// Source: GS1 General Specifications, 2.6 and 3.5.
public struct GCN: IdentificationKey {
    /// The thirteen digits of the coupon, and up to twelve digits of a serial component.
    public let value: String

    /// The number as it stands behind AI (255).
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "255") }

    /// The number of a coupon, possibly of one of its copies.
    ///
    /// - Parameters:
    ///   - digits: The twelve digits of the coupon without their check digit.
    ///   - serial: Up to twelve digits.
    /// - Throws: The first fault; its position is a byte of the value.
    public init(withoutCheckDigit digits: String, serial: String? = nil) throws(GS1Error) {
        try self.init(try Self.completed(digits, "255") + (serial ?? ""))
    }

    /// The application identifier 255.
    public var ai: ApplicationIdentifier { "255" }

    /// The thirteen digits that all copies share.
    public var coupon: String { value.characters(..<13) }

    /// The serial component, or `nil`.
    public var serial: String? { value.behind(13) }
}
