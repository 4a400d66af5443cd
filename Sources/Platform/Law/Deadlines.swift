package import OCOP

extension Law {
    /// The end of the term that runs for a dossier in its state when it begins on a day; nil where no act gives one.
    ///
    /// Working days are counted without the day itself (26/2026/QĐ-TTg, article 7 clause 2), calendar days too.
    package func term(of dossier: Dossier, from day: CalendarDay) -> WorkingTerm? {
        guard let regime = regime(dossier.regime),
            let limit = procedure.terms(in: dossier.state, kind: dossier.kind, under: regime).first?.limit
        else { return nil }
        switch limit.unit {
        case .workingDays: return calendar.adding(workingDays: limit.value, to: day)
        case .days: return .certain(day.adding(days: limit.value))
        case .months: return .certain(day.adding(months: limit.value))
        case .pieces: return nil
        }
    }

    /// The day that is stored and warned of: the earliest end of the term, or of a transition between two acts.
    ///
    /// Under R2b no act gives the commune a term, but 26/2026/QĐ-TTg, article 12, ends the regime itself.
    package func dueDay(of dossier: Dossier, from day: CalendarDay) -> CalendarDay? {
        guard !dossier.state.isFinal else { return nil }
        if let end = term(of: dossier, from: day)?.earliest { return end }
        guard let filed = dossier.filedAt?.vietnamDay else { return nil }
        let choice = regimes.choice(submitted: filed, kind: dossier.kind, judged: nil, asOf: day)
        return choice.proposed == dossier.regime ? choice.deadline : nil
    }
}
