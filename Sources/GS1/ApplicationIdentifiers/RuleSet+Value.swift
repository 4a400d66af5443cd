extension RuleSet {
    /// The first fault of a value that stands by itself, or `nil`.
    ///
    /// The length as a whole comes first: a wrong check digit is no news of a value that is too long.
    func fault(
        of rule: Rule,
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        checksComponents: Bool
    ) -> Linter.Fault? {
        if range.isEmpty { return Linter.Fault(.emptyValue, at: range.lowerBound) }
        if range.count < Int(rule.minimum) { return Linter.Fault(.tooShort, at: range.upperBound) }
        if range.count > Int(rule.maximum) {
            return Linter.Fault(.tooLong, at: range.lowerBound + Int(rule.maximum))
        }
        var start = range.lowerBound
        for place in rule.parts {
            let part = parts[Int(place)]
            let end = min(start + Int(part.maximum), range.upperBound)
            if start == end, part.isOptional { continue }
            if end - start < Int(part.minimum) { return Linter.Fault(.tooShort, at: end) }
            if let fault = part.characters.fault(bytes, start..<end) { return fault }
            if checksComponents {
                for linter in part.linters {
                    if let fault = linters[Int(linter)].fault(bytes, start..<end) { return fault }
                }
            }
            start = end
        }
        return nil
    }

    /// The rule of an identifier that GS1 has not assigned.
    ///
    /// Its first two digits may already fix its length (General Specifications, figure 7.8.5-2).
    static func unassigned(_ identifier: ApplicationIdentifier) -> UnassignedRule {
        let digits = identifier.digits
        let length: Int? =
            switch Int(digits[0] - .zero) * 10 + Int(digits[1] - .zero) {
            case 0: 18
            case 1...3: 14
            case 4: 16
            case 11...19: 6
            case 20: 2
            case 31...36: 6
            case 41: 13
            default: nil
            }
        return UnassignedRule(lengths: length.map { $0...$0 } ?? 1...90, isPredefined: length != nil)
    }
}

/// What holds of the value of an identifier that GS1 has not assigned.
struct UnassignedRule {
    let lengths: ClosedRange<Int>
    let isPredefined: Bool

    func fault(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Linter.Fault? {
        if range.isEmpty { return Linter.Fault(.emptyValue, at: range.lowerBound) }
        if range.count < lengths.lowerBound { return Linter.Fault(.tooShort, at: range.upperBound) }
        if range.count > lengths.upperBound {
            return Linter.Fault(.tooLong, at: range.lowerBound + lengths.upperBound)
        }
        return Component.Characters.set82.fault(bytes, range)
    }
}

extension Component.Characters {
    /// The first byte that is not of the set, or `nil`.
    @inline(__always)
    func fault(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Linter.Fault? {
        switch self {
        case .digits:
            for position in range where !bytes[position].isDigit { return Linter.Fault(.notDigit, at: position) }
        case .set82:
            for position in range where !CharacterSets.bits82.contains(bytes[position]) {
                return Linter.Fault(.notSet82, at: position)
            }
        case .set39:
            for position in range where !CharacterSets.bits39.contains(bytes[position]) {
                return Linter.Fault(.notSet39, at: position)
            }
        case .set64: return base64Fault(bytes, range)
        }
        return nil
    }

    /// Up to two equals signs may fill a value to a multiple of three characters.
    private func base64Fault(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Linter.Fault? {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "=") { end -= 1 }
        let padding = range.upperBound - end
        if padding > 2 || padding > 0 && range.count % 3 != 0 { return Linter.Fault(.badPadding, at: end) }
        for position in range.lowerBound..<end where !CharacterSets.bits64.contains(bytes[position]) {
            return Linter.Fault(.notSet64, at: position)
        }
        return nil
    }
}
