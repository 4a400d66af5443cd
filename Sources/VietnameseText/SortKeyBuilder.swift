/// A sort key in the making: letters, tones, case and identity, each level ended by a space.
///
/// Within the levels: "-" between words, then digits, then the 33 letters as "A" to "a", then "z" with the scalar
/// in six hexadecimal digits for the letters of other scripts.
struct SortKey {
    private static let end = UInt8(ascii: " ")
    private static let gap = UInt8(ascii: "-")
    private static let zero = UInt8(ascii: "0")

    private var primary: [UInt8] = []
    private var tones: [UInt8] = []
    private var cases: [UInt8] = []
    private var number: [UInt8] = []
    private var isNumber = false
    private var isGap = false
    private var wordHasTone = false

    /// The next scalar of the composed text.
    mutating func add(_ scalar: Unicode.Scalar) {
        if let letter = Letter(scalar) {
            add(letter)
        } else if let tone = Tone(mark: scalar) {
            add(tone)
        } else if let digit = Self.digit(scalar) {
            add(digit: digit)
        } else if 0x300...0x36F ~= scalar.value {
            return  // a mark of another language counts for the identity only
        } else if VietnameseText.isWord(scalar) {
            addOther(scalar)
        } else {
            endNumber()
            isGap = true
        }
    }

    /// The key; the identity at its end keeps apart what the levels call equal ("hòa" and "hoà").
    mutating func finished(for text: String) -> String {
        endNumber()
        endWord()
        let levels = [primary[...], Self.trimmed(tones, pairs: true), Self.trimmed(cases, pairs: false)]
        return levels.map { String(decoding: $0 + [Self.end], as: UTF8.self) }.joined() + Self.identity(of: text)
    }

    private mutating func add(_ letter: Letter) {
        startElement()
        primary.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: letter.position))
        cases.append(Self.zero + (letter.isCapital ? 1 : 0))
        if letter.tone != .level { add(letter.tone) }
    }

    private mutating func add(_ tone: Tone) {
        guard !primary.isEmpty, !isGap else { return }
        tones.append(Self.zero + UInt8(truncatingIfNeeded: tone.rawValue))
        wordHasTone = true
    }

    private mutating func addOther(_ scalar: Unicode.Scalar) {
        let parts = VietnameseText.decomposition(of: [scalar])
        if let first = parts.first, first != scalar {
            parts.forEach { add($0) }
            return
        }
        if 0x189 == scalar.value || 0xD0 == scalar.value || 0xF0 == scalar.value {
            add(Letter(plain: "đ", isCapital: scalar.value != 0xF0))  // old converters wrote Ð for Đ
            return
        }
        for small in scalar.properties.lowercaseMapping.unicodeScalars {
            startElement()
            let hex = String(small.value, radix: 16)
            primary.append(UInt8(ascii: "z"))
            primary.append(contentsOf: repeatElement(Self.zero, count: 6 - hex.utf8.count))
            primary.append(contentsOf: hex.utf8)
            cases.append(Self.zero + (scalar.properties.isUppercase ? 1 : 0))
        }
    }

    private mutating func startElement() {
        endNumber()
        startWord()
    }

    private mutating func startWord() {
        if isGap, !primary.isEmpty {
            endWord()
            primary.append(Self.gap)
            tones.append(Self.gap)
        }
        isGap = false
    }
}

extension SortKey {
    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII { return scalar.value &- 0x30 < 10 ? UInt8(scalar.value &- 0x30) : nil }
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return UInt8(exactly: value)
    }

    private mutating func add(digit: UInt8) {
        if !isNumber { startWord() }
        isNumber = true
        if digit > 0 || !number.isEmpty { number.append(Self.zero + digit) }
    }

    /// A number is the length of its length, its length, and its digits, so that 2 comes before 10.
    private mutating func endNumber() {
        guard isNumber else { return }
        let length = Array(String(number.count).utf8)
        primary.append(Self.zero + UInt8(truncatingIfNeeded: length.count))
        primary += length + number
        number.removeAll(keepingCapacity: true)
        isNumber = false
    }

    private mutating func endWord() {
        if !wordHasTone { tones.append(Self.zero) }
        wordHasTone = false
    }

    /// Without the zeros at the end, which the space that ends the level stands for: it is below all of them.
    private static func trimmed(_ level: [UInt8], pairs: Bool) -> ArraySlice<UInt8> {
        var level = level[...]
        while let last = level.last, last == zero {
            level.removeLast()
            if pairs, level.last == gap { level.removeLast() }
        }
        return level
    }

    /// The text in printable ASCII, no two texts alike: all else, and "~" itself, as hexadecimal between "~" and ";".
    private static func identity(of text: String) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if 0x20...0x7D ~= scalar.value {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes += "~\(String(scalar.value, radix: 16));".utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
