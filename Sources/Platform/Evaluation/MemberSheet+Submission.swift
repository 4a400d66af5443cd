import Foundation
import OCOP
import Store

extension Office {
    /// Hands in the caller's sheet, once; every criterion has to be answered, nought chosen as such.
    ///
    /// In a pass that scores again, answers that differ from the pass before need a reason.
    package func submitSheet(
        _ id: Dossier.ID,
        seen: Int,
        reason: String? = nil,
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            var (scoring, sheet) = try tx.ownSheet(of: id, for: caller, by: law.procedure)
            guard sheet.version == seen else { throw StoreError(.stale, "sheet \(sheet.id)") }
            let set = try law.scorer(set: scoring.set, ofAct: scoring.act).set
            let missing = sheet.missing(in: set)
            guard missing.isEmpty else { throw EvaluationRefusal.unanswered(missing.map(\.code)) }
            if let reason, !reason.isEmpty { sheet.reason = String(reason.prefix(2000)) }
            if try tx.differsFromBefore(sheet, in: scoring) {
                guard let reason = sheet.reason, !reason.isEmpty else { throw EvaluationRefusal.reasonMissing }
                try tx.sheets.explain(sheet.id, reason)
            }
            sheet.state = .submitted
            sheet.submittedAt = now
            try tx.sheets.update(sheet)
            try tx.record(.scoreDossier, of: "sheet", sheet.id, by: caller, at: now, after: sheet.state.rawValue)
            try tx.tellIfAllIn(scoring, at: now)
        }
    }

    /// The caller may not judge this dossier: conflict of interest, with the reason.
    package func recuse(_ id: Dossier.ID, reason: String, by caller: Caller) async throws {
        let now = now
        guard !reason.isEmpty else { throw EvaluationRefusal.reasonMissing }
        try await database.write { tx in
            var (scoring, sheet) = try tx.ownSheet(of: id, for: caller, by: law.procedure)
            sheet.state = .recused
            sheet.recusal = String(reason.prefix(2000))
            try tx.sheets.update(sheet)
            try tx.record(.scoreDossier, of: "sheet", sheet.id, by: caller, at: now, after: sheet.state.rawValue)
            try tx.tellIfAllIn(scoring, at: now)
        }
    }
}

extension Transaction {
    func differsFromBefore(_ sheet: MemberSheet, in scoring: Scoring) throws -> Bool {
        guard scoring.kind == .rescore,
            let before = try sheets.find(of: sheet.account, in: scoring, pass: scoring.pass - 1)
        else { return false }
        return Set(before.answers.keys).union(sheet.answers.keys).contains {
            before.answers[$0]?.option != sheet.answers[$0]?.option
        }
    }

    /// Tells secretary and chair once nobody is waited for any more.
    func tellIfAllIn(_ scoring: Scoring, at now: Date) throws {
        let sheets = try sheets.list(of: scoring)
        guard !sheets.contains(where: { $0.state == .open }) else { return }
        let dossier = try dossiers.get(scoring.dossier)
        try notify(
            councils.members(of: scoring.council).filter { $0.position != .councilMember }.map(\.account),
            Label(
                vi: "Đã đủ phiếu, có thể khóa điểm: \(dossier.productName)",
                en: "All sheets are in, scores can be closed: \(dossier.productName)"
            ),
            path: "/ho-so/\(dossier.id)/tien-do",
            at: now
        )
    }
}
