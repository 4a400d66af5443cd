/// A rule that a component must keep beyond its characters and its length, by its name in the dictionary.
///
/// Source: GS1 Barcode Syntax Dictionary, which names them; each case says the clause that it enforces.
public enum Linter: String, CaseIterable, Hashable, Sendable {
    /// The last digit is the GS1 check digit (General Specifications, 7.9.1).
    case csum
    /// The last two characters are the check character pair (7.9.5).
    case csumalpha
    /// A GS1 Company Prefix begins at the first character (1.4.2).
    case gcppos1
    /// A GS1 Company Prefix begins at the second character, after an indicator or extension digit (1.4.2).
    case gcppos2
    /// At least one character is not a digit.
    case hasnondigit
    /// An hour from 00 to 23.
    case hh
    /// An hour and a minute, 0000 to 2359.
    case hhmi
    /// A minute from 00 to 59.
    case mi
    /// A second from 00 to 59.
    case ss
    /// A hyphen, the sign of a temperature below zero.
    case hyphen
    /// An International Bank Account Number (ISO 13616).
    case iban
    /// An importer index: a letter, a digit, hyphen or underscore.
    case importeridx
    /// A numeric country code (ISO 3166-1).
    case iso3166
    /// A numeric country code, or 999 for several.
    case iso3166999
    /// A country code of two letters (ISO 3166-1).
    case iso3166alpha2
    /// A numeric currency code (ISO 4217).
    case iso4217
    /// A code of a human sex (ISO/IEC 5218).
    case iso5218
    /// A latitude from the south pole, in ten-millionths of a degree.
    case latitude
    /// A longitude, in ten-millionths of a degree.
    case longitude
    /// A type of AIDC media.
    case mediatype
    /// Not all zeros.
    case nonzero
    /// No zero in front, unless it is the only digit.
    case nozeroprefix
    /// A code of a package type (GS1 PackageTypeCode).
    case packagetype
    /// Percent signs stand only before two hexadecimal digits.
    case pcenc
    /// A piece and a total, neither zero, the piece not above the total.
    case pieceoftotal
    /// A position and a total with a slash between them, neither zero, the position not above the total.
    case posinseqslash
    /// A winding direction: 0, 1 or 9.
    case winding
    /// 0 for no, 1 for yes.
    case yesno
    /// A date YYMMDD whose day may be 00.
    case yymmd0
    /// A date YYMMDD.
    case yymmdd
    /// A date YYYYMMDD.
    case yyyymmdd
    /// Only zeros.
    case zero
    /// A coupon code of North America (GS1 US coupon specification).
    case couponcode
    /// A positive offer file of North America (GS1 US coupon specification).
    case couponposoffer
}
