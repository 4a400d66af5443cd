/// A published text laid over the sets of one act: the wording of the lines that agree, and every line that does not.
///
/// With nothing refused it is the proof that the pack is true to its act.
public struct WordingMatch: Hashable, Sendable {
    /// The wording of each set found, by number.
    public let wordings: [OfficialWording]
    /// Everything that differs, in the order of the text.
    public let differences: [WordingDifference]
    /// How much was compared.
    public let tally: Tally

    /// How many lines agree.
    public struct Tally: Hashable, Sendable {
        /// Sets found in the text.
        public var sets = 0
        /// Criteria whose code, name, points and number of options agree.
        public var criteria = 0
        /// Options whose points and mark agree.
        public var options = 0

        /// Nothing compared.
        public init() {}
    }

    /// Whether no line is refused and every set of the pack was found.
    public var isTrue: Bool { !differences.contains { $0.severity == .refused } }

    /// Matches a text with the sets of one act.
    public init(_ blocks: [TextBlock], with sets: [CriteriaSet]) {
        self.init(OfficialTable(blocks), with: sets)
    }

    /// Matches tables that were read already.
    public init(_ table: OfficialTable, with sets: [CriteriaSet]) {
        let pairing = SetPairing(table.sets, sets)
        var wordings: [OfficialWording] = []
        var differences: [WordingDifference] = []
        var tally = Tally()
        for (printed, set) in pairing.pairs {
            var comparison = SetComparison(printed, set)
            wordings.append(comparison.compare())
            differences += comparison.differences
            tally.sets += 1
            tally.criteria += comparison.tally.criteria
            tally.options += comparison.tally.options
        }
        differences += pairing.extra.map { Self.whole(.setExtra, line: $0.line, $0.number ?? 0, official: $0.name) }
        differences += pairing.missing.map { Self.whole(.setMissing, line: 0, $0.number, pack: $0.name) }
        self.wordings = wordings.sorted { $0.number < $1.number }
        self.differences = differences
        self.tally = tally
    }

    private static func whole(
        _ kind: WordingDifference.Kind,
        line: Int,
        _ number: Int,
        official: String? = nil,
        pack: Label? = nil
    ) -> WordingDifference {
        let official = official.map { Label(vi: "«\($0)»", en: "«\($0)»") }
        let pack = pack.map { Label(vi: "«\($0.vi)»", en: "«\($0.en)»") }
        let nothing = Label(vi: "không có", en: "nothing")
        return WordingDifference(
            kind: kind,
            severity: .refused,
            line: line,
            set: number,
            place: nil,
            option: nil,
            official: official ?? nothing,
            pack: pack ?? nothing,
            explanation: nil
        )
    }
}
