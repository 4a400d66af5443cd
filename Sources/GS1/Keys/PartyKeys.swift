/// A Global Location Number: a place, a legal entity, a function.
///
/// By itself it stands behind AI (414), a physical location; as a party behind (417) and others.
///
/// Source: GS1 General Specifications, 2.4 and 3.7.
public struct GLN: IdentificationKey {
    /// Thirteen digits.
    public let value: String

    /// The number of thirteen digits.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "414") }

    /// The number with these twelve digits and the check digit that belongs to them.
    ///
    /// - Throws: A fault if they are not twelve digits.
    public init(withoutCheckDigit digits: String) throws(GS1Error) { try self.init(try Self.completed(digits, "414")) }

    /// The application identifier 414.
    public var ai: ApplicationIdentifier { "414" }
}

/// A Global Service Relation Number: the relation between who gives and who receives a service.
///
/// Source: GS1 General Specifications, 2.5 and 3.9.
public struct GSRN: IdentificationKey {
    /// Whose number it is.
    public enum Role: Hashable, Sendable {
        /// Who gives the service, AI (8017).
        case provider
        /// Who receives it, AI (8018).
        case recipient
    }

    /// Eighteen digits.
    public let value: String
    /// Whose number it is.
    public let role: Role

    /// The number of eighteen digits of a recipient.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { try self.init(value, role: .recipient) }

    /// The number of eighteen digits of a provider or a recipient.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String, role: Role) throws(GS1Error) {
        self.value = try Self.checked(value, role == .provider ? "8017" : "8018")
        self.role = role
    }

    /// The number with these seventeen digits and the check digit that belongs to them.
    ///
    /// - Throws: A fault if they are not seventeen digits.
    public init(withoutCheckDigit digits: String, role: Role = .recipient) throws(GS1Error) {
        try self.init(try Self.completed(digits, role == .provider ? "8017" : "8018"), role: role)
    }

    /// The application identifier 8017 or 8018.
    public var ai: ApplicationIdentifier { role == .provider ? "8017" : "8018" }
}
