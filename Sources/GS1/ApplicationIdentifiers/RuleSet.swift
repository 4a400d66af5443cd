/// The definitions in the form in which messages are judged: flat arrays of plain numbers.
struct RuleSet: Sendable {
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
    }

    /// One component.
    struct Part: Sendable {
        let characters: Component.Characters
        let minimum: UInt8
        let maximum: UInt8
        let isOptional: Bool
        let linters: Range<UInt16>
    }

    let rules: [Rule]
    let parts: [Part]
    let linters: [Linter]
    /// Combinations, each a range of ``patterns``.
    let combinations: [Range<UInt16>]
    /// Ranges of places of rules: a pattern of identifiers is one, for the rules stand in the order of their digits.
    let patterns: [Range<UInt16>]

    init(_ definitions: [ApplicationIdentifier.Definition]) {
        var parts: [Part] = []
        var linters: [Linter] = []
        var combinations: [Range<UInt16>] = []
        var patterns: [Range<UInt16>] = []
        func add(_ pattern: IdentifierPattern) {
            let first = definitions.firstIndex { pattern.matches($0.identifier) } ?? 0
            let end = definitions[first...].firstIndex { !pattern.matches($0.identifier) } ?? definitions.count
            patterns.append(UInt16(first)..<UInt16(end))
        }
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
                combination.forEach(add)
                combinations.append(firstPattern..<UInt16(patterns.count))
            }
            let firstExclusion = UInt16(patterns.count)
            definition.exclusions.forEach(add)
            return Rule(
                identifier: definition.identifier,
                minimum: UInt8(definition.minimumLength),
                maximum: UInt8(definition.maximumLength),
                isPredefined: definition.traits.contains(.predefined),
                isAttribute: definition.traits.contains(.attribute),
                parts: firstPart..<UInt16(parts.count),
                requirements: firstCombination..<UInt16(combinations.count),
                exclusions: firstExclusion..<UInt16(patterns.count)
            )
        }
        self.parts = parts
        self.linters = linters
        self.combinations = combinations
        self.patterns = patterns
    }
}
