import OCOP
import Store

extension PaperTable {
    /// Which of some dossiers have a paper of a kind at a level that stands for its step.
    func finished(_ kind: PaperKind, of dossiers: [Dossier.ID]) throws -> Set<Dossier.ID> {
        let states = PaperState.allCases.filter { $0.isFinished(kind) }
        let rows = try tx.rows(
            """
            SELECT paper_subject.subject FROM paper_subject JOIN paper ON paper.id = paper_subject.paper_id
            WHERE paper_subject.subject IN (\(dossiers)) AND paper.kind = \(kind.rawValue)
                AND paper.state IN (\(states)) AND paper.replaced_for IS NULL
            """
        )
        return Set(try rows.map { try $0.get("subject") })
    }
}
