/// A Serial Shipping Container Code, AI (00): one logistic unit.
///
/// Source: GS1 General Specifications, 2.2 and 3.3.
public struct SSCC: IdentificationKey {
    /// Eighteen digits.
    public let value: String

    /// The code of eighteen digits.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "00") }

    /// The code with these seventeen digits and the check digit that belongs to them.
    ///
    /// - Throws: A fault if they are not seventeen digits.
    public init(withoutCheckDigit digits: String) throws(GS1Error) { try self.init(try Self.completed(digits, "00")) }

    /// The application identifier 00.
    public var ai: ApplicationIdentifier { "00" }

    /// The digit in front, which only makes room for more serial references.
    public var extensionDigit: Int { Int(value.prefix(1)) ?? 0 }
}

/// A Global Identification Number for Consignment, AI (401): goods that travel together with one forwarder.
///
/// Source: GS1 General Specifications, 2.2 and 3.7.
public struct GINC: IdentificationKey {
    /// Four to thirty characters, the first of them the digits of a GS1 Company Prefix.
    public let value: String

    /// The number.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "401") }

    /// The application identifier 401.
    public var ai: ApplicationIdentifier { "401" }
}

/// A Global Shipment Identification Number, AI (402): goods that one seller sends to one buyer.
///
/// Source: GS1 General Specifications, 2.2 and 3.7.
public struct GSIN: IdentificationKey {
    /// Seventeen digits.
    public let value: String

    /// The number of seventeen digits.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "402") }

    /// The number with these sixteen digits and the check digit that belongs to them.
    ///
    /// - Throws: A fault if they are not sixteen digits.
    public init(withoutCheckDigit digits: String) throws(GS1Error) { try self.init(try Self.completed(digits, "402")) }

    /// The application identifier 402.
    public var ai: ApplicationIdentifier { "402" }
}
