/// Reads the compressed part of a URI.
///
/// Source: GS1 Digital Link Standard 1.1, section 10, decompression procedure.
struct CompressedReader {
    private var bits: BitReader
    private(set) var elements: [Element] = []
    private(set) var parameters: [DigitalLink.Parameter] = []

    init(_ text: some Sequence<UInt8>) throws(CompressionError) {
        guard let bits = BitReader(text) else { throw CompressionError(.notBase64) }
        self.bits = bits
        // Filling is less than a character; an item is at least eight bits.
        while self.bits.remaining >= 6 || elements.isEmpty && parameters.isEmpty { try readItem() }
        let filling = self.bits.position
        guard try self.bits.number(bits: self.bits.remaining) == 0 else {
            throw CompressionError(.padding, atBit: filling)
        }
    }

    private mutating func readItem() throws(CompressionError) {
        let start = bits.position
        guard bits.remaining >= 8 else { throw CompressionError(.padding, atBit: start) }
        let first = try bits.number(bits: 4)
        if first == 15 { return try readParameter() }
        let second = try bits.number(bits: 4)
        if first < 10, second < 10 { return try readElement([first, second], from: start) }
        guard let code = OptimisationCode.byCode[first << 4 | second] else {
            throw CompressionError(.reservedCode, atBit: start)
        }
        for identifier in code.identifiers { try readValue(of: identifier) }
    }

    private mutating func readElement(_ digits: [Int], from start: Int) throws(CompressionError) {
        var digits = digits
        let count = Int(ApplicationIdentifierTable.current.lengths[digits[0] * 10 + digits[1]])
        while digits.count < count {
            let digit = try bits.number(bits: 4)
            guard digit < 10 else { throw CompressionError(.unknownIdentifier, atBit: start) }
            digits.append(digit)
        }
        let text = String(decoding: digits.map { UInt8.zero + UInt8($0) }, as: UTF8.self)
        guard count > 0, let identifier = ApplicationIdentifier(text) else {
            throw CompressionError(.unknownIdentifier, atBit: start)
        }
        try readValue(of: identifier)
    }

    private mutating func readValue(of identifier: ApplicationIdentifier) throws(CompressionError) {
        let start = bits.position
        guard let format = CompressedFormat.of(identifier) else {
            throw CompressionError(.unknownIdentifier, atBit: start, identifier: identifier)
        }
        guard !elements.contains(where: { $0.ai == identifier }) else {
            throw CompressionError(.duplicate, atBit: start, identifier: identifier)
        }
        var value: [UInt8] = []
        for field in format.fields {
            switch field {
            case .digits(let count): try bits.appendDigits(count, to: &value)
            case .digitsUpTo(let most): try bits.appendDigits(length(most), to: &value)
            case .text(let count): try readText(most: nil, count: count, to: &value)
            case .textUpTo(let most): try readText(most: most, count: 0, to: &value)
            }
        }
        elements.append(Element(identifier, String(decoding: value, as: UTF8.self)))
    }

    private mutating func length(_ most: Int) throws(CompressionError) -> Int {
        let start = bits.position
        let count = try bits.number(bits: most.significantBits)
        guard count <= most else { throw CompressionError(.length, atBit: start) }
        return count
    }

    private mutating func readText(most: Int?, count: Int, to value: inout [UInt8]) throws(CompressionError) {
        let start = bits.position
        guard let encoding = CompressedEncoding(rawValue: try bits.number(bits: 3)) else {
            throw CompressionError(.encoding, atBit: start)
        }
        let count = if let most { try length(most) } else { count }
        guard encoding != .digits else { return try bits.appendDigits(count, to: &value) }
        for _ in 0..<count {
            let number = UInt8(try bits.number(bits: encoding.width))
            switch encoding {
            case .base64: value.append(Base64.alphabet[Int(number)])
            case .ascii: value.append(number)
            case .upperHexadecimal: value.append(number < 10 ? UInt8.zero + number : UInt8(ascii: "A") + number - 10)
            case .lowerHexadecimal, .digits:
                value.append(number < 10 ? UInt8.zero + number : UInt8(ascii: "a") + number - 10)
            }
        }
    }

    private mutating func readParameter() throws(CompressionError) {
        let start = bits.position
        let count = try bits.number(bits: 7)
        guard count > 0 else { throw CompressionError(.length, atBit: start) }
        var name: [UInt8] = []
        for _ in 0..<count { name.append(Base64.alphabet[try bits.number(bits: 6)]) }
        var value: [UInt8] = []
        try readText(most: 127, count: 0, to: &value)
        var written: [UInt8] = []
        PercentEncoding.append(String(decoding: value, as: UTF8.self), to: &written)
        parameters.append(
            DigitalLink.Parameter(
                name: String(decoding: name, as: UTF8.self),
                value: String(decoding: written, as: UTF8.self)
            )
        )
    }
}
