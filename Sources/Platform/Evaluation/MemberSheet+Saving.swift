import Foundation
import OCOP
import Store

extension Office {
    /// Saves what a member gives some criteria, in one write; criteria that are not named stay as they are.
    ///
    /// `seen` is the version of the sheet that the member looked at: an answer that was changed after it, elsewhere, is
    /// not overwritten. Gives the new version.
    @discardableResult
    package func saveSheet(
        _ id: Dossier.ID,
        answers: [String: MemberSheet.Answer],
        seen: Int,
        reason: String? = nil,
        by caller: Caller
    ) async throws -> Int {
        let now = now
        return try await database.write { tx in
            let (scoring, sheet) = try tx.ownSheet(of: id, for: caller, by: law.procedure)
            let set = try law.scorer(set: scoring.set, ofAct: scoring.act).set
            return try tx.save(answers, in: sheet, of: set, seen: seen, reason: reason, at: now)
        }
    }
}

extension MemberSheet {
    /// Whether one of these answers would overwrite another that was given after that version.
    func isChanged(by new: [String: Answer], since seen: Int) -> Bool {
        new.contains { code, answer in
            guard let old = answers[code], old.savedIn > seen else { return false }
            return old.option != answer.option || old.note != answer.note
        }
    }
}

extension Transaction {
    /// The caller's own open sheet, held until this write is over; says why where there is none.
    ///
    /// It is held before it is read, so that two saves that cross each other are merged and neither is refused.
    func ownSheet(
        of id: Dossier.ID,
        for caller: Caller,
        by procedure: Procedure
    ) throws -> (scoring: Scoring, sheet: MemberSheet) {
        let dossier = try dossiers.get(id, for: caller, to: .scoreDossier, by: procedure)
        guard let account = caller.account, let council = dossier.currentCouncil,
            let scoring = try scorings.open(of: id, by: council)
        else { throw EvaluationRefusal.scoringClosed }
        try sheets.hold(of: account, in: scoring)
        guard let sheet = try sheets.find(of: account, in: scoring) else { throw EvaluationRefusal.noSheet }
        switch sheet.state {
        case _ where sheet.closedAt != nil: throw EvaluationRefusal.scoringClosed
        case .submitted: throw EvaluationRefusal.sheetSubmitted
        case .recused: throw EvaluationRefusal.sheetRecused
        case .open: return (scoring, sheet)
        }
    }

    /// Puts answers into a sheet, keeps those that they replace, and gives the new version.
    func save(
        _ answers: [String: MemberSheet.Answer],
        in sheet: MemberSheet,
        of set: CriteriaSet,
        seen: Int,
        reason: String?,
        at now: Date
    ) throws -> Int {
        guard !sheet.isChanged(by: answers, since: seen) else { throw StoreError(.stale, "sheet \(sheet.id)") }
        let (changed, changes) = try sheet.taking(answers, of: set, reason: reason, at: now)
        guard changed != sheet else { return sheet.version }
        var saved = changed
        saved.savedAt = now
        try sheets.update(saved)
        for change in changes { try sheets.insert(change) }
        return sheet.version + 1
    }
}

extension MemberSheet {
    /// The sheet with other answers, and what they replace; throws where the set has no such criterion or option, or
    /// where both of two alternatives would be chosen.
    func taking(
        _ new: [String: Answer],
        of set: CriteriaSet,
        reason: String?,
        at now: Date
    ) throws -> (sheet: MemberSheet, changes: [SheetChange]) {
        var sheet = self
        var changes: [SheetChange] = []
        for (code, given) in new.sorted(by: { $0.key < $1.key }) {
            guard set.index(ofCriterion: code) != nil else {
                throw EvaluationRefusal.unknownAnswer(.unknownCriterion(code, known: set.criteria.map(\.code)))
            }
            let old = answers[code]
            var answer = given
            answer.option = given.option ?? old?.option
            answer.note = String(given.note.prefix(2000))
            guard old?.option != answer.option || old?.note ?? "" != answer.note else { continue }
            answer.savedIn = version + 1
            sheet.answers[code] = answer
            if let old, old.option != nil || !old.note.isEmpty {
                changes.append(
                    SheetChange(
                        id: .init(at: now),
                        sheet: id,
                        criterion: code,
                        before: old,
                        after: answer,
                        at: now,
                        reason: reason.flatMap { $0.isEmpty ? nil : $0 }
                    )
                )
            }
        }
        if let reason, !reason.isEmpty { sheet.reason = String(reason.prefix(2000)) }
        do throws(SheetProblem) {
            try Scorer(set).check(ScoreSheet(choices: sheet.choices(in: set)))
        } catch {
            throw EvaluationRefusal.unknownAnswer(error)
        }
        return (sheet, changes)
    }
}
