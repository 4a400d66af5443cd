/// Which characters stand where in a URI.
///
/// Source: RFC 3986, sections 2 and 3.
enum URICharacters {
    // Written as numbers, so that they are there without being worked out; a test holds them against the texts.

    /// Characters of any part of a URI, the percent sign among them.
    static let any = CharacterSets.Bits(low: 0xAFFF_FFFA_0000_0000, high: 0x47FF_FFFE_AFFF_FFFF)
    /// Characters of a domain, an address or a port; no user, no percent-encoding.
    static let authority = CharacterSets.Bits(low: 0x07FF_6000_0000_0000, high: 0x07FF_FFFE_2FFF_FFFE)
    /// Characters that a value need not percent-encode.
    static let unreserved = CharacterSets.Bits(low: 0x03FF_6000_0000_0000, high: 0x47FF_FFFE_87FF_FFFE)

    static let slash = UInt8(ascii: "/")
    static let question = UInt8(ascii: "?")
    static let number = UInt8(ascii: "#")
    static let ampersand = UInt8(ascii: "&")
    static let semicolon = UInt8(ascii: ";")
    static let equals = UInt8(ascii: "=")
    static let percent = UInt8(ascii: "%")
    static let plus = UInt8(ascii: "+")
    static let space = UInt8(ascii: " ")
}
