/// A round of evaluation as laid down (26/2026/QĐ-TTg, article 5) or as a province adds it: a row of
/// `Data/procedure/rounds.yaml`.
///
/// "Before" excludes the day itself.
public struct RoundRule: Hashable, Sendable, Identifiable {
    /// Name in the data.
    public let id: String
    /// The regime whose dossiers it takes.
    public let regime: Regime.ID
    /// Who holds it.
    public let by: Authority
    /// Unit code of the province whose own round it is; nil for every province.
    public let province: String?
    /// The one year of its cut-off; nil for every year.
    public let year: Int?
    /// It takes dossiers proposed before this day.
    public let dossiersBefore: MonthDay
    /// It is done before this day, of the same year, or of the next where that is earlier in the calendar; nil where
    /// nothing is laid down.
    public let doneBefore: MonthDay?
    /// Where it is written.
    public let basis: Basis

    /// The round whose cut-off lies in that year; nil in a year that is not its own.
    func round(in year: Int) -> EvaluationRound? {
        guard self.year ?? year == year, let cut = dossiersBefore.day(in: year) else { return nil }
        var done = doneBefore?.day(in: year)
        if let day = done, day <= cut { done = doneBefore?.day(in: year + 1) }
        return EvaluationRound(
            rule: self,
            year: year,
            lastDayToPropose: cut.adding(days: -1),
            lastDayToFinish: done?.adding(days: -1)
        )
    }
}

/// One round of one year (đợt đánh giá).
public struct EvaluationRound: Hashable, Sendable {
    /// What lays it down.
    public let rule: RoundRule
    /// Year of its cut-off.
    public let year: Int
    /// Last day on which a dossier is proposed for it, included.
    public let lastDayToPropose: CalendarDay
    /// Last day on which it is done, included; nil where nothing is laid down.
    public let lastDayToFinish: CalendarDay?
}

/// The rounds of all regimes, with those that provinces add.
public struct EvaluationRounds: Hashable, Sendable {
    /// In the order of the data.
    public private(set) var rules: [RoundRule]

    /// Rounds by these rules.
    public init(rules: [RoundRule]) {
        self.rules = rules
    }

    /// With a province's own rounds; a rule with the `id` of an older one takes its place.
    public func adding(_ own: [RoundRule]) -> EvaluationRounds {
        let replaced = Set(own.map(\.id))
        return EvaluationRounds(rules: rules.filter { !replaced.contains($0.id) } + own)
    }

    /// The round that a dossier proposed on that day falls into: the first whose cut-off still lies ahead.
    ///
    /// Nil where no rule is known. `province` is the unit code of the dossier's province, for its own rounds.
    public func round(
        for day: CalendarDay,
        regime: Regime.ID,
        by authority: Authority,
        province: String? = nil
    ) -> EvaluationRound? {
        // A cut-off of every year returns within the next year at the latest; one of a single year may lie further off.
        let years = Set(rules.compactMap(\.year)).union([day.year, day.year + 1])
        return applying(regime: regime, by: authority, province: province)
            .flatMap { rule in years.compactMap { rule.round(in: $0) } }
            .filter { day <= $0.lastDayToPropose }
            .min { ($0.lastDayToPropose, $0.rule.id) < ($1.lastDayToPropose, $1.rule.id) }
    }

    /// The rounds whose cut-off lies in a year, by cut-off; article 5 asks two a year of a province at least.
    public func rounds(
        in year: Int,
        regime: Regime.ID,
        by authority: Authority,
        province: String? = nil
    ) -> [EvaluationRound] {
        applying(regime: regime, by: authority, province: province)
            .compactMap { $0.round(in: year) }
            .sorted { ($0.lastDayToPropose, $0.rule.id) < ($1.lastDayToPropose, $1.rule.id) }
    }

    private func applying(regime: Regime.ID, by authority: Authority, province: String?) -> [RoundRule] {
        rules.filter { $0.regime == regime && $0.by == authority && ($0.province == nil || $0.province == province) }
    }
}
