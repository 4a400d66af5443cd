extension Linter {
    /// The number that a range of at most 18 digits writes.
    static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var number = 0
        for position in range { number = number &* 10 &+ Int(bytes[position] &- .zero) }
        return number
    }

    static func atMost(_ limit: Int, _ bytes: Span<UInt8>, _ range: Range<Int>, _ code: GS1Error.Code) -> Fault? {
        number(bytes, range) <= limit ? nil : Fault(code, at: range.lowerBound)
    }

    static func all(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        _ code: GS1Error.Code,
        _ isAllowed: (UInt8) -> Bool
    ) -> Fault? {
        range.first { !isAllowed(bytes[$0]) }.map { Fault(code, at: $0) }
    }

    static func oneOf(
        _ characters: StaticString,
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        _ code: GS1Error.Code
    ) -> Fault? {
        let byte = bytes[range.lowerBound]
        let isFound = characters.withUTF8Buffer { $0.contains(byte) }
        return isFound && range.count == 1 ? nil : Fault(code, at: range.lowerBound)
    }

    /// A piece and a total of the same number of digits.
    static func pieceOfTotal(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Fault? {
        let middle = range.lowerBound + range.count / 2
        let piece = number(bytes, range.lowerBound..<middle)
        let total = number(bytes, middle..<range.upperBound)
        if piece == 0 { return Fault(.pieceOfTotal, at: range.lowerBound) }
        if total == 0 { return Fault(.pieceOfTotal, at: middle) }
        return piece <= total ? nil : Fault(.pieceOfTotal, at: range.lowerBound)
    }

    /// A position and a total with a slash between them.
    static func positionInSequence(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Fault? {
        let fault = Fault(.sequence, at: range.lowerBound)
        guard let slash = range.first(where: { bytes[$0] == UInt8(ascii: "/") }) else { return fault }
        let position = range.lowerBound..<slash
        let total = slash + 1..<range.upperBound
        for part in [position, total] {
            guard !part.isEmpty, part.count < 18, part.allSatisfy({ bytes[$0].isDigit }) else { return fault }
            guard bytes[part.lowerBound] != .zero else { return Fault(.sequence, at: part.lowerBound) }
        }
        return number(bytes, position) <= number(bytes, total) ? nil : fault
    }
}
