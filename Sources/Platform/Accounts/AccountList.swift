import OCOP
import Store
import VietnameseText

/// A page of the accounts that an administrator reaches.
package struct AccountList: Sendable {
    /// What narrows it.
    package struct Filter: Equatable, Sendable {
        package var text = ""
        package var role: Role?
        package var area: Area?
        /// Sort key and identity of the account after which the page begins.
        package var after: Key?

        package init(text: String = "", role: Role? = nil, area: Area? = nil, after: Key? = nil) {
            self.text = text
            self.role = role
            self.area = area
            self.after = after
        }
    }

    package struct Key: Equatable, Sendable {
        package let sortKey: String
        package let id: Account.ID

        package init(sortKey: String, id: Account.ID) {
            self.sortKey = sortKey
            self.id = id
        }
    }

    package struct Line: Sendable {
        package let account: Account
        package let grants: [DatedGrant]
    }

    package let lines: [Line]
    package let total: Int
    /// Where the next page begins; nil where this is the last.
    package let next: Key?
}

extension Office {
    static let accountsPerPage = 50

    /// The accounts that hold a role in the caller's places, and those without any role yet, by name.
    package func accounts(_ filter: AccountList.Filter, for caller: Caller) async throws -> AccountList {
        try caller.require(.manageAccounts)
        let today = today
        let reach = reach(of: caller)
        return try await database.read { tx in
            let condition = Self.condition(filter, reach: reach)
            let page: SQL = filter.after.map { " AND (sort_key, id) > (\($0.sortKey), \($0.id))" } ?? ""
            let rows = try tx.rows(
                """
                SELECT * FROM account WHERE \(condition)\(page) ORDER BY sort_key, id LIMIT \(Self.accountsPerPage + 1)
                """
            )
            let shown = try rows.prefix(Self.accountsPerPage).map(Account.init)
            let grants = try Dictionary(grouping: tx.accounts.datedGrants(of: shown.map(\.id)), by: \.account)
            let last = rows.count > shown.count ? shown.last : nil
            return AccountList(
                lines: shown.map { account in
                    let held = (grants[account.id] ?? []).filter { !$0.isPast(on: today) }
                    return AccountList.Line(account: account, grants: held)
                },
                total: try tx.count("SELECT COUNT(*) FROM account WHERE \(condition)"),
                next: last.map { .init(sortKey: VietnameseText.sortKey($0.name), id: $0.id) }
            )
        }
    }

    /// The places in which the caller administers; nil for the whole country.
    private func reach(of caller: Caller) -> [Area]? {
        let areas = caller.areas(as: .administrator)
        if areas.contains(.country) { return nil }
        return areas.flatMap { law.places(in: $0, on: today) }
    }

    private static func condition(_ filter: AccountList.Filter, reach: [Area]?) -> SQL {
        var condition: SQL = UnsearchableWords.holds(filter.text) ? "1 = 0" : "1 = 1"
        if let reach {
            condition = """
                \(condition) AND (EXISTS (SELECT 1 FROM role_grant WHERE account_id = account.id AND area IN (\(reach)))
                OR NOT EXISTS (SELECT 1 FROM role_grant WHERE account_id = account.id))
                """
        }
        for word in VietnameseText.searchKey(filter.text).split(separator: " ").prefix(8) {
            condition = "\(condition) AND search_key LIKE \("%\(word)%")"
        }
        if filter.role != nil || filter.area != nil {
            let role: SQL = filter.role.map { " AND role = \($0)" } ?? ""
            let area: SQL = filter.area.map { " AND area = \($0)" } ?? ""
            condition = """
                \(condition) AND EXISTS (SELECT 1 FROM role_grant WHERE account_id = account.id\(role)\(area))
                """
        }
        return condition
    }

    /// One account as its administrator sees it; "not found" beyond their reach.
    package func accountSheet(_ id: Account.ID, for caller: Caller) async throws -> AccountList.Line {
        try caller.require(.manageAccounts)
        return try await database.read { tx in
            let account = try tx.accounts.get(id)
            try requireReach(of: caller, over: account, in: tx)
            return AccountList.Line(account: account, grants: try tx.accounts.datedGrants(of: [id]))
        }
    }
}
