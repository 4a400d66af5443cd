package import OCOP
import Store

/// What the delegation page shows: what the caller can lend, to whom, and what they have lent.
package struct DelegationDesk: Sendable {
    package let own: [DatedGrant]
    package let colleagues: [(account: Account, areas: Set<Area>)]
    package let lent: [(grant: DatedGrant, name: String)]
}

extension Office {
    /// The longest time for which a role is lent, in days.
    package static let longestDelegation = 366

    /// Lends a role that the caller holds to a colleague of the same body, until a day (ủy quyền).
    @discardableResult
    package func delegate(
        _ grant: Grant.ID,
        to colleague: Account.ID,
        until end: CalendarDay,
        by caller: Caller
    ) async throws -> Grant {
        try caller.require(.delegate)
        guard let id = caller.account else { throw Refusal.signInNeeded }
        let now = now
        let today = now.vietnamDay
        return try await database.write { tx in
            let own = try tx.accounts.grant(grant)
            // Only what is one's own: what was lent is not lent on.
            guard own.account == id, own.holds(on: today), own.grant.delegatedBy == nil, own.grant.role.isDelegable
            else { throw Refusal.notAllowed(.delegate) }
            var input = InvalidInput()
            if end < today { input.add("until", Label(vi: "Ngày này đã qua", en: "This day is past")) }
            if end > own.endsOn ?? today.adding(days: Self.longestDelegation)
                || end.number - today.number > Self.longestDelegation
            {
                let words = Label(
                    vi: "Ủy quyền không quá một năm và không quá ngày kết thúc vai trò của bạn",
                    en: "A role is lent for a year at most, and no longer than you hold it"
                )
                input.add("until", words)
            }
            let officials = try tx.accounts.officials(in: [own.grant.area], on: today)
            if colleague == id || !officials.contains(where: { $0.account.id == colleague }) {
                let words = Label(
                    vi: "Chỉ ủy quyền cho người khác cùng cơ quan",
                    en: "Only to another person of the same body"
                )
                input.add("colleague", words)
            }
            try input.check()
            let lent = Grant(id: .init(at: now), role: own.grant.role, area: own.grant.area, delegatedBy: id)
            try tx.accounts.insert(lent, to: colleague, from: today, until: end, at: now)
            try tx.record(
                .delegate,
                of: "account",
                colleague,
                by: caller,
                at: now,
                after: ["role": lent.role.rawValue, "area": lent.area.rawValue, "until": end.description]
            )
            try tx.notify(
                [colleague],
                Label(
                    vi:
                        "\(caller.name) ủy quyền cho bạn vai trò «\(lent.role.label.vi)» đến hết ngày \(end.text(in: .vi))",
                    en: "\(caller.name) lent you the role «\(lent.role.label.en)» until the end of \(end.text(in: .en))"
                ),
                path: "/tai-khoan",
                at: now
            )
            return lent
        }
    }

    package func delegationDesk(for caller: Caller) async throws -> DelegationDesk {
        try caller.require(.delegate)
        guard let id = caller.account else { throw Refusal.signInNeeded }
        let today = today
        return try await database.read { tx in
            let own = try tx.accounts.datedGrants(of: [id]).filter {
                $0.holds(on: today) && $0.grant.delegatedBy == nil && $0.grant.role.isDelegable
            }
            var colleagues: [(account: Account, areas: Set<Area>)] = []
            for (account, held) in try tx.accounts.officials(in: Array(Set(own.map(\.grant.area))), on: today)
            where account.id != id {
                if colleagues.last?.account.id == account.id {
                    colleagues[colleagues.count - 1].areas.insert(held.grant.area)
                } else {
                    colleagues.append((account, [held.grant.area]))
                }
            }
            let lent = try tx.rows(
                """
                SELECT role_grant.*, account.name AS holder FROM role_grant
                JOIN account ON account.id = role_grant.account_id
                WHERE delegated_by = \(id) AND (ends_on IS NULL OR ends_on >= \(today))
                ORDER BY role_grant.id DESC
                """
            ).map { (grant: try DatedGrant($0), name: try $0.get("holder", as: String.self)) }
            return DelegationDesk(own: own, colleagues: colleagues, lent: lent)
        }
    }
}
