/// The short names that earlier releases allowed in the path in place of the digits.
///
/// Source: GS1 Digital Link Standard 1.1, 5.2 and 5.3; deprecated since URI Syntax 1.2.
enum ConvenienceAlphas {
    /// The identifier of a name in a range of bytes, or `nil`.
    static func identifier(_ bytes: Span<UInt8>, _ range: Range<Int>) -> ApplicationIdentifier? {
        guard 3...5 ~= range.count, !bytes[range.lowerBound].isDigit else { return nil }
        return names[String(decoding: range.map { bytes[$0] }, as: UTF8.self)]
    }

    private static let names: [String: ApplicationIdentifier] = [
        "sscc": "00", "gtin": "01", "lot": "10", "ser": "21", "cpv": "22", "gdti": "253", "glnx": "254", "gcn": "255",
        "ginc": "401", "gsin": "402", "gln": "414", "payTo": "415", "party": "417", "grai": "8003", "giai": "8004",
        "itip": "8006", "cpid": "8010", "cpsn": "8011", "gmn": "8013", "gsrnp": "8017", "gsrn": "8018",
        "srin": "8019", "refno": "8020",
    ]
}
