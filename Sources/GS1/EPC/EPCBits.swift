/// The bits of an EPC, one a byte.
struct EPCBits {
    private let bits: [UInt8]
    private(set) var position = 0

    /// No scheme has more characters than this, however they are written.
    private static let longest = 256

    init(
        _ text: some Sequence<UInt8>,
        width: Int,
        _ value: (UInt8) -> UInt8?
    ) throws(EPCError) {
        var bits: [UInt8] = []
        for byte in text {
            guard bits.count < Self.longest * width, let value = value(byte) else {
                throw EPCError(.character, at: bits.count)
            }
            for place in (0..<width).reversed() { bits.append(value >> UInt8(place) & 1) }
        }
        self.bits = bits
    }

    /// Takes at most 63 bits as a number.
    mutating func number(_ count: Int) throws(EPCError) -> Int {
        guard position + count <= bits.count else { throw EPCError(.length, at: bits.count) }
        let number = bits[position..<position + count].reduce(0) { $0 << 1 | Int($1) }
        position += count
        return number
    }

    /// Takes a number as so many digits.
    mutating func digits(_ count: Int, bits width: Int) throws(EPCError) -> String {
        let start = position
        let digits = String(try number(width))
        if count == 0, digits == "0" { return "" }
        guard digits.utf8.count <= count else { throw EPCError(.length, at: start) }
        return String(repeating: "0", count: count - digits.utf8.count) + digits
    }

    /// Takes a number behind a one that keeps its zeros in front.
    mutating func numericString(bits width: Int) throws(EPCError) -> String {
        let start = position
        let digits = String(try number(width))
        guard digits.hasPrefix("1"), digits.utf8.count > 1 else { throw EPCError(.character, at: start) }
        return String(digits.dropFirst())
    }

    /// Takes characters of seven bits up to a zero; the rest of the field must be zero.
    mutating func characters(bits width: Int) throws(EPCError) -> [UInt8] {
        let end = position + width
        var text: [UInt8] = []
        while position + 7 <= end {
            let start = position
            let character = UInt8(try number(7))
            guard character != 0 else {
                position = start
                break
            }
            text.append(character)
        }
        while position < end {
            let start = position
            guard try number(min(7, end - position)) == 0 else { throw EPCError(.character, at: start) }
        }
        return text
    }

    /// Takes characters of six bits up to the zero that ends them.
    mutating func partCharacters() throws(EPCError) -> [UInt8] {
        var text: [UInt8] = []
        while true {
            let code = UInt8(try number(6))
            if code == 0 { return text }
            text.append(code < 32 ? code | 64 : code)
        }
    }

    /// Holds what is left against zeros that fill a word.
    mutating func finish() throws(EPCError) {
        let rest = bits[position...]
        guard rest.count < 16, rest.allSatisfy({ $0 == 0 }) else { throw EPCError(.length, at: position) }
    }
}
