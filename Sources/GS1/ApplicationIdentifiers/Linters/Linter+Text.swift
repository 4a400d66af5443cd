extension Linter {
    /// The fewest digits of a GS1 Company Prefix.
    private static let shortestCompanyPrefix = 4

    /// Whether enough digits for the shortest GS1 Company Prefix stand in front.
    ///
    /// Which prefixes are assigned, and how long each is, only GS1 knows; that is not asked here.
    static func companyPrefix(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Fault? {
        let prefix = range.prefix(shortestCompanyPrefix)
        if let position = prefix.first(where: { !bytes[$0].isDigit }) { return Fault(.companyPrefix, at: position) }
        return prefix.count == shortestCompanyPrefix ? nil : Fault(.companyPrefix, at: range.lowerBound)
    }

    /// The check character pair at the end of a component.
    static func checkPair(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Fault? {
        guard range.count >= 2 else { return Fault(.tooShort, at: range.upperBound) }
        let end = range.upperBound - 2
        for position in end..<range.upperBound where !CheckCharacterPair.allows(bytes[position]) {
            return Fault(.notSet32, at: position)
        }
        guard let pair = CheckCharacterPair.pair(bytes, range.lowerBound..<end) else {
            return Fault(.tooLong, at: range.upperBound)
        }
        return bytes[end] == pair.0 && bytes[end + 1] == pair.1 ? nil : Fault(.checkPair, at: end)
    }

    /// Percent signs with two hexadecimal digits behind each.
    static func percentSequences(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Fault? {
        var position = range.lowerBound
        while position < range.upperBound {
            if bytes[position] == UInt8(ascii: "%") {
                guard position + 2 < range.upperBound, bytes[position + 1].hexadecimal != nil,
                    bytes[position + 2].hexadecimal != nil
                else { return Fault(.percentSequence, at: position) }
                position += 2
            }
            position += 1
        }
        return nil
    }

    /// An International Bank Account Number: its country, its characters, and the rest of 97 (ISO 7064 mod 97-10).
    static func accountNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Fault? {
        guard range.count > 10 else { return Fault(.tooShort, at: range.upperBound) }
        let start = range.lowerBound
        guard CountryCodes.contains(bytes[start], bytes[start + 1]) else { return Fault(.ibanCountry, at: start) }
        var rest = 0
        for offset in 0..<range.count {
            let position = start + (offset + 4) % range.count
            let byte = bytes[position]
            if byte.isDigit {
                rest = (rest * 10 + Int(byte - .zero)) % 97
            } else if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte {
                rest = (rest * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
            } else {
                return Fault(.ibanCharacter, at: position)
            }
        }
        return rest == 1 ? nil : Fault(.ibanCheck, at: start + 2)
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit of either case, or `nil`.
    @inline(__always)
    var hexadecimal: UInt8? {
        if isDigit { return self &- Self.zero }
        let letter = (self | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter &+ 10 : nil
    }
}
