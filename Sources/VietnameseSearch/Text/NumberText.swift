/// Numbers as Vietnamese text writes them: 0,5 and 0.5 are one number, and 1.500 is one thousand five hundred.
enum NumberText {
    /// The end of the number that begins at `start`: digits, then groups of digits after a comma or a point that
    /// together are one number; "22.11.2026" is three.
    static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let whole = digitsEnd(bytes, start)
        var (end, groups, isGrouped) = (whole, 0, whole - start <= 3 && bytes[start] != 0x30)
        while isGrouped, end + 3 < bytes.count, bytes[end] == UInt8(ascii: "."), digitsEnd(bytes, end + 1) == end + 4 {
            end += 4
            groups += 1
        }
        isGrouped = groups > 0
        guard let (fraction, comma) = fraction(bytes, from: end) else { return end }
        // After points between thousands only a comma can begin the fraction.
        return isGrouped && !comma ? whole : fraction
    }

    /// The number as one spelling: digits, then a point and the fraction without zeros at its end.
    static func normal(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        let marks = bytes.indices.filter { !WordScanner.isDigit(bytes[$0]) }
        guard let last = marks.last else { return bytes }
        let isThousands =
            bytes[last] == UInt8(ascii: ".") && bytes.count - last == 4 && marks[0] <= 3 && bytes[0] != 0x30
        if isThousands { return bytes.filter(WordScanner.isDigit) }
        var fraction = bytes[(last + 1)...]
        while fraction.last == 0x30 { fraction.removeLast() }
        let whole = bytes[..<last].filter(WordScanner.isDigit)
        return fraction.isEmpty ? whole : whole + [UInt8(ascii: ".")] + fraction
    }

    /// Multiplies a normal number by ten to the power of `shift`.
    static func shifted(_ number: [UInt8], by shift: Int) -> [UInt8] {
        guard shift > 0 else { return trimmed(number) }
        let point = number.firstIndex(of: UInt8(ascii: ".")) ?? number.count
        let fraction = Array(number.dropFirst(point + 1))
        let moved = fraction.prefix(shift) + repeatElement(0x30, count: max(0, shift - fraction.count))
        let rest = fraction.dropFirst(shift)
        return trimmed(number[..<point] + moved + (rest.isEmpty ? [] : [UInt8(ascii: ".")] + rest))
    }

    private static func trimmed(_ number: [UInt8]) -> [UInt8] {
        let rest = number.drop { $0 == 0x30 }
        return rest.first.map(WordScanner.isDigit) ?? false ? Array(rest) : [0x30] + rest
    }

    private static func digitsEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < bytes.count, WordScanner.isDigit(bytes[end]) { end += 1 }
        return end
    }

    private static func fraction(_ bytes: UnsafeBufferPointer<UInt8>, from end: Int) -> (end: Int, isComma: Bool)? {
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "."),
            WordScanner.isDigit(bytes[end + 1])
        else { return nil }
        let last = digitsEnd(bytes, end + 1)
        // Another group after the fraction: a date or a version, of which each part is a number.
        if last + 1 < bytes.count, bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: ","),
            WordScanner.isDigit(bytes[last + 1])
        {
            return nil
        }
        return (last, bytes[end] == UInt8(ascii: ","))
    }
}
