import Foundation
import OCOP
import Store
import VietnameseText

/// The queries of the worklist: counts by state, one page of rows, their receipts, their papers.
struct WorklistTable {
    let tx: any Transaction
    /// The bodies whose dossiers in hand are asked for.
    let areas: [Area]

    func counts() throws -> [DossierState: Int] {
        var counts: [DossierState: Int] = [:]
        for row in try tx.rows("SELECT state, COUNT(*) AS n FROM dossier WHERE \(inHand) GROUP BY state") {
            counts[try row.get("state")] = try row.get("n")
        }
        return counts
    }

    func total(_ query: WorklistQuery) throws -> Int {
        try tx.count("SELECT COUNT(*) FROM dossier WHERE \(inHand) AND \(filter(query))")
    }

    /// One row more than asked for, so that the reader learns whether there are more.
    func rows(_ query: WorklistQuery) throws -> [(dossier: Dossier, key: String)] {
        let key = Self.key(query.sort)
        let isBackward = query.before != nil
        var place: SQL = "1 = 1"
        if let after = query.after { place = "(\(key) > \(after.key) OR (\(key) = \(after.key) AND id > \(after.id)))" }
        if let before = query.before {
            place = "(\(key) < \(before.key) OR (\(key) = \(before.key) AND id < \(before.id)))"
        }
        let order: SQL = isBackward ? "\(key) DESC, id DESC" : "\(key), id"
        let found = try tx.rows(
            """
            SELECT dossier.*, \(key) AS order_key FROM dossier
            WHERE \(inHand) AND \(filter(query)) AND \(place) ORDER BY \(order) LIMIT \(query.limit + 1)
            """
        ).map { (try Dossier($0), try $0.get("order_key", as: String.self)) }
        return isBackward ? found.reversed() : found
    }

    func receipts(of ids: [Dossier.ID]) throws -> [Dossier.ID: [(level: String, number: String, on: CalendarDay)]] {
        var receipts: [Dossier.ID: [(level: String, number: String, on: CalendarDay)]] = [:]
        let rows = try tx.rows(
            "SELECT dossier_id, level, number, received_on FROM receipt WHERE dossier_id IN (\(ids))"
        )
        for row in rows {
            receipts[try row.get("dossier_id"), default: []]
                .append((try row.get("level"), try row.get("number"), try row.get("received_on")))
        }
        return receipts
    }

    private static func key(_ sort: WorklistQuery.Sort) -> SQL {
        switch sort {
        case .due: "COALESCE(due_on, '9999-12-31')"
        case .product: "sort_key"
        case .since: "state_since"
        }
    }

    private var inHand: SQL {
        let parts = areas.map { area -> SQL in
            let states = DossierState.allCases.filter { $0.level == area.level }
            return switch area.level {
            case .commune, .district: "(commune = \(area) AND state IN (\(states)))"
            case .province: "(province = \(area) AND state IN (\(states)))"
            case .centre: "(state IN (\(states)))"
            }
        }
        guard let first = parts.first else { return "1 = 0" }
        return "(\(parts.dropFirst().reduce(first) { "\($0) OR \($1)" }))"
    }

    private func filter(_ query: WorklistQuery) -> SQL {
        var filter: SQL = UnsearchableWords.holds(query.search) ? "1 = 0" : "1 = 1"
        if let state = query.state { filter = "\(filter) AND state = \(state)" }
        if let kind = query.kind { filter = "\(filter) AND kind = \(kind)" }
        let words = VietnameseText.searchKey(query.search)
        if !words.isEmpty {
            let pattern =
                "%" + words.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_") + "%"
            filter = "\(filter) AND search_key LIKE \(pattern) ESCAPE '!'"
        }
        return filter
    }
}

extension PaperTable {
    /// How far the papers in force of some dossiers are, by kind.
    func states(of dossiers: [Dossier.ID]) throws -> [Dossier.ID: [PaperKind: PaperState]] {
        var states: [Dossier.ID: [PaperKind: PaperState]] = [:]
        let rows = try tx.rows(
            """
            SELECT paper_subject.subject AS dossier_id, paper.kind, paper.level, paper.state
            FROM paper_subject JOIN paper ON paper.id = paper_subject.paper_id
            WHERE paper_subject.subject IN (\(dossiers)) AND paper.replaced_for IS NULL ORDER BY paper.created_at
            """
        )
        for row in rows {
            guard let kind = PaperKind(rawValue: try row.get("kind")) else { continue }
            states[try row.get("dossier_id"), default: [:]][kind] = try row.get("state")
        }
        return states
    }
}
