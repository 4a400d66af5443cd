import OCOP
import Store

/// A page of somebody's notices, the latest first.
package struct NoticeList: Sendable {
    package let lines: [Notice]
    /// The identity before which the next page begins; nil where this is the last.
    package let next: Notice.ID?
}

extension Notice {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            account: try row.get("account_id"),
            at: try row.get("sent_at"),
            text: Label(vi: try row.get("vi"), en: try row.get("en")),
            path: try row.get("path"),
            readAt: try row.getIfPresent("read_at")
        )
    }
}

extension Office {
    static let noticesPerPage = 50

    package func notices(
        for caller: Caller,
        before id: Notice.ID? = nil,
        onlyUnread: Bool = false
    ) async throws -> NoticeList {
        guard let account = caller.account else { throw Refusal.signInNeeded }
        return try await database.read { tx in
            let older: SQL = id.map { " AND id < \($0)" } ?? ""
            let unread: SQL = onlyUnread ? " AND read_at IS NULL" : ""
            let rows = try tx.rows(
                """
                SELECT * FROM notice WHERE account_id = \(account)\(older)\(unread)
                ORDER BY id DESC LIMIT \(Self.noticesPerPage + 1)
                """
            )
            let lines = try rows.prefix(Self.noticesPerPage).map(Notice.init)
            return NoticeList(lines: lines, next: rows.count > lines.count ? lines.last?.id : nil)
        }
    }

    /// Marks one notice as read and gives it.
    package func openNotice(_ id: Notice.ID, by caller: Caller) async throws -> Notice {
        guard let account = caller.account else { throw Refusal.signInNeeded }
        let now = now
        return try await database.write { tx in
            guard let row = try tx.row("SELECT * FROM notice WHERE id = \(id) AND account_id = \(account)") else {
                throw StoreError(.missing, "notice \(id)")
            }
            try tx.run("UPDATE notice SET read_at = \(now) WHERE id = \(id) AND read_at IS NULL")
            return try Notice(row)
        }
    }

    /// Marks all of somebody's notices as read.
    package func readAllNotices(by caller: Caller) async throws {
        guard let account = caller.account else { throw Refusal.signInNeeded }
        let now = now
        try await database.write { tx in
            try tx.run("UPDATE notice SET read_at = \(now) WHERE account_id = \(account) AND read_at IS NULL")
        }
    }
}
