/// Why a text is not JSON that this module takes.
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
        /// More nesting than ``Limits/depth`` allows.
        case tooDeep
        /// An event or a part of the header is larger than ``Limits/itemBytes`` allows.
        case tooLarge
    }

    /// What is wrong.
    public let code: Code
    /// The place in bytes from the beginning of the text.
    public internal(set) var offset: Int
    /// The JSON pointer (RFC 6901) of the value that is wrong or incomplete.
    public internal(set) var pointer: String

    init(_ code: Code, at offset: Int) {
        self.code = code
        self.offset = offset
        pointer = ""
    }

    /// The same error, seen from the container that holds the value under this name or index.
    func inside(_ token: String) -> JSONError {
        var error = self
        error.pointer = "/" + token.pointerToken + pointer
        return error
    }

    func moved(by offset: Int, under pointer: String) -> JSONError {
        var error = self
        error.offset += offset
        error.pointer = pointer + error.pointer
        return error
    }
}

extension String {
    /// The text as a token of a JSON pointer (RFC 6901, section 3).
    var pointerToken: String {
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
