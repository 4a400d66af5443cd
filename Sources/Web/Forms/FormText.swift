import Foundation

extension FormReader {
    /// Text as it is kept: valid UTF-8, NFC, line ends as LF, outer white space trimmed, no control characters.
    ///
    /// Marks of writing direction and zero-width marks are dropped: they are unseen, they come along when a number
    /// is pasted from an address book, and two names that look alike would differ.
    static func clean(_ bytes: [UInt8], field: Int, called name: String?) throws(FormError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(field: field) }
        if bytes.allSatisfy({ $0 > 32 && $0 < 127 }) { return text }
        var kept = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar.value {
            case 13: kept.append("\n")
            case 10: if !afterReturn { kept.append("\n") }
            case 9: kept.append(scalar)
            case 0x2028, 0x2029: kept.append("\n")
            case 0..<32, 127..<160: throw .controlCharacter(field: name ?? String(field))
            case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: continue
            default: kept.append(scalar)
            }
        }
        return String(kept).precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
