package import OCOP
import Store

extension Office {
    /// Drafts a paper that follows from the closed result, its words made from the figures.
    @discardableResult
    package func draftResultPaper(_ kind: PaperKind, of id: Dossier.ID, by caller: Caller) async throws -> Paper {
        let today = today
        return try await database.write { tx in
            let dossier = try tx.dossiers.get(id)
            let standing = try tx.settledResult(of: dossier)
            let sheets = try tx.sheets.list(of: standing.scoring).filter { $0.state == .submitted }
            let text = ResultPaperText(
                law: law,
                dossier: dossier,
                council: try tx.councils.get(standing.scoring.council),
                members: try tx.councils.members(of: standing.scoring.council),
                standing: standing,
                sheets: sheets.sorted { $0.order < $1.order },
                set: try law.scorer(set: standing.scoring.set, ofAct: standing.scoring.act).set,
                on: today
            )
            guard let content = text.content(of: kind) else { throw PaperProblem.wrongLevel(kind) }
            return try tx.draftPaper(kind, for: [dossier], content, by: caller, in: self)
        }
    }
}
