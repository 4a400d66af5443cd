/// A number with its unit as one word of the index, so that 0,5 kg, 500g and 500 gam are the same.
struct Quantity {
    /// The first byte of the key of each quantity, which no other word has.
    static let mark: UInt8 = 1

    /// What the index holds: the mark, the number in the base unit, the unit.
    var key: [UInt8]
    /// The same for degrees of protein (độ đạm, °N), which are degrees too.
    var proteinKey: [UInt8]?
    /// Where the unit ends in the text.
    var end: Int
    /// How many words of the text it is: 500 g is two, 500% is one.
    var span: Int

    private struct Unit {
        let base: String
        /// How many zeros the number gets in the base unit.
        let shift: Int
    }

    private static let units: [String: Unit] = {
        var units: [String: Unit] = [:]
        func add(_ names: String, _ base: String, _ shift: Int) {
            for name in names.split(separator: " ") { units[String(name)] = Unit(base: base, shift: shift) }
        }
        add("mg", "mg", 0)
        add("g gr gam gram grams", "mg", 3)
        add("lạng lang", "mg", 5)
        add("kg kgs kilogam kilogram ký ky", "mg", 6)
        add("ml cc", "ml", 0)
        add("cl", "ml", 1)
        add("dl", "ml", 2)
        add("l lít lit liter litre", "ml", 3)
        add("mm", "mm", 0)
        add("cm", "mm", 1)
        add("m mét met", "mm", 3)
        add("độ do", "°", 0)
        return units
    }()

    /// The quantity whose number stands in `number`; `nil` where no unit follows.
    init?(number: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        let value = Array(NumberText.normal(bytes[number]).prefix(WordSpelling.longest))
        let start = Self.skipSpace(bytes, number.upperBound)
        guard start < bytes.count else { return nil }
        if bytes[start] == UInt8(ascii: "%") {
            self.init(value, "%", end: start + 1, span: 1)
        } else if start + 1 < bytes.count, bytes[start] == 0xC2, bytes[start + 1] == 0xB0 || bytes[start + 1] == 0xBA {
            self.init(value, "°", end: start + 2, span: 1)
            // ° and º may carry the letter of a scale; N is the nitrogen by which fish sauce is graded.
            if let (letter, end) = Self.unitWord(in: bytes, from: start + 2), letter == "n" || letter == "c" {
                self.end = end
                if letter == "n" { setProtein(value) }
            }
        } else if let (word, end) = Self.unitWord(in: bytes, from: start), let unit = Self.units[word] {
            self.init(NumberText.shifted(value, by: unit.shift), unit.base, end: end, span: 2)
            if unit.base == "°", let (next, after) = Self.unitWord(in: bytes, from: Self.skipSpace(bytes, end)),
                next == "đạm" || next == "dam"
            {
                self.end = after
                span = 3
                setProtein(value)
            }
        } else {
            return nil
        }
    }

    private init(_ value: [UInt8], _ unit: String, end: Int, span: Int) {
        key = [Self.mark] + NumberText.shifted(value, by: 0) + unit.utf8
        (self.end, self.span) = (end, span)
    }

    private mutating func setProtein(_ value: [UInt8]) {
        proteinKey = [Self.mark] + NumberText.shifted(value, by: 0) + "°n".utf8
    }

    private static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        if index < bytes.count, bytes[index] == 0x20 { return index + 1 }
        // The space that may not break, U+00A0, which good typesetting has here.
        return index + 1 < bytes.count && bytes[index] == 0xC2 && bytes[index + 1] == 0xA0 ? index + 2 : index
    }

    /// The small letters, composed, of the short word at `start`.
    private static func unitWord(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (String, Int)? {
        var scanner = WordScanner(UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, start + 20)]))
        scanner.position = start
        guard let piece = scanner.next(), piece.range.lowerBound == start, !piece.isNumber,
            piece.range.upperBound < start + 16
        else { return nil }
        let word = WordSpelling(UnsafeBufferPointer(rebasing: bytes[piece.range]))
        return (String(decoding: word.display, as: UTF8.self), piece.range.upperBound)
    }
}
