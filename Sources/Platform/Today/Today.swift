import OCOP

extension Office {
    /// All that waits for somebody today, the most urgent first; a line for each feature.
    package func todayItems(for caller: Caller) async throws -> [TodayItem] {
        try caller.require(.seeToday)
        var items: [TodayItem] = []
        items += try await todayAccounts(for: caller)
        items += try await todayCouncil(for: caller)
        items += try await todayProducer(for: caller)
        items += try await todayOffices(for: caller)
        return items.sorted { one, other in
            if one.urgency != other.urgency { return one.urgency < other.urgency }
            if one.dueOn != other.dueOn { return (one.dueOn?.number ?? .max) < (other.dueOn?.number ?? .max) }
            return (one.title, one.path) < (other.title, other.path)
        }
    }
}
