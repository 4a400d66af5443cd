import OCOP
import Store

/// A council with all that its page shows.
package struct CouncilView: Sendable {
    package let council: Council
    package let members: [Council.Member]
    package let conflicts: [Council.Conflict]
    /// Who could take which seat: those that hold the role in the council's area today.
    package let candidates: [Candidate]

    package struct Candidate: Equatable, Sendable {
        package let account: Account.ID
        package let name: String
        package let role: Role
    }
}

extension Office {
    /// The councils of the caller's areas, the newest first, with the number of their members.
    package func councils(for caller: Caller) async throws -> [(council: Council, members: Int)] {
        let areas = caller.areas(for: .manageCouncils)
        return try await database.read { tx in
            let councils = try tx.councils.list(in: areas)
            let members = try tx.councils.members(of: councils.map(\.id))
            return councils.map { ($0, members[$0.id]?.count ?? 0) }
        }
    }

    package func councilView(_ id: Council.ID, for caller: Caller) async throws -> CouncilView {
        let today = today
        return try await database.read { tx in
            let council = try tx.councils.get(id)
            try caller.require(.manageCouncils, on: council.subject, by: law.procedure)
            var candidates: [CouncilView.Candidate] = []
            for role in Council.positions {
                for account in try tx.accounts.holders(of: role, in: council.area, on: today) {
                    let name = try tx.accounts.get(account).name
                    candidates.append(CouncilView.Candidate(account: account, name: name, role: role))
                }
            }
            return CouncilView(
                council: council,
                members: try tx.councils.members(of: id).sorted { ($0.rank, $0.name) < ($1.rank, $1.name) },
                conflicts: try tx.councils.conflicts(of: id),
                candidates: candidates
            )
        }
    }
}
