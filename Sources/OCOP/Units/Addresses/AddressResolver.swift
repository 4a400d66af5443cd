/// Weighs all readings of an address and says what is true under each of the best ones.
struct AddressResolver {
    let table: UnitTable
    let day: CalendarDay?
    /// The required ones first, so that an optional one of the same name takes what is left.
    let mentions: [Mention]

    init(table: UnitTable, day: CalendarDay?, mentions: [Mention]) {
        self.table = table
        self.day = day
        self.mentions = Self.withTwins(mentions.filter(\.isRequired) + mentions.filter { !$0.isRequired })
    }

    private static func withTwins(_ mentions: [Mention]) -> [Mention] {
        var mentions = mentions
        for later in mentions.indices where !mentions[later].isHint && mentions[later].era == nil {
            mentions[later].twin = mentions[..<later].firstIndex {
                $0.key != nil && $0.key == mentions[later].key && !$0.isHint && $0.era == nil
            }
        }
        return mentions
    }

    func resolve() -> UnitResolution {
        let fits = bestFits()
        guard !fits.isEmpty else { return nothing() }
        var best = bestOfEachEra(fits)
        if best.contains(where: { $0.open == 0 }) { best.removeAll { $0.open != 0 } }
        if best[0].open != 0 { return contradiction(best) }
        let verdict = chosenByDay(best)
        let readings = verdict.readings
        guard readings.contains(where: { $0.reading.level != .commune }) else {
            return communeDecision(verdict)
        }
        return areaDecision(verdict)
    }

    /// The readings that account for most of the address.
    private func bestFits() -> [ScoredReading] {
        let rows = Set(mentions.flatMap { $0.matches.map(\.row) }).sorted()
        var best: [ScoredReading] = []
        for row in rows {
            for reading in table.readings(of: row) {
                let scored = ScoredReading(reading, mentions, table)
                if let first = best.first, scored.fit != first.fit {
                    if scored.fit < first.fit { continue }
                    best.removeAll(keepingCapacity: true)
                }
                best.append(scored)
            }
        }
        return best
    }

    /// Marks decide first, then the words for kinds; but beside a district not between the eras, since people write
    /// kinds as they were or as they are.
    private func bestOfEachEra(_ fits: [ScoredReading]) -> [ScoredReading] {
        let spelling = fits.map(\.spelling).max()
        let spelled = fits.filter { $0.spelling == spelling }
        let types = spelled.map(\.sameTypes).max()
        return UnitEra.allCases.flatMap { era in
            let ofEra = spelled.filter { $0.reading.era == era }
            let typesOfEra = ofEra.map(\.sameTypes).max()
            return ofEra.filter { $0.sameTypes == types || ($0.sameTypes == typesOfEra && $0.isNamed(.district)) }
        }
    }

    private func nothing() -> UnitResolution {
        let part = mentions.first { $0.isRequired }?.text ?? ""
        return UnitResolution(
            outcome: .notFound(part),
            before: .unknown,
            today: .unknown,
            reasons: mentions.map { .unknown(part: $0.text) }
        )
    }
}
