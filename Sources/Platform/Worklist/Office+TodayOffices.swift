import OCOP
import Store
import Web

extension Office {
    /// What waits for an office today: dossiers by their next step, papers to sign, number and send.
    package func todayOffices(for caller: Caller) async throws -> [TodayItem] {
        guard caller.may(.seeWorklist) else { return [] }
        let say = caller.language
        var query = WorklistQuery()
        query.limit = 100
        let list = try await worklist(query, for: caller)
        let rooms = caller.todayRooms
        let dossiers = list.rows.filter { rooms.contains($0.next.room) }.map { line in
            let urgency: TodayItem.Urgency =
                switch line.clock?.tone {
                case .bad: .overdue
                case .soon: .soon
                default: .normal
                }
            return TodayItem(
                urgency,
                line.productName,
                line.next.words[say],
                path: line.path,
                dueOn: line.clock?.dueOn
            )
        }
        return dossiers + (try await todayPapers(for: caller))
    }

    private func todayPapers(for caller: Caller) async throws -> [TodayItem] {
        let say = caller.language
        let areas = Array(Set(caller.grants.map(\.area)))
        let papers = try await database.read { tx in
            try tx.papers.waiting(at: areas)
        }
        return papers.compactMap { paper, product -> TodayItem? in
            let roles = caller.grants.filter { $0.area == paper.issuer }.map(\.role)
            let isSigner = roles.contains { paper.kind.signers.contains($0) && !paper.kind.drafters.contains($0) }
            let isClerk = roles.contains(.registryClerk)
            let words: Label? =
                switch paper.state {
                case .draft where isSigner: Label(vi: "Xem và ký", en: "Read and sign")
                case .signed where isClerk && paper.kind.isNumbered: Label(vi: "Lấy số", en: "Number")
                case .signed where isClerk && paper.kind.isSentOut, .numbered where isClerk && paper.kind.isSentOut:
                    Label(vi: "Gửi", en: "Send")
                default: nil
                }
            return words.map { words in
                let about = product ?? paper.content.title
                return TodayItem(.soon, "\(paper.kind.label[say]): \(about)", words[say], path: paper.path)
            }
        }
    }
}

extension Caller {
    /// The rooms of a dossier in which one of their roles does the next step.
    fileprivate var todayRooms: Set<DossierRoom> {
        roles.reduce(into: []) { rooms, role in
            switch role {
            case .communeOfficer: rooms.formUnion([.receipt, .composition, .contents])
            case .standingOffice: rooms.formUnion([.receipt, .assignment, .completion])
            case .advisoryTeam: rooms.insert(.review)
            default: break
            }
        }
    }
}
