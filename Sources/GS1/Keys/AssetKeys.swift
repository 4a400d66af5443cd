/// A Global Returnable Asset Identifier, AI (8003): a kind of pallet, crate or keg, possibly one of them.
///
/// Source: GS1 General Specifications, 2.3 and 3.9.
public struct GRAI: IdentificationKey {
    /// A zero, the thirteen digits of the kind, and up to sixteen characters of a serial component.
    public let value: String

    /// The identifier as it stands behind AI (8003), the zero in front with it.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "8003") }

    /// The identifier of a kind of asset, possibly of one of them.
    ///
    /// - Parameters:
    ///   - digits: The twelve digits of the kind without their check digit.
    ///   - serial: Up to sixteen characters.
    /// - Throws: The first fault; its position is a byte of the value.
    public init(withoutCheckDigit digits: String, serial: String? = nil) throws(GS1Error) {
        try self.init("0" + (try Self.completed(digits, "8003")) + (serial ?? ""))
    }

    /// The application identifier 8003.
    public var ai: ApplicationIdentifier { "8003" }

    /// The thirteen digits that all assets of the kind share.
    public var assetType: String { value.characters(1..<14) }

    /// The serial component, or `nil`.
    public var serial: String? { value.behind(14) }
}

/// A Global Individual Asset Identifier, AI (8004): one thing that a company owns.
///
/// Source: GS1 General Specifications, 2.3 and 3.9.
public struct GIAI: IdentificationKey {
    /// Four to thirty characters, the first of them the digits of a GS1 Company Prefix.
    public let value: String

    /// The identifier.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "8004") }

    /// The application identifier 8004.
    public var ai: ApplicationIdentifier { "8004" }
}
