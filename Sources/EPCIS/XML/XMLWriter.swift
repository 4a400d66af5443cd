/// Writes XML, indented by two spaces, in UTF-8.
struct XMLWriter {
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    mutating func append(_ text: StaticString) { bytes.append(text) }

    mutating func append(raw text: [UInt8]) { bytes.append(contentsOf: text) }

    /// What has been written, which then is no longer kept.
    mutating func take() -> [UInt8] {
        let taken = bytes
        bytes.removeAll(keepingCapacity: true)
        return taken
    }

    /// Opens an element; attributes in their order.
    mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
        startLine()
        tag(name, attributes)
        append(">")
        depth += 1
    }

    mutating func close(_ name: String) {
        depth -= 1
        startLine()
        append("</")
        bytes.append(contentsOf: name.utf8)
        append(">")
    }

    /// An element with text, and perhaps a mark of what JSON had.
    mutating func element(_ name: String, _ text: String, _ attributes: [(String, String)] = [], marks: [String] = []) {
        startLine()
        tag(name, attributes)
        guard !text.isEmpty || !marks.isEmpty else { return append("/>") }
        append(">")
        for mark in marks { write(mark: mark) }
        escape(text, inAttribute: false)
        append("</")
        bytes.append(contentsOf: name.utf8)
        append(">")
    }

    /// A processing instruction that says what XML itself cannot.
    mutating func write(mark: String) {
        append("<?json ")
        bytes.append(contentsOf: mark.utf8)
        append("?>")
    }

    mutating func text(_ text: String) { escape(text, inAttribute: false) }

    private mutating func startLine() {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }

    private mutating func tag(_ name: String, _ attributes: [(String, String)]) {
        append("<")
        bytes.append(contentsOf: name.utf8)
        for (name, value) in attributes {
            append(" ")
            bytes.append(contentsOf: name.utf8)
            append("=\"")
            escape(value, inAttribute: true)
            append("\"")
        }
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\"") where inAttribute: append("&quot;")
            case 0x0A where inAttribute: append("&#10;")
            case 0x09 where inAttribute: append("&#9;")
            case 0x0D: append("&#13;")
            default: bytes.append(byte)
            }
        }
    }
}

extension String {
    /// Whether XML 1.0 can hold the text: no control characters but tab and line ends.
    var isXMLText: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: true
            case 0..<0x20, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
    }

    /// Whether the text can be a name without a colon; the letters of all scripts count.
    var isXMLName: Bool {
        guard let first = unicodeScalars.first else { return false }
        return (first.properties.isAlphabetic || first == "_")
            && unicodeScalars.allSatisfy { scalar in
                let properties = scalar.properties
                return properties.isAlphabetic || properties.numericType == .decimal
                    || "-._\u{B7}".unicodeScalars.contains(scalar)
            }
    }
}
