/// Why a text is not JSON that this module takes (RFC 8259).
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: String, Hashable, Sendable {
        /// The text ends inside a value.
        case unexpectedEnd
        /// A byte that cannot stand here.
        case unexpectedByte
        /// A number that is none by RFC 8259, section 6.
        case invalidNumber
        /// A control character or an escape that does not exist.
        case invalidString
        /// Bytes that are not UTF-8, or half of a surrogate pair.
        case invalidUnicode
        /// A name that the object already has; RFC 8259 leaves open which one counts, so neither does.
        case duplicateName
        /// More nesting than the reader was told to allow.
        case tooDeep
        /// A value is larger than the reader was told to allow.
        case tooLarge
    }

    /// What is wrong.
    public let code: Code
    /// The place in bytes from the beginning of the text.
    public private(set) var offset: Int
    /// The JSON pointer (RFC 6901) of the value that is wrong or incomplete.
    public private(set) var pointer: String
    /// The place as link sets tell it: the beginning of a word or of half a pair, the byte that should be a digit.
    package let place: Int

    package init(_ code: Code, at offset: Int, place: Int? = nil) {
        self.code = code
        self.offset = offset
        pointer = ""
        self.place = place ?? offset
    }

    /// The same error, seen from the container that holds the value under this name or index.
    package func inside(_ token: String) -> JSONError {
        var error = self
        error.pointer = "/" + token.pointerToken + pointer
        return error
    }

    /// The same error, seen from a text in which the value stands at this offset under this pointer.
    package func moved(by offset: Int, under pointer: String) -> JSONError {
        var error = self
        error.offset += offset
        error.pointer = pointer + error.pointer
        return error
    }
}

extension String {
    /// The text as a token of a JSON pointer (RFC 6901, section 3).
    package var pointerToken: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return self }
        var token = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "~": token += "~0"
            case "/": token += "~1"
            default: token.unicodeScalars.append(scalar)
            }
        }
        return token
    }
}
