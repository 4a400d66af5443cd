/// Writes elements and parameters as the compressed part of a URI.
///
/// Source: GS1 Digital Link Standard 1.1, section 10, compression procedure.
struct CompressedWriter {
    private var bits = BitWriter()

    /// Whether nothing has been written.
    var isEmpty: Bool { bits.isEmpty }

    /// Writes elements, in an order that depends on nothing but which they are.
    mutating func append(_ elements: [Element], optimised: Bool) throws(CompressionError) {
        var rest = elements.sorted { $0.ai < $1.ai }
        while optimised, let code = Self.bestCode(for: rest) {
            bits.append(code.code, bits: 8)
            for identifier in code.identifiers {
                guard let place = rest.firstIndex(where: { $0.ai == identifier }) else { continue }
                try appendValue(rest.remove(at: place))
            }
        }
        for element in rest {
            for digit in element.ai.digits { bits.append(digit - UInt8.zero, bits: 4) }
            try appendValue(element)
        }
    }

    /// The code that saves most, the first of those that save the same.
    private static func bestCode(for elements: [Element]) -> OptimisationCode? {
        var best: OptimisationCode?
        for code in OptimisationCode.all where code.digitCount > (best?.digitCount ?? 0) {
            let isCandidate = code.identifiers.allSatisfy { identifier in elements.contains { $0.ai == identifier } }
            if isCandidate { best = code }
        }
        return best
    }

    private mutating func appendValue(_ element: Element) throws(CompressionError) {
        guard let format = CompressedFormat.of(element.ai) else {
            throw CompressionError(.unknownIdentifier, identifier: element.ai)
        }
        let value = Array(element.value.utf8)
        var position = 0
        for field in format.fields {
            let end =
                switch field {
                case .digits(let count), .text(let count): position + count
                case .digitsUpTo, .textUpTo: value.count
                }
            guard end <= value.count else { throw CompressionError(.length, identifier: element.ai) }
            let part = value[position..<end]
            switch field {
            case .digits, .digitsUpTo:
                guard part.allSatisfy(\.isDigit) else { throw CompressionError(.character, identifier: element.ai) }
                if case .digitsUpTo(let most) = field { try appendLength(part.count, most, element.ai) }
                bits.append(digits: part)
            case .text: try appendText(part, most: nil, element.ai)
            case .textUpTo(let most): try appendText(part, most: most, element.ai)
            }
            position = end
        }
        guard position == value.count else { throw CompressionError(.length, identifier: element.ai) }
    }

    private mutating func appendLength(
        _ count: Int,
        _ most: Int,
        _ identifier: ApplicationIdentifier?
    ) throws(CompressionError) {
        guard count <= most else { throw CompressionError(.length, identifier: identifier) }
        bits.append(count, bits: most.significantBits)
    }

    private mutating func appendText(
        _ text: ArraySlice<UInt8>,
        most: Int?,
        _ identifier: ApplicationIdentifier?
    ) throws(CompressionError) {
        let encoding = CompressedEncoding(of: text)
        bits.append(encoding.rawValue, bits: 3)
        if let most { try appendLength(text.count, most, identifier) }
        if encoding == .digits { return bits.append(digits: text) }
        for byte in text {
            guard byte < 128 else { throw CompressionError(.character, identifier: identifier) }
            let value =
                switch encoding {
                case .base64: Base64.value(of: byte) ?? 0
                case .ascii: byte
                case .digits, .lowerHexadecimal, .upperHexadecimal: byte.hexadecimal ?? 0
                }
            bits.append(value, bits: encoding.width)
        }
    }

    /// Writes a parameter that is no application identifier: at most 127 characters of name and as many of value.
    mutating func append(parameter name: [UInt8], _ value: [UInt8]) throws(CompressionError) {
        bits.append(15, bits: 4)
        try appendLength(name.count, 127, nil)
        for byte in name {
            guard let value = Base64.value(of: byte) else { throw CompressionError(.notBase64) }
            bits.append(value, bits: 6)
        }
        try appendText(value[...], most: 127, nil)
    }

    /// The compressed part.
    consuming func finished() -> String { String(decoding: bits.finished(), as: UTF8.self) }
}

extension Int {
    /// How many bits a length up to this needs.
    var significantBits: Int { Int.bitWidth - leadingZeroBitCount }
}
