/// Which characters stand where in a URI.
///
/// Source: RFC 3986, sections 2 and 3.
enum URICharacters {
    private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

    /// Characters of any part of a URI, the percent sign among them.
    static let any = CharacterSets.Bits(letters + "-._~:/?#[]@!$&'()*+,;=%")
    /// Characters of a domain, an address or a port; no user, no percent-encoding.
    static let authority = CharacterSets.Bits(letters + "-.:[]")
    /// Characters that a value need not percent-encode.
    static let unreserved = CharacterSets.Bits(letters + "-._~")

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
