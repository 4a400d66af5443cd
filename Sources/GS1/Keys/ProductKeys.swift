/// A Component/Part Identifier, AI (8010): a part made after the specification of who orders it.
///
/// Source: GS1 General Specifications, 2.6 and 3.9.
public struct CPID: IdentificationKey {
    /// Four to thirty characters of set 39, the first of them the digits of a GS1 Company Prefix.
    public let value: String

    /// The identifier.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "8010") }

    /// The application identifier 8010.
    public var ai: ApplicationIdentifier { "8010" }
}

/// A Global Model Number, AI (8013): a model or family of products.
///
/// Source: GS1 General Specifications, 2.6 and 3.9.
public struct GMN: IdentificationKey {
    /// Up to twenty-five characters, the last two of them check characters.
    public let value: String

    /// The number with its check characters.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "8013") }

    /// The number with these characters and the check characters that belong to them.
    ///
    /// - Throws: A fault if they are not up to 23 characters of set 82 behind a GS1 Company Prefix.
    public init(withoutCheckCharacters model: String) throws(GS1Error) {
        guard let pair = CheckCharacterPair.of(model) else {
            throw GS1Error(model.utf8.count > 23 ? .tooLong : .notSet82, identifier: "8013", at: 0)
        }
        try self.init(model + pair)
    }

    /// The application identifier 8013.
    public var ai: ApplicationIdentifier { "8013" }
}

/// An Identification of an Individual Trade Item Piece, AI (8006): one of the parcels of one item.
///
/// Source: GS1 General Specifications, 2.1 and 3.9.
public struct ITIP: IdentificationKey {
    /// The fourteen digits of the trade item, two of the piece and two of the total.
    public let value: String

    /// The eighteen digits.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    public init(_ value: String) throws(GS1Error) { self.value = try Self.checked(value, "8006") }

    /// A piece of an item that has so many, both from 1 to 99.
    ///
    /// - Throws: A fault if the piece is not one of the total.
    public init(_ item: GTIN, piece: Int, of total: Int) throws(GS1Error) {
        guard 1...99 ~= piece, 1...99 ~= total else { throw GS1Error(.pieceOfTotal, identifier: "8006", at: 14) }
        try self.init(item.value + (piece < 10 ? "0" : "") + "\(piece)" + (total < 10 ? "0" : "") + "\(total)")
    }

    /// The application identifier 8006.
    public var ai: ApplicationIdentifier { "8006" }

    /// The fourteen digits of the trade item.
    public var tradeItem: String { value.characters(..<14) }

    /// Which piece it is, from 1.
    public var piece: Int { Int(value.characters(14..<16)) ?? 0 }

    /// How many pieces the item has.
    public var total: Int { Int(value.characters(16..<18)) ?? 0 }
}
