import Foundation
import OCOP
import Store

extension Office {
    /// Opens scoring: the advisory team has reported, and each member of the council gets a sheet.
    package func openScoring(_ id: Dossier.ID, version: Int, by caller: Caller) async throws {
        let now = now
        try await database.write { tx in
            let dossier = try tx.dossiers.get(id, version: version, for: caller, to: .openScoring, by: law.procedure)
            try tx.papers.requireFinished(for: .openScoring, of: dossier)
            let kind: Scoring.Kind =
                try tx.scorings.list(of: id).contains { $0.level == dossier.state.level } ? .again : .first
            try tx.openPass(over: dossier, kind, step: .openScoring, reason: nil, by: caller, at: now, law: law)
        }
    }
}

extension Transaction {
    /// Opens the next pass over a dossier: its sheets, the step, the notices.
    func openPass(
        over dossier: Dossier,
        _ kind: Scoring.Kind,
        step: DossierStep,
        reason: String?,
        by caller: Caller,
        at now: Date,
        law: Law
    ) throws {
        var dossier = dossier
        guard let council = dossier.currentCouncil, let level = dossier.state.level else {
            throw EvaluationRefusal.noCouncil
        }
        let rules = try councils.get(council).rules(on: now.vietnamDay)
        let last = try scorings.list(of: dossier.id).last { $0.council == council }
        let scoring = Scoring(
            dossier: dossier.id,
            council: council,
            pass: (last?.pass ?? 0) + 1,
            level: level,
            kind: kind,
            act: dossier.act,
            set: dossier.set,
            sha256: try law.scorer(set: dossier.set, ofAct: dossier.act).set.sha256,
            rules: rules,
            reason: reason,
            openedAt: now
        )
        // First, so that of two who open it at once the second stops here.
        try dossier.take(step, by: law.procedure, at: now)
        try dossiers.update(dossier)
        try scorings.insert(scoring)
        let sheets = try newSheets(of: scoring, after: kind == .rescore ? last : nil, for: dossier, at: now)
        for sheet in sheets { try self.sheets.insert(sheet) }
        try wantPagePictures(of: dossier.id, at: now)
        try record(
            Action(step),
            of: "dossier",
            dossier.id,
            by: caller,
            at: now,
            after: ["state": dossier.state.rawValue, "pass": "\(scoring.pass)"],
            reason: reason
        )
        try notify(
            sheets.filter { $0.state == .open }.map(\.account),
            kind == .rescore
                ? Label(vi: "Chấm lại: \(dossier.productName)", en: "Score again: \(dossier.productName)")
                : Label(vi: "Mời chấm điểm: \(dossier.productName)", en: "To be scored: \(dossier.productName)"),
            path: "/ho-so/\(dossier.id)/cham-diem",
            at: now
        )
    }

    /// One sheet for each member; those with a conflict of interest are recused from the beginning.
    private func newSheets(
        of scoring: Scoring,
        after last: Scoring?,
        for dossier: Dossier,
        at now: Date
    ) throws -> [MemberSheet] {
        let members = try councils.members(of: scoring.council)
        guard members.count(where: { $0.position == .chair }) == 1 else { throw EvaluationRefusal.noChair }
        let conflicts = try councils.conflicts(of: scoring.council, with: dossier.producer)
        let before = try last.map { try sheets.list(of: $0) } ?? []
        return members.map { member in
            let old = before.first { $0.account == member.account }
            let recusal = conflicts[member.account] ?? (old?.state == .recused ? old?.recusal : nil)
            return MemberSheet(
                id: .init(at: now),
                dossier: scoring.dossier,
                council: scoring.council,
                pass: scoring.pass,
                account: member.account,
                name: member.name,
                position: member.position,
                state: recusal == nil ? .open : .recused,
                answers: old?.answers.mapValues { MemberSheet.Answer(option: $0.option, note: $0.note) } ?? [:],
                recusal: recusal
            )
        }
    }
}
