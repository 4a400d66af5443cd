/// Finds the words and numbers of UTF-8 text, one after another, in linear time.
///
/// A word is a run of letters and their marks, of any script; a number is a run of digits with the commas and points
/// that belong to it. Letters and digits part: "ST25" is a word and a number, so that it is found as "st 25" too.
struct WordScanner {
    struct Piece {
        let range: Range<Int>
        let isNumber: Bool
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> Piece? {
        while position < bytes.count {
            let byte = bytes[position]
            if Self.isLetter(byte) { return word() }
            if Self.isDigit(byte) { return number() }
            if byte < 0x80 {
                position += 1
                continue
            }
            let (scalar, width) = scalar(at: position)
            if Self.isWordScalar(scalar) { return word() }
            position += width
        }
        return nil
    }

    private mutating func word() -> Piece {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                guard Self.isLetter(byte) else { break }
                position += 1
            } else {
                let (scalar, width) = scalar(at: position)
                guard Self.isWordScalar(scalar) else { break }
                position += width
            }
        }
        return Piece(range: start..<position, isNumber: false)
    }

    private mutating func number() -> Piece {
        let start = position
        position = NumberText.end(in: bytes, from: start)
        return Piece(range: start..<position, isNumber: true)
    }

    /// The scalar at an index and its length in bytes; what is not UTF-8 counts as one byte of U+FFFD.
    func scalar(at index: Int) -> (value: UInt32, width: Int) {
        let lead = bytes[index]
        let width =
            switch lead {
            case ..<0x80: 1
            case 0xC2..<0xE0: 2
            case 0xE0..<0xF0: 3
            case 0xF0..<0xF5: 4
            default: 0
            }
        if width == 1 { return (UInt32(lead), 1) }
        guard width > 0, index + width <= bytes.count else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(width))
        for offset in 1..<width {
            guard bytes[index + offset] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        return (value, width)
    }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether a scalar above ASCII belongs to a word: letters, marks, and numbers that are not 0 to 9.
    static func isWordScalar(_ value: UInt32) -> Bool {
        switch value {
        case 0xC0...0x24F: return value != 0xD7 && value != 0xF7
        case 0x300...0x36F, 0x1E00...0x1EFF: return true
        case 0x2000...0x206F, 0x80..<0xAA: return false
        default: break
        }
        guard let scalar = Unicode.Scalar(value) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
