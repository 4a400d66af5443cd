import Foundation
import OCOP
import Store

/// What the standing office chooses from when it gives a dossier on.
struct AssignmentSight: Sendable {
    let frame: DossierFrame
    let rounds: [Round]
    let councils: [Council]
    let team: [(account: Account.ID, name: String)]
    /// Who has it already.
    let reviewers: [String]
    let remarks: DossierRemarks
}

/// The rounds of the reader's offices.
struct RoundsSight: Sendable {
    let areas: [Area]
    let rounds: [Round]
    let counts: [Round.ID: [DossierState: Int]]
    let proposed: [EvaluationRound]
}

extension Office {
    func assignmentSight(_ id: Dossier.ID, for caller: Caller) async throws -> AssignmentSight {
        let day = today
        return try await database.read { tx in
            let frame = try frame(of: id, for: caller, in: tx)
            guard let level = frame.dossier.state.level, level != .commune else {
                throw Refusal.wrongState(.assign, frame.dossier.state)
            }
            let area = frame.dossier.issuer(at: level)
            let members = try tx.accounts.holders(of: .advisoryTeam, in: area, on: day)
            return AssignmentSight(
                frame: frame,
                rounds: try tx.rounds.list(of: [area]).filter { $0.closedAt == nil },
                councils: try tx.councils.list(in: [area]),
                team: try members.map { ($0, try tx.accounts.get($0).name) },
                reviewers: try tx.rounds.reviewers(of: id, at: level).map(\.name),
                remarks: try tx.dossiers.remarks(of: id)
            )
        }
    }

    func roundsSight(for caller: Caller) async throws -> RoundsSight {
        try caller.require(.manageRounds)
        let areas = caller.areas(as: .standingOffice)
        let year = today.year
        return try await database.read { tx in
            let rounds = try tx.rounds.list(of: areas)
            let proposed = areas.flatMap { area in
                [year, year + 1].flatMap { proposedRounds(in: area, year: $0, opened: rounds) }
            }
            return RoundsSight(
                areas: areas,
                rounds: rounds,
                counts: try tx.rounds.counts(of: rounds.map(\.id)),
                proposed: proposed.filter { $0.lastDayToFinish ?? $0.lastDayToPropose >= today }
            )
        }
    }

    func samples(of id: Dossier.ID, for caller: Caller) async throws -> (DossierFrame, SampleCustody) {
        try await database.read { tx in
            (try frame(of: id, for: caller, in: tx), try tx.dossiers.samples(of: id))
        }
    }
}
