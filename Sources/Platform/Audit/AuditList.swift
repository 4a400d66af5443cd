package import OCOP
import Store

/// A page of the audit trail, the latest first.
package struct AuditList: Sendable {
    /// What narrows it.
    package struct Filter: Equatable, Sendable {
        package var account: Account.ID?
        package var action: Action?
        package var kind: String?
        package var subject: String?
        package var day: CalendarDay?
        package var before: AuditEntry.ID?

        package init() {}
    }

    package struct Line: Sendable {
        package let entry: AuditEntry
        /// Its number in the chain; nil until it is sealed.
        package let number: Int?
    }

    package let lines: [Line]
    package let next: AuditEntry.ID?
    /// Who did something, for the filter.
    package let people: [(id: Account.ID, name: String)]
}

extension Office {
    static let entriesPerPage = 50

    /// The entries that an auditor's places reach; what concerns a sheet stays hidden until the scores are closed.
    package func auditTrail(_ filter: AuditList.Filter, for caller: Caller) async throws -> AuditList {
        try caller.require(.readAudit)
        let reach = auditReach(of: caller)
        return try await database.read { tx in
            let rows = try tx.rows(
                """
                SELECT audit_entry.*, audit_seal.number FROM audit_entry
                LEFT JOIN audit_seal ON audit_seal.entry_id = audit_entry.id
                WHERE \(Self.condition(filter)) AND \(reach) AND \(AuditEntry.isOpen)
                ORDER BY audit_entry.id DESC LIMIT \(Self.entriesPerPage + 1)
                """
            )
            let lines = try rows.prefix(Self.entriesPerPage).map { row in
                AuditList.Line(entry: try AuditEntry(row), number: try row.getIfPresent("number"))
            }
            let people = try tx.rows(
                """
                SELECT id, name FROM account
                WHERE EXISTS (SELECT 1 FROM audit_entry WHERE account_id = account.id AND \(reach))
                ORDER BY sort_key, id LIMIT 500
                """
            ).map { (id: try $0.get("id", as: Account.ID.self), name: try $0.get("name", as: String.self)) }
            return AuditList(lines: lines, next: rows.count > lines.count ? lines.last?.entry.id : nil, people: people)
        }
    }

    /// The country's auditor reads all; a province's, what was done by people who hold or held a role in it.
    private func auditReach(of caller: Caller) -> SQL {
        let areas = caller.areas(as: .auditor, .administrator)
        if areas.contains(.country) { return "1 = 1" }
        let places = areas.flatMap { law.places(in: $0, on: today) }
        return """
            EXISTS (SELECT 1 FROM role_grant
                    WHERE role_grant.account_id = audit_entry.account_id AND role_grant.area IN (\(places)))
            """
    }

    private static func condition(_ filter: AuditList.Filter) -> SQL {
        var condition: SQL = "1 = 1"
        if let account = filter.account { condition = "\(condition) AND audit_entry.account_id = \(account)" }
        if let action = filter.action { condition = "\(condition) AND action = \(action.rawValue)" }
        if let kind = filter.kind { condition = "\(condition) AND kind = \(kind)" }
        if let subject = filter.subject { condition = "\(condition) AND subject = \(subject)" }
        if let day = filter.day {
            let (start, end) = (day.at(hour: 0), day.adding(days: 1).at(hour: 0))
            condition = "\(condition) AND happened_at >= \(start) AND happened_at < \(end)"
        }
        if let before = filter.before { condition = "\(condition) AND audit_entry.id < \(before)" }
        return condition
    }
}

extension AuditEntry {
    /// That an entry may be read: scores are blind until the chair closes them, and so is when somebody wrote them.
    static var isOpen: SQL { "(kind <> 'sheet' OR subject NOT IN (\(ScoringTable.openSheets)))" }
}
