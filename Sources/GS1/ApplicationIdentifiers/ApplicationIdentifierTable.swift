/// Every application identifier that GS1 has assigned, with its rules.
///
/// Sources: GS1 General Specifications, section 3, figure 3.2-1, and 4.13 (partners); GS1 Digital Link
/// Standard: URI Syntax, 4 (keys, qualifiers, attributes); GS1 Barcode Syntax Dictionary (rules by name).
public struct ApplicationIdentifierTable: Sendable {
    /// The table of this version of the library.
    public static let current = Self(
        version: "2026-07-27",
        rows: identification + measures + pricesAndParties + delivery + attributes + special
    )

    /// The day of the GS1 Barcode Syntax Dictionary whose state the table has, as YYYY-MM-DD.
    public let version: String

    /// All assigned identifiers in the order of their digits as text.
    public let definitions: [ApplicationIdentifier.Definition]

    /// The rules in the form in which a message is judged, in the order of ``definitions``.
    let rules: RuleSet

    var places: [UInt16] { rules.places }
    var lengths: [UInt8] { rules.lengths }

    /// The definition of an identifier, or `nil` where GS1 has not assigned it.
    public subscript(identifier: ApplicationIdentifier) -> ApplicationIdentifier.Definition? {
        let place = places[Int(identifier.index)]
        return place == 0 ? nil : definitions[Int(place) - 1]
    }

    private init(version: String, rows: [Row]) {
        self.version = version
        definitions = rows.flatMap(\.definitions).sorted { $0.identifier < $1.identifier }
        rules = RuleSet(definitions)
    }

    /// One line of the table: an identifier, or a range of them with the same rules.
    struct Row {
        let definitions: [ApplicationIdentifier.Definition]

        init(
            _ identifiers: ClosedRange<ApplicationIdentifier>,
            _ title: String,
            _ traits: ApplicationIdentifier.Traits,
            _ components: Component...,
            requires: PatternList = "",
            excludes: PatternList = "",
            qualifiers: QualifierList? = nil
        ) {
            // The next identifier of as many digits is one step of its last digit away.
            let step = [2: 121, 3: 11][identifiers.lowerBound.count] ?? 1
            let indexes = stride(from: identifiers.lowerBound.index, through: identifiers.upperBound.index, by: step)
            definitions = indexes.map { index in
                ApplicationIdentifier.Definition(
                    identifier: ApplicationIdentifier(index: index),
                    title: title,
                    traits: traits,
                    components: components,
                    requirements: requires.combinations,
                    exclusions: excludes.combinations.flatMap { $0 },
                    qualifierSequences: qualifiers?.sequences
                )
            }
        }

        init(
            _ identifier: ApplicationIdentifier,
            _ title: String,
            _ traits: ApplicationIdentifier.Traits,
            _ components: Component...,
            requires: PatternList = "",
            excludes: PatternList = "",
            qualifiers: QualifierList? = nil
        ) {
            definitions = [
                ApplicationIdentifier.Definition(
                    identifier: identifier,
                    title: title,
                    traits: traits,
                    components: components,
                    requirements: requires.combinations,
                    exclusions: excludes.combinations.flatMap { $0 },
                    qualifierSequences: qualifiers?.sequences
                )
            ]
        }
    }
}
