import Foundation
import OCOP
import Store

extension Office {
    /// Puts a dossier into a round and gives it to the council and to members of the advisory team
    /// (26/2026/QĐ-TTg, article 7 clause 3 point b).
    package func assignDossier(
        _ id: Dossier.ID,
        version: Int,
        round: Round.ID,
        council: Council.ID,
        team: [Account.ID],
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            var dossier = try tx.dossiers.get(id, version: version, for: caller, to: .assign, by: law.procedure)
            guard let level = dossier.state.level else { throw Refusal.wrongState(.assign, dossier.state) }
            let area = dossier.issuer(at: level)
            var input = InvalidInput()
            let round = try tx.rounds.get(round)
            if round.area != area || round.closedAt != nil {
                input.add(
                    "dot",
                    Label(vi: "Chọn một đợt đang mở của cơ quan.", en: "Choose an open round of the office.")
                )
            }
            if try tx.councils.find(council)?.area != area {
                input.add(
                    "hoi-dong",
                    Label(vi: "Chọn một Hội đồng của cơ quan.", en: "Choose a council of the office.")
                )
            }
            let members = try tx.accounts.holders(of: .advisoryTeam, in: area, on: now.vietnamDay)
            if team.isEmpty || !team.allSatisfy(members.contains) {
                input.add(
                    "to-tu-van",
                    Label(vi: "Chọn ít nhất một thành viên Tổ tư vấn.", en: "Choose a member of the advisory team.")
                )
            }
            try input.check()
            if level == .centre { dossier.centralCouncil = council } else { dossier.council = council }
            dossier.round = round.id
            try dossier.take(.assign, by: law.procedure, at: now)
            dossier.dueOn = dossier.dueOn ?? law.dueDay(of: dossier, from: now.vietnamDay)
            let reviewers = try team.map { ($0, try tx.accounts.get($0).name) }
            try tx.rounds.setReviewers(reviewers, of: id, at: level)
            try tx.dossiers.update(dossier)
            try tx.record(
                .assign,
                of: "dossier",
                id,
                by: caller,
                at: now,
                after: ["round": round.id.description, "council": council.description]
            )
            try tx.notify(
                team,
                Label(
                    vi: "Hồ sơ giao Tổ tư vấn xem xét: \(dossier.productName)",
                    en: "Given to the advisory team: \(dossier.productName)"
                ),
                path: "\(dossier.path)/tham-tra",
                at: now
            )
            try tx.announce("dossier", id.description)
        }
    }
}
