import OCOP
import Store
import Web

extension Office {
    /// For an administrator: accounts that nobody has given a role yet.
    package func todayAccounts(for caller: Caller) async throws -> [TodayItem] {
        guard caller.may(.manageAccounts) else { return [] }
        let say = caller.language
        let waiting = try await database.read { tx in
            try tx.rows(
                """
                SELECT id, name FROM account WHERE disabled_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM role_grant WHERE account_id = account.id)
                ORDER BY sort_key, id LIMIT 20
                """
            ).map { (id: try $0.get("id", as: Account.ID.self), name: try $0.get("name", as: String.self)) }
        }
        return waiting.map { account in
            TodayItem(
                .normal,
                account.name,
                say("Giao vai trò cho tài khoản này", "Give this account a role"),
                path: "/quan-tri/tai-khoan/\(account.id)"
            )
        }
    }
}
