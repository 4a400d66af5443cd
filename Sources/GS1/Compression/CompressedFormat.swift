/// How the value of an application identifier is laid out in bits: the format of its components, put together.
///
/// Components that touch and are of one kind count as one: the country codes after the first of AI 423 as up to 12 digits,
/// the GTIN, piece and total of AI 8006 as 18.
///
/// Source: GS1 Digital Link Standard 1.1, section 10, table F.
struct CompressedFormat: Sendable {
    enum Field: Hashable, Sendable {
        /// So many digits.
        case digits(Int)
        /// A length, then at most so many digits.
        case digitsUpTo(Int)
        /// An encoding, then so many characters.
        case text(Int)
        /// An encoding, a length, then at most so many characters.
        case textUpTo(Int)
    }

    let fields: [Field]

    init(_ components: [Component]) {
        var fields: [Field] = []
        for component in components {
            let most = component.maximum
            let isFixed = !component.isOptional && component.minimum == most
            if component.characters == .digits {
                switch (fields.last, isFixed) {
                case (.digits(let count), true): fields[fields.count - 1] = .digits(count + most)
                case (.digitsUpTo(let count), false): fields[fields.count - 1] = .digitsUpTo(count + most)
                default: fields.append(isFixed ? .digits(most) : .digitsUpTo(most))
                }
            } else {
                switch (fields.last, isFixed) {
                case (.text(let count), true): fields[fields.count - 1] = .text(count + most)
                case (.text(let count), false), (.textUpTo(let count), _):
                    fields[fields.count - 1] = .textUpTo(count + most)
                default: fields.append(isFixed ? .text(most) : .textUpTo(most))
                }
            }
        }
        self.fields = fields
    }

    /// The format of an assigned identifier.
    static func of(_ identifier: ApplicationIdentifier) -> Self? {
        let place = ApplicationIdentifierTable.current.places[Int(identifier.index)]
        return place == 0 ? nil : all[Int(place) - 1]
    }

    /// In the order of the definitions.
    private static let all = ApplicationIdentifierTable.current.definitions.map { Self($0.components) }
}

/// How the characters of a text are written in bits.
///
/// Source: GS1 Digital Link Standard 1.1, section 10, table E.
enum CompressedEncoding: Int, Sendable {
    /// Digits as one number.
    case digits
    /// Digits and a to f, four bits each.
    case lowerHexadecimal
    /// Digits and A to F, four bits each.
    case upperHexadecimal
    /// The 64 characters of file-safe base64, six bits each.
    case base64
    /// ASCII, seven bits each.
    case ascii

    /// The encoding with the fewest bits.
    ///
    /// Nothing at all is written as ASCII, so that all writers agree.
    init(of text: some Sequence<UInt8>) {
        var (isDigits, isLower, isUpper, isBase64, isEmpty) = (true, true, true, true, true)
        for byte in text {
            isEmpty = false
            if byte.isDigit { continue }
            isDigits = false
            isLower = isLower && UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
            isUpper = isUpper && UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte
            isBase64 = isBase64 && Base64.value(of: byte) != nil
        }
        if isEmpty {
            self = .ascii
        } else if isDigits {
            self = .digits
        } else if isUpper {
            self = .upperHexadecimal
        } else if isLower {
            self = .lowerHexadecimal
        } else {
            self = isBase64 ? .base64 : .ascii
        }
    }

    /// The bits of one character; digits are not written one by one.
    var width: Int {
        switch self {
        case .digits: 0
        case .lowerHexadecimal, .upperHexadecimal: 4
        case .base64: 6
        case .ascii: 7
        }
    }
}
