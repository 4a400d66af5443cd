/// What a parser lets pass beyond the rule, or does not look at.
public struct ParsingOptions: Hashable, Sendable {
    /// Whether components are held against their linters: check digits, dates, codes.
    ///
    /// Characters and lengths are always held against the table.
    public var checksComponents = true
    /// Whether required and excluded partners are looked at (General Specifications, 4.13).
    public var checksAssociations = true
    /// Whether identifiers that GS1 has not assigned may occur, with 1 to 90 characters of set 82.
    public var allowsUnknownIdentifiers = false
    /// Whether the path of a URI may name identifiers by their old short names (`gtin`, `lot`, `ser`).
    public var allowsConvenienceAlphas = false
    /// Whether the GTIN in the path of a URI may have 8, 12 or 13 digits; it is filled with zeros in front.
    public var allowsShortGTINs = false

    /// Everything checked, nothing let pass.
    public init() {}
}
