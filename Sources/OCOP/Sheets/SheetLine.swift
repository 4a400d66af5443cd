/// A line of NDJSON read without building anything from it: the ranges of its values, and the choices as they stand.
///
/// Takes only what is plain; whatever is not (an unknown field, an odd number, an escape where it matters) is left to
/// the strict reader, which is slower and says what is wrong.
struct SheetLine {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    var id = 0..<0
    var act = 0..<0
    var set = 0
    var product = 0..<0
    var choices = 0..<0
    var findings: [Range<Int>] = []

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        guard readFields() else { return nil }
    }

    private mutating func readFields() -> Bool {
        guard take(UInt8(ascii: "{")) else { return false }
        repeat {
            guard let name = string(), take(UInt8(ascii: ":")), readField(name) else { return false }
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { return false }
        skipSpace()
        return position == bytes.count && !act.isEmpty && (set > 0) != !product.isEmpty && !choices.isEmpty
    }

    private mutating func readField(_ name: Range<Int>) -> Bool {
        switch name.count {
        case 2 where matches(name, "id"): return readID()
        case 3 where matches(name, "act"):
            guard act.isEmpty, let text = string() else { return false }
            act = text
            return true
        case 3 where matches(name, "set"):
            guard set == 0, let number = number() else { return false }
            set = number
            return true
        case 7 where matches(name, "choices"): return choices.isEmpty && readObject()
        case 7 where matches(name, "product"):
            guard product.isEmpty, let text = string() else { return false }
            product = text
            return true
        case 8 where matches(name, "findings"): return findings.isEmpty && readFindings()
        default: return false
        }
    }

    private mutating func readID() -> Bool {
        guard id.isEmpty else { return false }
        skipSpace()
        let start = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            guard string() != nil else { return false }
        } else {
            guard number() != nil else { return false }
        }
        id = start..<position
        // An id goes out as it came in, so it has to be plain enough to be sure that it is right.
        return bytes[id].allSatisfy { $0 < 128 && $0 != UInt8(ascii: "\\") }
    }

    private mutating func readFindings() -> Bool {
        guard take(UInt8(ascii: "[")) else { return false }
        if take(UInt8(ascii: "]")) { return true }
        repeat {
            guard let finding = string() else { return false }
            findings.append(finding)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]"))
    }

    /// Finds the end of a flat object; its inside is read when the set is known.
    private mutating func readObject() -> Bool {
        guard take(UInt8(ascii: "{")) else { return false }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "}") {
            if bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: "[") { return false }
            position += 1
        }
        choices = start..<position
        return !choices.isEmpty && take(UInt8(ascii: "}"))
    }

    private func matches(_ range: Range<Int>, _ name: StaticString) -> Bool {
        for offset in 0..<range.count where bytes[range.lowerBound + offset] != name.utf8Start[offset] { return false }
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] == 32 || bytes[position] == 9 || bytes[position] == 13 {
            position += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func string() -> Range<Int>? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return start..<position - 1
            }
            if byte < 32 { return nil }
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    /// A whole number of at most six digits, without a sign or leading zeros.
    private mutating func number() -> Int? {
        skipSpace()
        let start = position
        var value = 0
        while position < bytes.count, (48...57).contains(bytes[position]), position - start < 7 {
            value = value * 10 + Int(bytes[position] - 48)
            position += 1
        }
        let count = position - start
        guard (1...6).contains(count), count == 1 || bytes[start] != 48 else { return nil }
        return value
    }

    /// Reads the choices into option numbers; false where the strict reader has to look.
    mutating func read(into numbers: UnsafeMutableBufferPointer<UInt8>, with codes: CriterionCodes) -> Bool {
        position = choices.lowerBound
        let end = choices.upperBound
        var seen: UInt64 = 0
        var expected = 0
        repeat {
            guard let code = string(), code.upperBound < end, take(UInt8(ascii: ":")), let value = number(),
                let criterion = codes.position(of: UnsafeBufferPointer(rebasing: bytes[code]), expected: expected),
                value <= Int(codes.optionCounts[criterion]), seen >> UInt64(criterion) & 1 == 0
            else { return false }
            seen |= 1 << UInt64(criterion)
            numbers[criterion] = UInt8(value)
            expected = criterion + 1
        } while take(UInt8(ascii: ","))
        skipSpace()
        return position == end
    }
}

/// Positions of criteria by the bytes of their codes, as they stand in JSON with or without escapes.
struct CriterionCodes {
    let optionCounts: [UInt8]
    private let inOrder: [[UInt8]]
    private let positions: [[UInt8]: Int]

    init(_ scorer: Scorer) {
        optionCounts = scorer.optionCounts
        inOrder = scorer.set.criteria.map { Array($0.code.utf8) }
        var positions: [[UInt8]: Int] = [:]
        for (position, criterion) in scorer.set.criteria.enumerated() {
            positions[Array(criterion.code.utf8)] = position
            positions[Array(Self.escaped(criterion.code).utf8)] = position
        }
        self.positions = positions
    }

    /// The code as JSON writers that keep to ASCII put it: "1.\u0111" for "1.đ".
    private static func escaped(_ code: String) -> String {
        code.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return unit < 128
                ? String(UnicodeScalar(UInt8(unit))) : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    /// Sheets mostly follow the order of the act, so the criterion expected next is tried first.
    func position(of code: UnsafeBufferPointer<UInt8>, expected: Int) -> Int? {
        if expected < inOrder.count, inOrder[expected].elementsEqual(code) { return expected }
        return positions[Array(code)]
    }
}
