extension RuleSet {
    /// What is wrong with elements as company, and at which of them.
    struct AssociationFault {
        let code: GS1Error.Code
        let element: Int
    }

    /// The first fault of a message as a whole: repeated, missing and excluded partners, a missing serial.
    ///
    /// The time grows with the number of elements, not with its square.
    func associationFault(_ elements: [Element]) -> AssociationFault? {
        let present = PresentIdentifiers(elements)
        for (number, element) in elements.enumerated() {
            if let first = present.firstUse(of: element.ai, before: number, in: elements) {
                if elements[first].value != element.value {
                    return AssociationFault(code: .conflictingValues, element: number)
                }
                continue
            }
            guard let rule = rule(of: element.ai) else { continue }
            for exclusion in rule.exclusions
            where present.contains(patterns[Int(exclusion)], except: element.ai, in: elements) {
                return AssociationFault(code: .excludedPartner, element: number)
            }
            if !rule.requirements.isEmpty, !isSatisfied(rule, present, elements) {
                return AssociationFault(code: .missingPartner, element: number)
            }
        }
        return serialFault(elements)
    }

    private func isSatisfied(_ rule: Rule, _ present: PresentIdentifiers, _ elements: [Element]) -> Bool {
        rule.requirements.contains { combination in
            combinations[Int(combination)].allSatisfy { pattern in
                present.contains(patterns[Int(pattern)], except: rule.identifier, in: elements)
            }
        }
    }

    /// A digital signature (8030) is of one thing, so the key beside it needs its serial component.
    private func serialFault(_ elements: [Element]) -> AssociationFault? {
        guard elements.contains(where: { $0.ai == Self.signature }) else { return nil }
        let number = elements.firstIndex { element in
            Self.serialised.contains { $0.identifier == element.ai && $0.bare == element.value.utf8.count }
        }
        return number.map { AssociationFault(code: .missingSerial, element: $0) }
    }

    private static let signature: ApplicationIdentifier = "8030"
    private static let serialised: [(identifier: ApplicationIdentifier, bare: Int)] = [
        ("253", 13), ("255", 13), ("8003", 14),
    ]
}

/// Which identifiers a message holds: looked up one by one while they are few, in a set of bits when they are many.
struct PresentIdentifiers {
    private static let few = 16
    private let bits: [UInt64]
    private let firsts: [ApplicationIdentifier: Int]

    init(_ elements: [Element]) {
        guard elements.count > Self.few else {
            bits = []
            firsts = [:]
            return
        }
        var bits = [UInt64](repeating: 0, count: ApplicationIdentifier.indexCount / 64 + 1)
        var firsts: [ApplicationIdentifier: Int] = [:]
        for (number, element) in elements.enumerated() {
            bits[Int(element.ai.index >> 6)] |= 1 << UInt64(element.ai.index & 63)
            if firsts[element.ai] == nil { firsts[element.ai] = number }
        }
        self.bits = bits
        self.firsts = firsts
    }

    /// Each element once, the first time that its identifier is used.
    static func withoutRepetition(_ elements: [Element]) -> [Element] {
        let present = Self(elements)
        return elements.enumerated().filter { present.firstUse(of: $1.ai, before: $0, in: elements) == nil }.map(\.1)
    }

    /// Whether one of a range of identifiers is in the message, another than the one that asks.
    func contains(_ range: ClosedRange<UInt16>, except own: ApplicationIdentifier, in elements: [Element]) -> Bool {
        if bits.isEmpty {
            return elements.contains { range ~= $0.ai.index && $0.ai != own }
        }
        return range.contains { bits[Int($0 >> 6)] >> UInt64($0 & 63) & 1 != 0 && $0 != own.index }
    }

    /// The first element with the same identifier, if it is not this one.
    func firstUse(of identifier: ApplicationIdentifier, before number: Int, in elements: [Element]) -> Int? {
        if bits.isEmpty { return elements[..<number].firstIndex { $0.ai == identifier } }
        let first = firsts[identifier]
        return first == number ? nil : first
    }
}
