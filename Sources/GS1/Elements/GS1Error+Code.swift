extension GS1Error {
    /// A rule that can be broken; the raw value is stable.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        // The text as a whole

        /// There is no message.
        case empty
        /// Neither a Digital Link URI, nor a bracketed element string, nor scan data.
        case badForm = "bad-form"
        /// The symbology identifier carries no GS1 message.
        case badSymbology = "bad-symbology"
        /// The scheme is not http or https.
        case badScheme = "bad-scheme"
        /// The domain is missing or has a character that no domain has.
        case badAuthority = "bad-authority"
        /// A character that no URI has.
        case badCharacter = "bad-character"
        /// A percent sign not before two hexadecimal digits.
        case badPercentEncoding = "bad-percent-encoding"

        // Elements and their order

        /// No such application identifier.
        case unknownIdentifier = "unknown-ai"
        /// No primary key in the path.
        case noKey = "no-key"
        /// The path is not a key with its qualifiers in order.
        case badQualifiers = "bad-qualifiers"
        /// Not allowed as an attribute in the query.
        case notAttribute = "not-attribute"
        /// A qualifier of this key, which belongs in the path.
        case belongsInPath = "belongs-in-path"
        /// Given twice.
        case duplicate = "duplicate-ai"
        /// Given twice with different values.
        case conflictingValues = "conflicting-values"
        /// Needs another application identifier.
        case missingPartner = "missing-partner"
        /// Must not be together with another application identifier.
        case excludedPartner = "excluded-partner"
        /// Needs the serial component of the key.
        case missingSerial = "missing-serial"

        // Characters and lengths of values

        /// There is no value.
        case emptyValue = "empty-value"
        /// The value is too short.
        case tooShort = "too-short"
        /// The value is too long.
        case tooLong = "too-long"
        /// Not a digit.
        case notDigit = "not-digit"
        /// Not of character set 82.
        case notSet82 = "not-set-82"
        /// Not of character set 39.
        case notSet39 = "not-set-39"
        /// Not of character set 64.
        case notSet64 = "not-set-64"
        /// Equals signs do not fill the value to a multiple of three.
        case badPadding = "bad-padding"

        // Components

        /// The check digit is wrong.
        case checkDigit = "check-digit"
        /// The check character pair is wrong.
        case checkPair = "check-pair"
        /// Not a check character.
        case notSet32 = "not-set-32"
        /// Does not begin with a GS1 Company Prefix.
        case companyPrefix = "company-prefix"
        /// Has no character other than digits.
        case onlyDigits = "only-digits"
        /// No such month.
        case month
        /// No such day in that month.
        case day
        /// No such hour.
        case hour
        /// No such minute.
        case minute
        /// No such second.
        case second
        /// Not a hyphen.
        case notHyphen = "not-hyphen"
        /// Not the country code of an account number.
        case ibanCountry = "iban-country"
        /// A character that no account number has.
        case ibanCharacter = "iban-character"
        /// The check digits of the account number are wrong.
        case ibanCheck = "iban-check"
        /// Not an importer index.
        case importerIndex = "importer-index"
        /// No such country code.
        case country
        /// No such currency code.
        case currency
        /// No such code of a sex.
        case sex
        /// Beyond the pole.
        case latitude
        /// Beyond the full circle.
        case longitude
        /// No such media type.
        case mediaType = "media-type"
        /// Must not be zero.
        case zeroValue = "zero-value"
        /// Must not begin with zero.
        case leadingZero = "leading-zero"
        /// No such package type.
        case packageType = "package-type"
        /// A percent sign not before two hexadecimal digits.
        case percentSequence = "percent-sequence"
        /// Not a piece of a total.
        case pieceOfTotal = "piece-of-total"
        /// Not a position in a sequence.
        case sequence
        /// No such winding direction.
        case winding
        /// Neither 0 nor 1.
        case yesNo = "yes-no"
        /// Must be zero.
        case notZero = "not-zero"
        /// The coupon code ends within a field.
        case couponTruncated = "coupon-truncated"
        /// No such length of a field of the coupon code.
        case couponLength = "coupon-length"
        /// No such code in the coupon code.
        case couponCode = "coupon-code"
        /// A date of the coupon code is wrong.
        case couponDate = "coupon-date"
        /// Something follows the coupon code.
        case couponExcess = "coupon-excess"
    }
}
