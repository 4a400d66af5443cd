/// The boundary that a `Content-Type: multipart/form-data; boundary=…` names.
package enum MultipartBoundary {
    /// RFC 2046 section 5.1.1: 1 to 70 characters of its list, and no space at the end.
    package static func read(_ contentType: String) throws(MultipartError) -> [UInt8] {
        let wrong = MultipartError(reason: .noBoundary, position: 0)
        guard let header = HeaderValue(contentType), header.value.lowercased() == "multipart/form-data" else {
            throw wrong
        }
        let boundaries = header.parameters.filter { $0.name == "boundary" }
        guard boundaries.count == 1 else { throw wrong }
        let bytes = Array(boundaries[0].value.utf8)
        guard (1...70).contains(bytes.count), bytes.last != UInt8(ascii: " "), bytes.allSatisfy(isAllowed) else {
            throw wrong
        }
        return bytes
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
