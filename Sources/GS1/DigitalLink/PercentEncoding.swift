/// Percent-encoding of the values of application identifiers in a URI.
///
/// Sources: RFC 3986, 2.1; GS1 Digital Link Standard: URI Syntax, 4, character sets (every character of set 82 that is reserved or
/// excluded in URIs is encoded).
enum PercentEncoding {
    /// Appends a value, with everything but unreserved characters encoded in capital hexadecimal digits.
    static func append(_ value: String, to bytes: inout [UInt8]) {
        // Most values need no encoding and are copied at once.
        if value.utf8.allSatisfy(URICharacters.unreserved.contains) {
            bytes += value.utf8
            return
        }
        for byte in value.utf8 { append(byte, to: &bytes) }
    }

    /// Appends a byte: itself if it is an unreserved character, else its code.
    @inline(__always)
    static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        if URICharacters.unreserved.contains(byte) {
            bytes.append(byte)
        } else {
            appendCode(of: byte, to: &bytes)
        }
    }

    /// Appends a percent sign and the code of a byte.
    static func appendCode(of byte: UInt8, to bytes: inout [UInt8]) {
        let digits: StaticString = "0123456789ABCDEF"
        bytes.append(URICharacters.percent)
        bytes.append(digits.utf8Start[Int(byte >> 4)])
        bytes.append(digits.utf8Start[Int(byte & 15)])
    }

    /// Decodes a range of a URI; gives the place of a percent sign that is not before two hexadecimal digits.
    ///
    /// In a query, a plus sign is a space.
    static func decode(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        isQuery: Bool,
        into decoded: inout [UInt8]
    ) -> Int? {
        decoded.removeAll(keepingCapacity: true)
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            if byte == URICharacters.percent {
                guard position + 2 < range.upperBound, let high = bytes[position + 1].hexadecimal,
                    let low = bytes[position + 2].hexadecimal
                else { return position }
                decoded.append(high << 4 | low)
                position += 2
            } else {
                decoded.append(isQuery && byte == URICharacters.plus ? URICharacters.space : byte)
            }
            position += 1
        }
        return nil
    }

    /// Where in the encoded range the decoded byte of a number comes from.
    static func position(ofDecoded number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var position = range.lowerBound
        for _ in 0..<number where position < range.upperBound {
            position += bytes[position] == URICharacters.percent ? 3 : 1
        }
        return min(position, range.upperBound)
    }
}
