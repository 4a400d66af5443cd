extension AddressResolver {
    /// The readings that are left after the day was asked.
    struct Verdict {
        var readings: [ScoredReading]
        var decidedBy: UnitEra?
    }

    /// A day prefers the list of its time where that list accounts for the address as well as the other.
    func chosenByDay(_ best: [ScoredReading]) -> Verdict {
        guard let day else { return Verdict(readings: withoutLooseOnes(best)) }
        let era = UnitEra(on: day)
        let ofTime = readings(best, of: era)
        guard !ofTime.isEmpty else { return Verdict(readings: withoutLooseOnes(best)) }
        return Verdict(readings: withoutLooseOnes(ofTime), decidedBy: isSameToday(best) ? nil : era)
    }

    private func readings(_ best: [ScoredReading], of era: UnitEra) -> [ScoredReading] {
        let ofTime = best.filter { $0.reading.era == era }
        switch era {
        case .before2025July:
            // What was written then names no unit of today, unless it was completed later.
            let ofThen = ofTime.filter { $0.later == 0 }
            return ofThen.isEmpty ? ofTime : ofThen
        case .since2025July:
            // A name alone may be an old district's, and a district beside it speaks for an old commune, long after
            // districts ended.
            let isOldArea = best.contains { $0.reading.era == .before2025July && $0.reading.level == .district }
            return isOldArea ? [] : ofTime.filter { $0.loose == 0 }
        }
    }

    /// Where all readings lead to the same today, those that take an old district for what it was say more.
    private func withoutLooseOnes(_ readings: [ScoredReading]) -> [ScoredReading] {
        let least = readings.map(\.loose).min()
        let native = readings.filter { $0.loose == least }
        let isSame = Set(native.map(\.reading.today)) == Set(readings.map(\.reading.today))
        return isSame ? native : readings
    }

    private func isSameToday(_ readings: [ScoredReading]) -> Bool {
        readings.allSatisfy { $0.reading.today == readings[0].reading.today }
    }
}

extension Reading {
    /// The unit of today that it leads to.
    var today: Int? { commune ?? province }
}
