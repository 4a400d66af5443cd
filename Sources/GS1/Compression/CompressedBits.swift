/// The alphabet of compressed URIs: file-safe and URI-safe base64 (RFC 4648, 5), without padding.
enum Base64 {
    static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
        return values
    }()

    static func value(of byte: UInt8) -> UInt8? {
        let value = values[Int(byte)]
        return value == 255 ? nil : value
    }
}

/// Bits on their way to base64, first bit first.
struct BitWriter {
    private(set) var characters: [UInt8] = []
    private var pending: UInt64 = 0
    private var pendingCount = 0

    /// Whether nothing has been written.
    var isEmpty: Bool { characters.isEmpty && pendingCount == 0 }

    /// Appends the lowest bits of a number, at most 32.
    mutating func append(_ value: some BinaryInteger, bits: Int) {
        pending = pending << UInt64(bits) | UInt64(truncatingIfNeeded: value) & (1 << UInt64(bits) - 1)
        pendingCount += bits
        while pendingCount >= 6 {
            pendingCount -= 6
            characters.append(Base64.alphabet[Int(pending >> UInt64(pendingCount) & 63)])
        }
    }

    /// Appends digits as one number in the bits that so many digits need.
    mutating func append(digits: ArraySlice<UInt8>) {
        var bits = DecimalNumber.bits(digits.count)
        var number = DecimalNumber(digits: digits)
        number.limbs += Array(repeating: 0, count: max(0, (bits + 31) / 32 - number.limbs.count))
        for place in (0..<((bits + 31) / 32)).reversed() {
            append(number.limbs[place], bits: bits - place * 32)
            bits = place * 32
        }
    }

    /// Fills the last character with zeros.
    consuming func finished() -> [UInt8] {
        if pendingCount > 0 { append(0, bits: 6 - pendingCount) }
        return characters
    }
}

/// Bits out of base64.
struct BitReader {
    private let values: [UInt8]
    private(set) var position = 0

    /// The bits of a text, or `nil` if a character is not of the alphabet.
    init?(_ text: some Sequence<UInt8>) {
        var values: [UInt8] = []
        for byte in text {
            guard let value = Base64.value(of: byte) else { return nil }
            values.append(value)
        }
        self.values = values
    }

    /// How many bits are left.
    var remaining: Int { values.count * 6 - position }

    /// Takes at most 32 bits as a number.
    mutating func number(bits: Int) throws(CompressionError) -> Int {
        guard remaining >= bits else { throw CompressionError(.truncated, atBit: position) }
        var number = 0
        var needed = bits
        while needed > 0 {
            let available = 6 - position % 6
            let taken = min(needed, available)
            let value = Int(values[position / 6]) >> (available - taken) & (1 << taken - 1)
            number = number << taken | value
            position += taken
            needed -= taken
        }
        return number
    }

    /// Takes a number of so many digits and appends them, with zeros in front.
    mutating func appendDigits(_ count: Int, to text: inout [UInt8]) throws(CompressionError) {
        let start = position
        var bits = DecimalNumber.bits(count)
        guard remaining >= bits else { throw CompressionError(.truncated, atBit: start) }
        var number = DecimalNumber()
        number.limbs = Array(repeating: 0, count: (bits + 31) / 32)
        for place in number.limbs.indices.reversed() {
            number.limbs[place] = UInt32(try self.number(bits: bits - place * 32))
            bits = place * 32
        }
        guard number.appendDigits(count, to: &text) else { throw CompressionError(.number, atBit: start) }
    }
}

/// A number of any size, to be written in tens or in twos.
struct DecimalNumber {
    /// Base 2³², lowest first.
    var limbs: [UInt32] = []

    /// How many bits so many digits need: at least one.
    ///
    /// ⌈ count × log₂ 10 + 0.01 ⌉, after the standard's section on numeric values.
    static func bits(_ count: Int) -> Int { (count * 3_321_928_095 + 10_000_000 + 999_999_999) / 1_000_000_000 }

    init() {}

    init(digits: ArraySlice<UInt8>) {
        for digit in digits { multiply(by: 10, adding: UInt32(digit - UInt8.zero)) }
    }

    private mutating func multiply(by factor: UInt64, adding rest: UInt32) {
        var carry = UInt64(rest)
        for place in limbs.indices {
            carry += UInt64(limbs[place]) * factor
            limbs[place] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        if carry > 0 { limbs.append(UInt32(carry)) }
    }

    /// Appends exactly so many digits; `false` if the number has more.
    mutating func appendDigits(_ count: Int, to text: inout [UInt8]) -> Bool {
        let start = text.count
        text += Array(repeating: UInt8.zero, count: count)
        for place in (start..<start + count).reversed() {
            var rest: UInt64 = 0
            for limb in limbs.indices.reversed() {
                rest = rest << 32 | UInt64(limbs[limb])
                limbs[limb] = UInt32(rest / 10)
                rest %= 10
            }
            text[place] = UInt8.zero + UInt8(rest)
            while limbs.last == 0 { limbs.removeLast() }
        }
        return limbs.allSatisfy { $0 == 0 }
    }
}
