/// Steps through the scalars of a text and makes words of them, in one pass.
struct WordScanner {
    private let bytes: ArraySlice<UInt8>
    private let table = LetterTable.shared
    private var position: Int
    /// What has been seen since the last word.
    private(set) var gap: Words.Gap = []

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The next word, its folded letters added to `letters`; nil at the end.
    mutating func next(_ letters: inout [UInt8]) -> Words.Word? {
        skipGap()
        guard position < bytes.endIndex else { return nil }
        let (start, first) = (position, letters.count)
        var marks: UInt64 = 0
        let isNumber = table[scalar(at: position).value].kind == .digit
        while position < bytes.endIndex {
            let (value, length) = scalar(at: position)
            let letter = table[value]
            if letter.kind == .gap || (letter.kind != .mark && (letter.kind == .digit) != isNumber) { break }
            if letter.kind == .foreign {
                letters.append(contentsOf: bytes[position..<(position + length)])
            } else if letter.kind != .mark {
                letters.append(letter.base)
            }
            marks &+= letter.marks
            position += length
        }
        if isNumber { dropLeadingZeros(&letters, from: first) } else { unifyLastY(&letters, from: first) }
        defer { gap = [] }
        return Words.Word(
            key: first..<letters.count,
            source: start..<position,
            marks: marks,
            isNumber: isNumber,
            gap: gap
        )
    }

    private mutating func skipGap() {
        while position < bytes.endIndex {
            let (value, length) = scalar(at: position)
            let kind = table[value].kind
            guard kind == .gap || kind == .mark else { return }
            if kind == .gap { gap.formUnion(Self.gap(value)) }
            position += length
        }
    }

    /// "Phường 01" is "Phường 1".
    private func dropLeadingZeros(_ letters: inout [UInt8], from first: Int) {
        let zeros = letters[first..<(letters.count - 1)].prefix { $0 == UInt8(ascii: "0") }.count
        letters.removeSubrange(first..<(first + zeros))
    }

    /// "Mỹ" is "Mĩ", "Quý" is "Quí"; but "Tây" is not "Tai".
    private func unifyLastY(_ letters: inout [UInt8], from first: Int) {
        let count = letters.count - first
        guard count > 1, letters[letters.count - 1] == UInt8(ascii: "y") else { return }
        let before = letters[letters.count - 2]
        let isAfterConsonant = !"aeiouy".utf8.contains(before)
        let isAfterQu = count == 3 && before == UInt8(ascii: "u") && letters[first] == UInt8(ascii: "q")
        if isAfterConsonant || isAfterQu { letters[letters.count - 1] = UInt8(ascii: "i") }
    }

    private func scalar(at place: Int) -> (value: UInt32, length: Int) {
        let first = bytes[place]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard place + length <= bytes.endIndex else { return (0xFFFD, bytes.endIndex - place) }
        var value = UInt32(first & (0xFF >> UInt8(length + 1)))
        for byte in bytes[(place + 1)..<(place + length)] { value = value << 6 | UInt32(byte & 0x3F) }
        return (value, length)
    }

    private static func gap(_ value: UInt32) -> Words.Gap {
        switch value {
        case 0x2E: .dot
        case 0x2D, 0x2010...0x2015, 0x2212: .dash
        case 0x2C, 0x3B, 0x0A, 0x0D, 0x7C, 0x2F, 0x3A, 0xFF0C, 0x3001: .comma
        case 0x28, 0x5B, 0x7B: .open
        case 0x29, 0x5D, 0x7D: .close
        case 0x09, 0x20, 0xA0, 0x2000...0x200B: .space
        default: []
        }
    }
}
