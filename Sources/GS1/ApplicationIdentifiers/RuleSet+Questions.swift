extension RuleSet {
    /// The rule of an identifier, or `nil` where GS1 has not assigned it.
    @inline(__always)
    func rule(of identifier: ApplicationIdentifier) -> Rule? {
        let place = places[Int(identifier.index)]
        return place == 0 ? nil : rules[Int(place) - 1]
    }

    /// How many digits identifiers with the same first two digits have, 0 where there is none.
    func length(ofIdentifiersLike identifier: ApplicationIdentifier) -> Int {
        let raised = Int(identifier.index)
        return Int(lengths[(raised / 1331 - 1) * 10 + raised / 121 % 11 - 1])
    }

    /// Whether an identifier is a primary key of GS1 Digital Link.
    func isKey(_ identifier: ApplicationIdentifier) -> Bool { rule(of: identifier)?.isKey ?? false }

    /// Whether an identifier may be an attribute in a query; unassigned ones may, where they are allowed at all.
    func isAttribute(_ identifier: ApplicationIdentifier) -> Bool { rule(of: identifier)?.isAttribute ?? true }

    /// Whether no separator need follow a value.
    func isPredefined(_ identifier: ApplicationIdentifier) -> Bool {
        rule(of: identifier)?.isPredefined ?? Self.unassigned(identifier).isPredefined
    }

    /// Whether a qualifier could stand in a path of a key and its qualifiers.
    func isQualifier(_ identifier: ApplicationIdentifier, behind path: ArraySlice<Element>) -> Bool {
        guard let key = path.first, let rule = rule(of: key.ai) else { return false }
        return rule.sequences.contains { place in
            let sequence = sequences[Int(place)]
            return sequence.contains(identifier) && path.dropFirst().allSatisfy { sequence.contains($0.ai) }
        }
    }

    /// The first element of a path that is not a qualifier in its place, or `nil` if the path is in order.
    func misplacedQualifier(_ path: ArraySlice<Element>) -> Int? {
        guard path.count > 1, let key = path.first, let rule = rule(of: key.ai) else { return nil }
        var furthest = path.startIndex + 1
        for place in rule.sequences {
            var sequence = sequences[Int(place)][...]
            var number = path.startIndex + 1
            while number < path.endIndex, let next = sequence.firstIndex(of: path[number].ai) {
                sequence = sequence[(next + 1)...]
                number += 1
            }
            if number == path.endIndex { return nil }
            furthest = max(furthest, number)
        }
        return furthest
    }
}
