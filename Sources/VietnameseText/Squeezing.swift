extension VietnameseText {
    /// Leaves only words with single spaces between, in place, and returns the length; the bytes must be UTF-8.
    static func squeeze(_ bytes: UnsafeMutableBufferPointer<UInt8>, count: Int) -> Int {
        var (index, written) = (0, 0)
        var isGap = false
        while index < count {
            let length = Swift.min(width(bytes[index]), count - index)
            if isWord(bytes, at: index, length: length) {
                if isGap, written > 0 {
                    bytes[written] = 0x20
                    written += 1
                }
                isGap = false
                for offset in 0..<length { bytes[written + offset] = bytes[index + offset] }
                written += length
            } else {
                isGap = true
            }
            index += length
        }
        return written
    }

    /// Whether a scalar belongs to a word: letters, their marks, and numbers of any script.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    private static func isWord(_ bytes: UnsafeMutableBufferPointer<UInt8>, at index: Int, length: Int) -> Bool {
        let byte = bytes[index]
        if length == 1 { return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
        var value = UInt32(byte) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return Unicode.Scalar(value).map(isWord) ?? false
    }

    private static func width(_ lead: UInt8) -> Int {
        switch lead {
        case ..<0xC0: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}
