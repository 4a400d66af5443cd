import Foundation
package import OCOP
import Store
import VietnameseText

/// What somebody asks a list of dossiers for.
package struct DossierQuery: Equatable, Sendable {
    package enum Order: String, CaseIterable, Sendable {
        /// What changed last stands first.
        case changed = "moi"
        case due = "han"
        case name = "ten"
    }

    package var words = ""
    package var states: Set<DossierState> = []
    package var kind: DossierKind?
    package var set: Int?
    package var commune: String?
    package var round: String?
    package var order = Order.changed
    /// The place after which the page begins, as ``DossierList/next`` gives it.
    package var after: String?
    package var limit = 50

    package init() {}
}

/// A page of a list, with the number of dossiers in each state.
package struct DossierList: Sendable {
    package let dossiers: [Dossier]
    /// Of everything that the query finds, whatever its states.
    package let counts: [DossierState: Int]
    package let next: String?

    package var total: Int { counts.values.reduce(0, +) }
}

extension Office {
    /// The dossiers that somebody may read, as they ask for them: two queries, however many there are.
    package func dossiers(_ query: DossierQuery, for caller: Caller) async throws -> DossierList {
        try caller.require(.listDossiers)
        return try await database.read { tx in
            let found = try tx.dossiers.page(query, reach: Self.reach(of: caller))
            let dossiers = Array(found.prefix(query.limit))
            return DossierList(
                dossiers: dossiers,
                counts: try tx.dossiers.counts(query, reach: Self.reach(of: caller)),
                next: found.count > query.limit ? dossiers.last.map { query.order.key(of: $0) } : nil
            )
        }
    }

    /// The condition of what somebody may read, as the authority table has it: one's own, what was filed in one's area,
    /// what the Ministry was sent, the councils that one sits on.
    static func reach(of caller: Caller) -> SQL {
        var reach: SQL = "1 = 0"
        for (index, part) in reaches(of: caller).enumerated() {
            reach = index == 0 ? "(\(part))" : "\(reach) OR (\(part))"
        }
        return "(\(reach))"
    }

    private static func reaches(of caller: Caller) -> [SQL] {
        let reading = AuthorityTable.rules(for: .readDossier)
        return caller.grants.flatMap { grant in
            reading.filter { $0.role == grant.role }.compactMap { rule -> SQL? in
                let states: SQL = rule.states.map { "AND state IN (\($0.map(\.rawValue).sorted()))" } ?? ""
                let area = place(of: grant.area)
                switch rule.scope {
                case .ownProducer: return grant.producer.map { "producer_id = \($0) \(states)" }
                case .area, .inHand: return "\(area) \(states)"
                case .paper: return "\(area) AND is_from_paper \(states)"
                case .council, .judged:
                    let councils: SQL =
                        "SELECT council_id FROM council_member WHERE account_id = \(caller.account) AND position = \(grant.role)"
                    return "(council_id IN (\(councils)) OR central_council_id IN (\(councils))) \(states)"
                case .anyone, .signedIn, .issuer: return nil
                }
            }
        }
    }

    private static func place(of area: Area) -> SQL {
        if area == .country { return "state IN (\(AuthorityTable.sentUp.map(\.rawValue).sorted()))" }
        return area.level == .commune ? "commune = \(area)" : "province = \(area)"
    }
}

extension DossierTable {
    /// One more than the page holds, so that the reader knows whether more follow.
    func page(_ query: DossierQuery, reach: SQL) throws -> [Dossier] {
        let states: SQL = query.states.isEmpty ? "" : "AND state IN (\(query.states.map(\.rawValue).sorted()))"
        let rows: [Row] =
            switch query.order {
            case .changed:
                try tx.rows(
                    """
                    SELECT * FROM dossier WHERE \(reach) \(query.condition) \(states) \(query.after(or: "<"))
                    ORDER BY state_since DESC, id DESC LIMIT \(query.limit + 1)
                    """
                )
            case .due:
                try tx.rows(
                    """
                    SELECT * FROM dossier WHERE \(reach) \(query.condition) \(states) \(query.after(or: ">"))
                    ORDER BY COALESCE(due_on, '9999-12-31'), id LIMIT \(query.limit + 1)
                    """
                )
            case .name:
                try tx.rows(
                    """
                    SELECT * FROM dossier WHERE \(reach) \(query.condition) \(states) \(query.after(or: ">"))
                    ORDER BY sort_key, id LIMIT \(query.limit + 1)
                    """
                )
            }
        return try rows.map(Dossier.init)
    }

    func counts(_ query: DossierQuery, reach: SQL) throws -> [DossierState: Int] {
        var counts: [DossierState: Int] = [:]
        let rows = try tx.rows(
            "SELECT state, COUNT(*) AS number FROM dossier WHERE \(reach) \(query.condition) GROUP BY state"
        )
        for row in rows { counts[try row.get("state")] = try row.get("number") }
        return counts
    }
}

extension DossierQuery {
    /// Everything but states and place in the list.
    fileprivate var condition: SQL {
        var condition: SQL = UnsearchableWords.holds(words) ? "AND 1 = 0" : ""
        // Keys hold letters, digits and single spaces alone, so no word of them is a wildcard.
        for word in VietnameseText.searchKey(words).split(separator: " ").prefix(8) {
            condition = "\(condition) AND search_key LIKE \("%\(word)%")"
        }
        if let kind { condition = "\(condition) AND kind = \(kind)" }
        if let set { condition = "\(condition) AND set_number = \(set)" }
        if let commune { condition = "\(condition) AND commune = \(commune)" }
        if let round { condition = "\(condition) AND round_id = \(round)" }
        return condition
    }

    fileprivate func after(or sign: SQL) -> SQL {
        guard let (key, id) = order.place(after) else { return "" }
        return switch order {
        case .changed: "AND (state_since, id) \(sign) (\(key), \(id))"
        case .due: "AND (COALESCE(due_on, '9999-12-31'), id) \(sign) (\(key), \(id))"
        case .name: "AND (sort_key, id) \(sign) (\(key), \(id))"
        }
    }
}

extension DossierQuery.Order {
    /// What comes back as `after`: the sorted value and the identity.
    fileprivate func key(of dossier: Dossier) -> String {
        let value =
            switch self {
            case .changed: dossier.stateSince.sqlText
            case .due: dossier.dueOn?.description ?? "9999-12-31"
            case .name: VietnameseText.sortKey(dossier.productName)
            }
        return "\(dossier.id)~\(value)"
    }

    fileprivate func place(_ after: String?) -> (key: String, id: String)? {
        guard let after, let mark = after.firstIndex(of: "~") else { return nil }
        return (String(after[after.index(after: mark)...]), String(after[..<mark]))
    }
}

extension Date {
    /// As the store writes it.
    fileprivate var sqlText: String {
        if case .text(let text) = sqlValue { text } else { "" }
    }
}
