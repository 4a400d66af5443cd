/// A header with parameters, such as `form-data; name="ten"; filename="Nhãn in.pdf"`.
struct HeaderValue: Equatable {
    struct Parameter: Equatable {
        /// In small letters.
        let name: String
        let value: String
    }

    let value: String
    private(set) var parameters: [Parameter] = []

    /// Nil where it does not follow the grammar of RFC 9110 section 5.6.6, with raw UTF-8 in quotes as browsers send it.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        value = String(decoding: Self.take(&rest, while: Self.isTokenOrSlash), as: UTF8.self)
        guard !value.isEmpty else { return nil }
        while true {
            Self.skipSpace(&rest)
            if rest.isEmpty { return }
            guard rest.popFirst() == UInt8(ascii: ";") else { return nil }
            Self.skipSpace(&rest)
            if rest.isEmpty { return }
            let name = Self.take(&rest, while: Self.isTokenOrSlash)
            guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "="), let value = Self.parameter(&rest) else {
                return nil
            }
            parameters.append(
                Parameter(
                    name: String(decoding: name, as: UTF8.self).lowercased(),
                    value: String(decoding: value, as: UTF8.self)
                )
            )
        }
    }

    private static func parameter(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        guard rest.first == UInt8(ascii: "\"") else {
            let token = take(&rest, while: isTokenOrSlash)
            return token.isEmpty ? nil : Array(token)
        }
        rest.removeFirst()
        var value: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return value
            // Old browsers send `C:\temp\a.pdf` unescaped, so a backslash escapes nothing but a quote.
            case UInt8(ascii: "\\") where rest.first == UInt8(ascii: "\""): value.append(rest.removeFirst())
            default: value.append(byte)
            }
        }
        return nil
    }

    private static func take(_ rest: inout ArraySlice<UInt8>, while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let taken = rest.prefix(while: holds)
        rest = rest[taken.endIndex...]
        return taken
    }

    private static func skipSpace(_ rest: inout ArraySlice<UInt8>) {
        rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    private static func isTokenOrSlash(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "!#$%&'*+-.^_`|~/".utf8.contains(byte)
        }
    }
}
