import Foundation

/// The head of one part of a form: which field it is, and which file.
package struct MultipartPart: Equatable, Sendable {
    /// The name of the field.
    package var name: String
    /// The name of the file as the person's computer has it, without any path; nil for a text field, empty where no
    /// file was chosen.
    package var fileName: String?
    /// The content type as sent; to be distrusted.
    package var contentType: String?

    package init(name: String, fileName: String? = nil, contentType: String? = nil) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
    }

    /// Reads the header lines of a part, by RFC 7578 section 4.2 to 4.8.
    init(headers bytes: ArraySlice<UInt8>) throws(MultipartError) {
        let position = bytes.startIndex
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw MultipartError(reason: .notUTF8, position: position)
        }
        var disposition: HeaderValue?
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: true) {
            guard let header = Self.header(line) else { throw MultipartError(reason: .badHeader, position: position) }
            switch header.name {
            case "content-disposition":
                guard disposition == nil, let value = HeaderValue(header.value), value.value.lowercased() == "form-data"
                else { throw MultipartError(reason: .noName, position: position) }
                disposition = value
            case "content-type":
                guard Self.isUTF8(header.value) else {
                    throw MultipartError(reason: .unknownEncoding, position: position)
                }
                contentType = header.value
            case "content-transfer-encoding":
                guard ["7bit", "8bit", "binary"].contains(header.value.lowercased()) else {
                    throw MultipartError(reason: .unknownEncoding, position: position)
                }
            default: break  // RFC 7578 section 4.8: others are ignored.
            }
        }
        let names = disposition?.parameters.filter { $0.name == "name" } ?? []
        let files = disposition?.parameters.filter { $0.name == "filename" } ?? []
        guard names.count == 1, files.count <= 1 else { throw MultipartError(reason: .noName, position: position) }
        name = Self.unescaped(names[0].value).precomposedStringWithCanonicalMapping
        fileName = files.first.map { Self.bareName(Self.unescaped($0.value)) }
        guard !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw MultipartError(reason: .badHeader, position: position)
        }
    }

    private static func header(_ line: Substring) -> (name: String, value: String)? {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
        let name = line[..<colon]
        guard name.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), !line.unicodeScalars.contains(where: isControl) else {
            return nil
        }
        return (name.lowercased(), line[line.utf8.index(after: colon)...].trimmingCharacters(in: .whitespaces))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 32 && scalar != "\t" || scalar.value == 127
    }

    /// RFC 7578 section 4.5: a text part may name its character set; only UTF-8 is taken.
    private static func isUTF8(_ contentType: String) -> Bool {
        guard let value = HeaderValue(contentType), value.value.lowercased() == "text/plain" else { return true }
        return value.parameters.filter { $0.name == "charset" }.allSatisfy { $0.value.lowercased() == "utf-8" }
    }

    /// Browsers write a quote and line ends as %22, %0D and %0A, and nothing else (WHATWG HTML, 4.10.22.8).
    private static func unescaped(_ text: String) -> String {
        text.replacingOccurrences(of: "%22", with: "\"").replacingOccurrences(
            of: "%0D",
            with: "\r",
            options: .caseInsensitive
        )
        .replacingOccurrences(of: "%0A", with: "\n", options: .caseInsensitive)
    }

    /// RFC 7578 section 4.2: path information is of no use here, and dangerous.
    private static func bareName(_ name: String) -> String {
        let last = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
        let unseen: (Unicode.Scalar) -> Bool = { [.control, .format].contains($0.properties.generalCategory) }
        let seen = String(String.UnicodeScalarView(last.unicodeScalars.filter { !unseen($0) }))
        let bare = seen.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespaces)
        return bare == "." || bare == ".." ? "" : bare
    }
}
