import Foundation
package import OCOP
import Store

extension Office {
    /// Opens a round by the cut-offs of the law or the province, or by the council's own rules.
    ///
    /// (26/2026/QĐ-TTg, article 5: two a year at least at the province; more where the council's rules allow them.)
    @discardableResult
    package func openRound(
        in area: Area,
        rule: EvaluationRound? = nil,
        name: String,
        regime: Regime.ID,
        lastDayToPropose: CalendarDay,
        lastDayToFinish: CalendarDay?,
        by caller: Caller
    ) async throws -> Round {
        let now = now
        var input = InvalidInput()
        if name.allSatisfy(\.isWhitespace) {
            input.add("ten", Label(vi: "Ghi tên đợt đánh giá.", en: "Give the round a name."))
        }
        if let end = lastDayToFinish, end < lastDayToPropose {
            input.add(
                "xong",
                Label(vi: "Ngày xong phải sau ngày chốt hồ sơ.", en: "The round ends after its cut-off.")
            )
        }
        try input.check()
        let round = Round(
            id: .init(at: now),
            area: area,
            rule: rule?.rule.id,
            name: name,
            regime: regime,
            year: lastDayToPropose.year,
            lastDayToPropose: lastDayToPropose,
            lastDayToFinish: lastDayToFinish,
            createdAt: now
        )
        return try await database.write { tx in
            try caller.require(.manageRounds, on: Subject(issuer: area), by: law.procedure)
            do {
                try tx.attempt { try tx.rounds.insert(round) }
            } catch let error as StoreError where error.code == .uniqueViolation {
                throw InvalidInput("ten", Label(vi: "Đợt này đã được mở.", en: "This round is open already."))
            }
            try tx.record(.manageRounds, of: "round", round.id, by: caller, at: now, after: round.name)
            return round
        }
    }

    /// Closes a round: no more dossiers are put into it.
    package func closeRound(_ id: Round.ID, version: Int, by caller: Caller) async throws {
        let now = now
        try await database.write { tx in
            var round = try tx.rounds.get(id)
            try caller.require(.manageRounds, on: Subject(issuer: round.area), by: law.procedure)
            guard round.version == version, round.closedAt == nil else { throw StoreError(.stale, "round \(id)") }
            round.closedAt = now
            try tx.rounds.update(round)
            try tx.record(.manageRounds, of: "round", id, by: caller, at: now, after: "closed")
        }
    }

    /// The cut-offs that the law and the province propose for a year and were not opened yet.
    package func proposedRounds(in area: Area, year: Int, opened: [Round]) -> [EvaluationRound] {
        law.regimes.all.filter { $0.limit(.communeCheck) != nil || $0.lastDay == nil }.flatMap { regime in
            law.rounds.rounds(
                in: year,
                regime: regime.id,
                by: area.level,
                province: area == .country ? nil : area.rawValue
            )
        }.filter { round in
            !opened.contains { $0.rule == round.rule.id && $0.year == round.year && $0.area == area }
        }
    }
}
