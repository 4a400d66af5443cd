/// A Global Trade Item Number, AI (01): what is sold, priced, ordered or invoiced.
///
/// However many digits it was written with, it is one number: ``value`` fills it with zeros to fourteen.
///
/// Source: GS1 General Specifications, 2.1 and 3.3.
public struct GTIN: IdentificationKey {
    /// How many digits a number is issued with.
    public enum Format: Int, CaseIterable, Hashable, Sendable {
        /// GTIN-8, for small items.
        case gtin8 = 8
        /// GTIN-12, of North America.
        case gtin12 = 12
        /// GTIN-13.
        case gtin13 = 13
        /// GTIN-14, for groups of items.
        case gtin14 = 14
    }

    /// Fourteen digits.
    public let value: String

    /// The number written with 8, 12, 13 or 14 digits.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) {
        let count = value.utf8.count
        guard Format(rawValue: count) != nil else {
            throw GS1Error(count > 14 ? .tooLong : .tooShort, identifier: "01", at: min(count, 14))
        }
        let filling = 14 - count
        do throws(GS1Error) {
            self.value = try Self.checked(String(repeating: "0", count: filling) + value, "01")
        } catch {
            throw GS1Error(error.code, identifier: "01", at: max(error.position - filling, 0))
        }
    }

    /// The number with these digits and the check digit that belongs to them.
    ///
    /// - Throws: A fault if they are not 7, 11, 12 or 13 digits.
    public init(withoutCheckDigit digits: String) throws(GS1Error) {
        try self.init(try Self.completed(digits, "01"))
    }

    /// The application identifier 01.
    public var ai: ApplicationIdentifier { "01" }

    /// The shortest format that holds the number.
    public var format: Format {
        let zeros = value.utf8.prefix { $0 == .zero }.count
        return zeros >= 6 ? .gtin8 : zeros >= 2 ? .gtin12 : zeros == 1 ? .gtin13 : .gtin14
    }

    /// The digits of the shortest format.
    public var digits: String { value.characters((14 - format.rawValue)...) }

    /// The indicator of a group: 1 to 8, 9 for a measure that varies, 0 for the item itself.
    public var indicator: Int { Int(value.prefix(1)) ?? 0 }
}
