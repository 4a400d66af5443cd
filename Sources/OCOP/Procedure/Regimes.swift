/// All regimes, the cases that their dates do not decide, and what holds for certificates across them.
public struct Regimes: Hashable, Sendable {
    /// By day of beginning; their periods do not overlap.
    public let all: [Regime]
    /// In order: the first that fits is taken.
    public let cases: [Case]
    /// The answer for a day that nothing covers.
    public let otherwise: Basis
    /// Certificates of an older regime hold to their own end (26/2026/QĐ-TTg, article 12 clause 1).
    public let olderCertificates: Basis
    /// The transitional extension (26/2026/QĐ-TTg, article 12 clause 3).
    public let transitionalExtension: TransitionalExtension

    /// What a period alone does not decide: a transition of the law, or a gap in it.
    public struct Case: Hashable, Sendable, Identifiable {
        /// Name in the data.
        public let id: String
        /// Kinds of dossier that it concerns.
        public let kinds: [DossierKind]
        /// First day of filing that it concerns.
        public let submittedFrom: CalendarDay?
        /// Last day of filing that it concerns.
        public let submittedTo: CalendarDay?
        /// It concerns dossiers not judged before this day, from this day on.
        public let pendingSince: CalendarDay?
        /// Last day to finish, where the law gives one.
        public let deadline: CalendarDay?
        /// The regimes that come into question, the likeliest first.
        public let candidates: [Regime.ID]
        /// The one proposed; nil where only a person can say.
        public let proposed: Regime.ID?
        /// Why.
        public let basis: Basis

        func fits(submitted: CalendarDay, kind: DossierKind, judged: CalendarDay?, asOf today: CalendarDay) -> Bool {
            guard kinds.contains(kind), submittedFrom.map({ submitted >= $0 }) ?? true,
                submittedTo.map({ submitted <= $0 }) ?? true
            else { return false }
            guard let pendingSince else { return true }
            return today >= pendingSince && judged.map { $0 >= pendingSince } ?? true
        }
    }

    /// The regime of that name.
    public func regime(_ id: Regime.ID) -> Regime? { all.first { $0.id == id } }

    /// The regime under which a new dossier begins on that day; nil in a gap.
    public func regime(on day: CalendarDay) -> Regime? { all.first { $0.covers(day) } }
}

/// Which regime a dossier belongs to, and why.
///
/// A proposal: a person may overrule it with a reason.
public struct RegimeChoice: Hashable, Sendable {
    /// The regime proposed; nil where only a person can say.
    public let proposed: Regime.ID?
    /// The regimes that come into question, the likeliest first; one when settled, none for a day that nothing covers.
    public let candidates: [Regime.ID]
    /// Last day to finish under a transition, included.
    public let deadline: CalendarDay?
    /// The reason with its citation.
    public let basis: Basis

    /// Whether an act decides it (or it follows from one); if not, the candidates are to be shown to a person.
    public var isSettled: Bool { basis.standing != .unsettled }

    /// The reason in words.
    public var reason: Label { basis.label }

    /// The act and article of the reason.
    public var citation: Citation { basis.citation }
}

extension Regimes {
    /// Proposes the regime of a dossier from its first filing (26/2026/QĐ-TTg, articles 11 and 12).
    ///
    /// `judged` is the day on which the dossier was judged, nil while it is not; a day after `today` counts as not yet.
    /// The answer depends on `today` because a transition ends by itself.
    public func choice(
        submitted: CalendarDay,
        kind: DossierKind,
        judged: CalendarDay?,
        asOf today: CalendarDay
    ) -> RegimeChoice {
        let judged = judged.flatMap { $0 <= today ? $0 : nil }
        if let found = cases.first(where: { $0.fits(submitted: submitted, kind: kind, judged: judged, asOf: today) }) {
            return RegimeChoice(
                proposed: found.proposed,
                candidates: found.candidates,
                deadline: found.deadline,
                basis: found.basis
            )
        }
        guard let regime = regime(on: submitted) else {
            return RegimeChoice(proposed: nil, candidates: [], deadline: nil, basis: otherwise)
        }
        return RegimeChoice(proposed: regime.id, candidates: [regime.id], deadline: nil, basis: regime.basis)
    }
}
