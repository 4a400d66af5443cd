extension GS1Error {
    /// A rule that can be broken; the raw value is stable.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        // The text as a whole
        case empty
        case badForm = "bad-form"
        case badSymbology = "bad-symbology"
        case badScheme = "bad-scheme"
        case badAuthority = "bad-authority"
        case badCharacter = "bad-character"
        case badPercentEncoding = "bad-percent-encoding"

        // Elements and their order
        case unknownIdentifier = "unknown-ai"
        case noKey = "no-key"
        case badQualifiers = "bad-qualifiers"
        case notAttribute = "not-attribute"
        case belongsInPath = "belongs-in-path"
        case duplicate = "duplicate-ai"
        case conflictingValues = "conflicting-values"
        case missingPartner = "missing-partner"
        case excludedPartner = "excluded-partner"
        case missingSerial = "missing-serial"

        // Characters and lengths of values
        case emptyValue = "empty-value"
        case tooShort = "too-short"
        case tooLong = "too-long"
        case notDigit = "not-digit"
        case notSet82 = "not-set-82"
        case notSet39 = "not-set-39"
        case notSet64 = "not-set-64"
        case badPadding = "bad-padding"

        // Components
        case checkDigit = "check-digit"
        case checkPair = "check-pair"
        case notSet32 = "not-set-32"
        case companyPrefix = "company-prefix"
        case onlyDigits = "only-digits"
        case month
        case day
        case hour
        case minute
        case second
        case notHyphen = "not-hyphen"
        case ibanCountry = "iban-country"
        case ibanCharacter = "iban-character"
        case ibanCheck = "iban-check"
        case importerIndex = "importer-index"
        case country
        case currency
        case sex
        case latitude
        case longitude
        case mediaType = "media-type"
        case zeroValue = "zero-value"
        case leadingZero = "leading-zero"
        case packageType = "package-type"
        case percentSequence = "percent-sequence"
        case pieceOfTotal = "piece-of-total"
        case sequence
        case winding
        case yesNo = "yes-no"
        case notZero = "not-zero"
        case couponTruncated = "coupon-truncated"
        case couponLength = "coupon-length"
        case couponCode = "coupon-code"
        case couponDate = "coupon-date"
        case couponExcess = "coupon-excess"
    }
}
