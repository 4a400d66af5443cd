import Foundation
import OCOP
import Store

extension Office {
    /// The dossiers that the caller's offices have in hand: six queries, whatever the rows.
    package func worklist(_ query: WorklistQuery = WorklistQuery(), for caller: Caller) async throws -> Worklist {
        try caller.require(.seeWorklist)
        let areas = caller.worklistAreas
        let today = today
        return try await database.read { tx in
            let table = WorklistTable(tx: tx, areas: areas)
            let counts = try table.counts()
            let isFiltered = query.state != nil || query.kind != nil || !query.search.isEmpty
            let total = isFiltered ? try table.total(query) : counts.values.reduce(0, +)
            var found = try table.rows(query)
            let isBackward = query.before != nil
            let hasMore = found.count > query.limit
            if hasMore { if isBackward { found.removeFirst() } else { found.removeLast() } }
            let ids = found.map(\.dossier.id)
            let receipts = try table.receipts(of: ids)
            let papers = try tx.papers.states(of: ids)
            let subjects = try tx.dossiers.subjects(of: found.map(\.dossier))
            let lines = found.map { dossier, key in
                let next = NextStep(
                    state: dossier.state,
                    isComplete: dossier.completeOn != nil,
                    papers: papers[dossier.id] ?? [:]
                )
                let subject = subjects[dossier.id] ?? dossier.subject([:])
                let receipt = receipts[dossier.id]?.first { $0.level == dossier.state.level?.rawValue }
                return Worklist.Line(
                    id: dossier.id,
                    productName: dossier.productName,
                    producerName: dossier.producerName,
                    kind: dossier.kind,
                    state: dossier.state,
                    stateSince: dossier.stateSince.vietnamDay,
                    commune: dossier.commune,
                    receivedOn: receipt?.on,
                    receiptNumber: receipt?.number,
                    clock: DossierClock(dueOn: dossier.dueOn, today: today, calendar: law.calendar),
                    next: next,
                    isNextOpen: next.room.isOpen(to: caller, dossier, subject, by: law),
                    cursor: WorklistQuery.Cursor(key: key, id: dossier.id)
                )
            }
            return Worklist(
                rows: lines,
                counts: counts,
                total: total,
                hasPrevious: isBackward ? hasMore : query.after != nil,
                hasNext: isBackward ? true : hasMore
            )
        }
    }
}

extension Caller {
    /// The areas whose dossiers in hand are theirs to work on.
    package var worklistAreas: [Area] {
        let roles = AuthorityTable.roles(for: .seeWorklist)
        var areas: [Area] = []
        for grant in grants where roles.contains(grant.role) && !areas.contains(grant.area) { areas.append(grant.area) }
        return areas
    }
}
