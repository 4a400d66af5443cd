/// The definitions in the form in which messages are judged: flat arrays of plain numbers, shared by reference.
final class RuleSet: Sendable {
    /// The rules of the current table.
    static var current: RuleSet { ApplicationIdentifierTable.current.rules }

    /// The rules of one identifier; ranges are places in the arrays of the set.
    struct Rule: Sendable {
        let identifier: ApplicationIdentifier
        let minimum: UInt8
        let maximum: UInt8
        let isPredefined: Bool
        let isAttribute: Bool
        let parts: Range<UInt16>
        let requirements: Range<UInt16>
        let exclusions: Range<UInt16>
        let isKey: Bool
        let sequences: Range<UInt16>
    }

    /// One component.
    struct Part: Sendable {
        let characters: Component.Characters
        let minimum: UInt8
        let maximum: UInt8
        let isOptional: Bool
        let linters: Range<UInt16>
    }

    /// By ``ApplicationIdentifier/index``: the place among the rules, one-based; 0 where none is assigned.
    let places: [UInt16]
    /// By the first two digits: how many digits an identifier with them has; 0 where GS1 uses none yet.
    let lengths: [UInt8]
    let rules: [Rule]
    let parts: [Part]
    let linters: [Linter]
    /// Combinations, each a range of ``patterns``.
    let combinations: [Range<UInt16>]
    /// Patterns of identifiers as ranges of ``ApplicationIdentifier/index``, which is in the order of the digits.
    let patterns: [ClosedRange<UInt16>]
    /// Sequences of key qualifiers.
    let sequences: [[ApplicationIdentifier]]

    init(_ definitions: [ApplicationIdentifier.Definition]) {
        var places = [UInt16](repeating: 0, count: ApplicationIdentifier.indexCount)
        var lengths = [UInt8](repeating: 0, count: 100)
        for (place, definition) in definitions.enumerated() {
            let digits = definition.identifier.digits
            places[Int(definition.identifier.index)] = UInt16(place + 1)
            lengths[Int(digits[0] - .zero) * 10 + Int(digits[1] - .zero)] = UInt8(digits.count)
        }
        self.places = places
        self.lengths = lengths
        var parts: [Part] = []
        var linters: [Linter] = []
        var combinations: [Range<UInt16>] = []
        var patterns: [ClosedRange<UInt16>] = []
        var sequences: [[ApplicationIdentifier]] = []
        rules = definitions.map { definition in
            let firstPart = UInt16(parts.count)
            for component in definition.components {
                let firstLinter = UInt16(linters.count)
                linters += component.linters
                parts.append(
                    Part(
                        characters: component.characters,
                        minimum: UInt8(component.minimum),
                        maximum: UInt8(component.maximum),
                        isOptional: component.isOptional,
                        linters: firstLinter..<UInt16(linters.count)
                    )
                )
            }
            let firstCombination = UInt16(combinations.count)
            for combination in definition.requirements {
                let firstPattern = UInt16(patterns.count)
                patterns += combination.map(\.indexes)
                combinations.append(firstPattern..<UInt16(patterns.count))
            }
            let firstExclusion = UInt16(patterns.count)
            patterns += definition.exclusions.map(\.indexes)
            let firstSequence = UInt16(sequences.count)
            sequences += definition.qualifierSequences ?? []
            return Rule(
                identifier: definition.identifier,
                minimum: UInt8(definition.minimumLength),
                maximum: UInt8(definition.maximumLength),
                isPredefined: definition.traits.contains(.predefined),
                isAttribute: definition.traits.contains(.attribute),
                parts: firstPart..<UInt16(parts.count),
                requirements: firstCombination..<UInt16(combinations.count),
                exclusions: firstExclusion..<UInt16(patterns.count),
                isKey: definition.isKey,
                sequences: firstSequence..<UInt16(sequences.count)
            )
        }
        self.parts = parts
        self.linters = linters
        self.combinations = combinations
        self.patterns = patterns
        self.sequences = sequences
    }
}
