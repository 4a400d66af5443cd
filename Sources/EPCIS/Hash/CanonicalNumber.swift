import StrictJSON

/// A decimal number without needless zeros, exact however many digits it has (CBV 2.0, 8.9.1, rule 6).
struct CanonicalNumber {
    private let isNegative: Bool
    /// The digits from the first that is not zero to the last that is not zero.
    private let digits: [UInt8]
    /// How many places the decimal point stands behind the first digit.
    private let point: Int

    /// Longest plain form; beyond it the number is written with an exponent, so that `1e999999999` stays short.
    private static let plainDigits = 40

    /// A number as XML Schema and JSON write them; `nil` for anything else.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var position = 0
        isNegative = text[0] == UInt8(ascii: "-")
        if isNegative || text[0] == UInt8(ascii: "+") { position = 1 }
        var digits: [UInt8] = []
        var whole = 0
        var hasPoint = false
        let start = position
        while position < text.count {
            if text[position] == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if text[position].isDigit {
                digits.append(text[position])
                if !hasPoint { whole += 1 }
            } else {
                break
            }
            position += 1
        }
        guard !digits.isEmpty, position > start else { return nil }
        if position < text.count {
            guard text[position] | 0x20 == UInt8(ascii: "e"),
                let exponent = Self.exponent(UnsafeBufferPointer(rebasing: text[(position + 1)...]))
            else { return nil }
            whole += exponent
        }
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(zeros)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        self.digits = digits
        point = whole - zeros
    }

    private static func exponent(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var value = 0
        var position = 0
        if let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position = 1 }
        guard position < text.count, text.count - position <= 12 else { return nil }
        for digit in text[position...] {
            guard digit.isDigit else { return nil }
            value = value * 10 + Int(digit & 15)
        }
        return text[0] == UInt8(ascii: "-") ? -value : value
    }

    func append(to output: inout [UInt8]) {
        guard !digits.isEmpty else { return output.append(UInt8(ascii: "0")) }
        if isNegative { output.append(UInt8(ascii: "-")) }
        if point > max(digits.count, Self.plainDigits) || point < -Self.plainDigits {
            output.append(digits[0])
            if digits.count > 1 {
                output.append(UInt8(ascii: "."))
                output.append(contentsOf: digits[1...])
            }
            output.append(contentsOf: "E\(point > 0 ? "+" : "")\(point - 1)".utf8)
        } else if point <= 0 {
            output.append("0.")
            output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -point))
            output.append(contentsOf: digits)
        } else if point >= digits.count {
            output.append(contentsOf: digits)
            output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: point - digits.count))
        } else {
            output.append(contentsOf: digits[..<point])
            output.append(UInt8(ascii: "."))
            output.append(contentsOf: digits[point...])
        }
    }
}

extension JSONNumber {
    /// The number of an XML text, in its own characters where JSON has them, else without what JSON does not know.
    init?(xml text: String) {
        if let number = JSONNumber(text) {
            self = number
            return
        }
        var text = text
        let canonical: [UInt8]? = text.withUTF8 { bytes in
            guard !bytes.isEmpty, let number = CanonicalNumber(bytes) else { return nil }
            var output: [UInt8] = []
            number.append(to: &output)
            return output
        }
        guard let canonical else { return nil }
        self.init(unchecked: String(decoding: canonical, as: UTF8.self))
    }

    /// The number as `xsd:decimal`, which has no exponent; `nil` if that would be longer than is sensible.
    var decimalText: String? {
        guard text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return text }
        var text = text
        let output: [UInt8] = text.withUTF8 { bytes in
            var output: [UInt8] = []
            CanonicalNumber(bytes)?.append(to: &output)
            return output
        }
        guard !output.isEmpty, !output.contains(UInt8(ascii: "E")) else { return nil }
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether the number is less than zero.
    var isNegative: Bool { text.hasPrefix("-") && text.utf8.contains { 0x31...0x39 ~= $0 } }
}
