import Foundation
package import OCOP
import Store

/// Everything that a member has before them while they score: their own sheet, and nothing of anybody else's.
package struct SheetDesk: Sendable {
    package let dossier: Dossier
    package let scoring: Scoring
    package let sheet: MemberSheet
    package let scorer: Scorer
    /// What the producer chose and wrote, as it was filed.
    package let choices: SelfChoices
    package let advisory: AdvisoryNotes
    /// The evidence that was filed, with the pages of its files that can be shown.
    package let evidence: [SheetEvidence]
    /// What the pass before came to, where it is scored again.
    package let before: ScoringResult?

    package var set: CriteriaSet { scorer.set }

    /// The evidence of one criterion.
    package func evidence(for criterion: Criterion) -> [SheetEvidence] {
        evidence.filter { $0.places.contains(criterion.code) }
    }

    /// What the sheet comes to with some answers put in, saved or not.
    package func result(with answers: [String: MemberSheet.Answer] = [:]) throws -> ScoreResult {
        var sheet = sheet
        for (code, answer) in answers where answer.option != nil { sheet.answers[code] = answer }
        return try scorer.score(ScoreSheet(choices: sheet.choices(in: set)))
    }
}

/// A piece of evidence beside the criterion that it proves.
package struct SheetEvidence: Sendable {
    package let title: String
    package let places: [String]
    package let validUntil: CalendarDay?
    package let files: [Evidence.File]
    /// How many pages of a file are there as pictures, by its SHA-256.
    package let pages: [String: Int]
}

extension Office {
    /// A member's own sheet with what they need to fill it in.
    package func sheetDesk(_ id: Dossier.ID, for caller: Caller) async throws -> SheetDesk {
        try await database.read { tx in
            let dossier = try tx.dossiers.get(id, for: caller, to: .scoreDossier, by: law.procedure)
            guard let account = caller.account, let council = dossier.currentCouncil,
                let scoring = try tx.scorings.open(of: id, by: council),
                let sheet = try tx.sheets.find(of: account, in: scoring)
            else { throw EvaluationRefusal.noSheet }
            let filing = try tx.filings.latest(of: id)
            let before =
                scoring.kind == .rescore
                ? try tx.scorings.list(of: id).last { $0.council == council && $0.pass == scoring.pass - 1 }?.result
                : nil
            return SheetDesk(
                dossier: dossier,
                scoring: scoring,
                sheet: sheet,
                scorer: try law.scorer(set: scoring.set, ofAct: scoring.act),
                choices: try filing?.choices ?? .empty,
                advisory: try tx.dossiers.advisoryNotes(of: id),
                evidence: try filing.map { try tx.sheetEvidence(of: $0) } ?? [],
                before: before
            )
        }
    }
}

extension DossierFiling {
    /// Part III of Mẫu 02 as it was filed.
    var choices: SelfChoices {
        get throws {
            try body.parts[DossierPart.choices.rawValue].map { try JSON.value($0) } ?? .empty
        }
    }

    /// All files that were filed.
    var files: [Evidence.File] { body.evidence.flatMap(\.files) }
}

extension Transaction {
    func sheetEvidence(of filing: DossierFiling) throws -> [SheetEvidence] {
        let pages = try pagePictures.counts(of: filing.files.map(\.sha256))
        return filing.body.evidence.map { item in
            SheetEvidence(
                title: item.title,
                places: item.places,
                validUntil: item.validUntil,
                files: item.files,
                pages: pages
            )
        }
    }
}
