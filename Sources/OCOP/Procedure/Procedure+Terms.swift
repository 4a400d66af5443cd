extension Procedure {
    /// A term that the law gives for some states; how long it is stands in the regime's limits.
    public struct Term: Hashable, Sendable {
        /// The number in the regime.
        public let limit: Regime.Limit.Name
        /// The kinds of dossier that it concerns.
        public let kinds: [DossierKind]
        /// It runs from the day of the latest of these steps, which is not counted.
        public let starts: [DossierStep]
        /// The states in which it runs.
        public let states: [DossierState]
        /// Why it begins there.
        public let basis: Basis
    }

    /// The terms that run for a dossier of that kind in a state, with the number of the regime; a term that the regime
    /// does not lay down is left out.
    public func terms(
        in state: DossierState,
        kind: DossierKind,
        under regime: Regime
    ) -> [(term: Term, limit: Regime.Limit)] {
        terms.filter { $0.states.contains(state) && $0.kinds.contains(kind) }
            .compactMap { term in regime.limit(term.limit).map { (term, $0) } }
    }
}

extension Procedure {
    /// The steps from a state in which scores are closed that fit the stars of the result, best first.
    ///
    /// `stars` is what the floors leave of the points; nil when the dossier is disqualified or the product is not
    /// eligible. Whoever recognises that star decides; what only the next level recognises is sent up
    /// (26/2026/QĐ-TTg, article 7 clause 3 point e and clause 4 point g). Empty in other states.
    public func steps(
        after stars: Stars?,
        from state: DossierState,
        under regime: Regime
    ) -> [DossierStep] {
        let by = stars.flatMap { regime.recognition(of: $0) }?.by
        let fitting: [DossierStep] =
            switch (state, by) {
            case (.closed, .centre?): [.forward]
            case (.closed, .province?): [.decide]
            case (.closed, nil): [.notifyResult]
            case (.centralClosed, .centre?): [.decide]
            case (.centralClosed, _): [.referBack]
            case (.referredBack, .province?): [.decide, .judgeAgain]
            case (.referredBack, nil): [.notifyResult, .judgeAgain]
            default: []
            }
        return fitting.filter { transition($0, from: state, under: regime.id) != nil }
    }
}
