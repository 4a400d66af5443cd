/// How the bytes of a web page stand for letters.
enum TextEncoding: Equatable {
    case utf8
    case utf16(bigEndian: Bool)
    case windows1252
    case windows1258

    /// By the byte order mark, else by what the page declares, else UTF-8.
    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16(bigEndian: false)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16(bigEndian: true)
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = .utf8
        } else {
            self = Self.declared(in: bytes) ?? .utf8
        }
    }

    /// The charset of a meta tag or an XML declaration.
    private static func declared(in bytes: [UInt8]) -> TextEncoding? {
        let head = String(decoding: bytes.prefix(4096), as: Unicode.UTF8.self).lowercased()
        guard let tag = ["charset", "encoding"].lazy.compactMap({ value(of: $0, in: head) }).first else {
            return bytes.count > 1 && bytes[1] == 0 && bytes[0] != 0 ? .utf16(bigEndian: false) : nil
        }
        switch tag {
        case "windows-1258", "cp1258", "x-cp1258": return .windows1258
        case "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii", "ascii": return .windows1252
        default: return .utf8
        }
    }

    private static func value(of name: String, in head: String) -> String? {
        for piece in head.split(separator: name, omittingEmptySubsequences: false).dropFirst() {
            let rest = piece.drop { $0 == " " }
            guard rest.first == "=" else { continue }
            let value = rest.dropFirst().drop { " \"'".contains($0) }
            return String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        }
        return nil
    }

    /// Hands the text over as UTF-8, piece by piece, so that no second copy of the file stands in memory.
    ///
    /// Bytes that mean nothing become U+FFFD, zero bytes a space.
    func forEachPiece(of bytes: [UInt8], _ body: ([UInt8]) throws(OfficialTextError) -> Void) throws(OfficialTextError)
    {
        let step = 1 << 16
        var start = markLength(of: bytes)
        while start < bytes.count {
            let end = min(start + step, bytes.count)
            switch self {
            case .utf8:
                let cut = Self.wholeLetters(bytes, from: start, to: end)
                try body(Self.withoutZeros(String(decoding: bytes[start..<cut], as: Unicode.UTF8.self)))
                start = cut
            case .utf16(let bigEndian):
                let cut = Self.wholePairs(bytes, from: start, to: end, bigEndian: bigEndian)
                let units = stride(from: start, to: cut - 1, by: 2).map { index in
                    let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                    return bigEndian ? one << 8 | two : two << 8 | one
                }
                try body(Self.withoutZeros(String(decoding: units, as: UTF16.self)))
                start = cut
            case .windows1252, .windows1258:
                let table = self == .windows1258 ? WindowsLetters.vietnamese : WindowsLetters.western
                var text = String.UnicodeScalarView()
                for byte in bytes[start..<end] { text.append(table[Int(byte)]) }
                try body(Self.withoutZeros(String(text)))
                start = end
            }
        }
    }

    /// Bytes of the byte order mark, which is no text.
    private func markLength(of bytes: [UInt8]) -> Int {
        switch self {
        case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        case .utf16: bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
        case .windows1252, .windows1258: 0
        }
    }

    private static func withoutZeros(_ text: String) -> [UInt8] {
        text.utf8.map { $0 == 0 ? UInt8(ascii: " ") : $0 }
    }

    /// The end of a piece, moved back so that no letter is cut in two.
    private static func wholeLetters(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
        guard end < bytes.count else { return end }
        var cut = end
        while cut > start, end - cut < 4, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
        return cut > start ? cut : end
    }

    private static func wholePairs(_ bytes: [UInt8], from start: Int, to end: Int, bigEndian: Bool) -> Int {
        guard end < bytes.count, end - 2 > start else { return end }
        let high = bigEndian ? bytes[end - 2] : bytes[end - 1]
        return (0xD8...0xDB).contains(high) ? end - 2 : end
    }
}
