package import Foundation
package import OCOP
import Store

/// A step that was taken with a dossier: what, when, by whom, why (lịch sử xử lý).
package struct DossierEvent: Equatable, Sendable {
    package let step: DossierStep
    package let at: Date
    package let name: String
    package let reason: String?
}

extension DossierTable {
    /// The steps of the procedure that were taken, in order; nothing else of the audit trail.
    ///
    /// Whoever scores leaves no step here, so that nobody's scoring can be followed before the scores are closed.
    package func events(of id: Dossier.ID) throws -> [DossierEvent] {
        try tx.rows(
            """
            SELECT action, happened_at, name, reason FROM audit_entry
            WHERE kind = 'dossier' AND subject = \(id.description) ORDER BY id
            """
        ).compactMap { row in
            guard let step = Action(rawValue: try row.get("action"))?.step else { return nil }
            return DossierEvent(
                step: step,
                at: try row.get("happened_at"),
                name: try row.get("name"),
                reason: try row.getIfPresent("reason")
            )
        }
    }
}
