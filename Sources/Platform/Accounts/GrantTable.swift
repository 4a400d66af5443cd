package import OCOP
import Store

/// A role with its dates, as the administration sees it.
package struct DatedGrant: Hashable, Sendable {
    package let grant: Grant
    package let account: Account.ID
    package let startsOn: CalendarDay
    package let endsOn: CalendarDay?

    package func holds(on day: CalendarDay) -> Bool { startsOn <= day && (endsOn.map { $0 >= day } ?? true) }
    /// Whether it is over.
    package func isPast(on day: CalendarDay) -> Bool { endsOn.map { $0 < day } ?? false }
}

extension AccountTable {
    /// All roles of some accounts, past and future ones too.
    package func datedGrants(of accounts: [Account.ID]) throws -> [DatedGrant] {
        try tx.rows("SELECT * FROM role_grant WHERE account_id IN (\(accounts)) ORDER BY starts_on, id")
            .map(DatedGrant.init)
    }

    package func grant(_ id: Grant.ID) throws -> DatedGrant {
        guard let row = try tx.row("SELECT * FROM role_grant WHERE id = \(id)") else {
            throw StoreError(.missing, "grant \(id)")
        }
        return try DatedGrant(row)
    }

    /// Sets the last day of a role.
    package func end(_ id: Grant.ID, on day: CalendarDay) throws {
        try tx.run("UPDATE role_grant SET ends_on = \(day) WHERE id = \(id)")
    }

    /// Ends what an account has delegated of a role; what is lent does not outlast what was held.
    package func endDelegations(by account: Account.ID, of role: Role, in area: Area, on day: CalendarDay) throws {
        try tx.run(
            """
            UPDATE role_grant SET ends_on = \(day)
            WHERE delegated_by = \(account) AND role = \(role) AND area = \(area)
                AND (ends_on IS NULL OR ends_on > \(day))
            """
        )
    }

    /// Who hold a role of their own for one of some places on a day, with their accounts.
    package func officials(in areas: [Area], on day: CalendarDay) throws -> [(account: Account, grant: DatedGrant)] {
        try tx.rows(
            """
            SELECT account.*, role_grant.id AS grant_id, role_grant.role, role_grant.area, role_grant.starts_on,
                   role_grant.ends_on
            FROM role_grant JOIN account ON account.id = role_grant.account_id
            WHERE role_grant.area IN (\(areas)) AND role_grant.delegated_by IS NULL
                AND role_grant.producer_id IS NULL AND account.disabled_at IS NULL
                AND starts_on <= \(day) AND (ends_on IS NULL OR ends_on >= \(day))
            ORDER BY account.sort_key, account.id, role_grant.id
            """
        ).map { row in
            let account = try Account(row)
            let grant = Grant(id: try row.get("grant_id"), role: try row.get("role"), area: try row.get("area"))
            let dated = DatedGrant(
                grant: grant,
                account: account.id,
                startsOn: try row.get("starts_on"),
                endsOn: try row.getIfPresent("ends_on")
            )
            return (account, dated)
        }
    }

    /// How many people, besides one, can administer such a place.
    func administrators(of area: Area, besides account: Account.ID, on day: CalendarDay) throws -> Int {
        try tx.count(
            """
            SELECT COUNT(DISTINCT account_id) FROM role_grant JOIN account ON account.id = role_grant.account_id
            WHERE role = \(Role.administrator) AND area = \(area) AND account_id <> \(account)
                AND account.disabled_at IS NULL AND delegated_by IS NULL
                AND starts_on <= \(day) AND (ends_on IS NULL OR ends_on >= \(day))
            """
        )
    }
}

extension DatedGrant {
    init(_ row: Row) throws {
        self.init(
            grant: try Grant(row),
            account: try row.get("account_id"),
            startsOn: try row.get("starts_on"),
            endsOn: try row.getIfPresent("ends_on")
        )
    }
}
