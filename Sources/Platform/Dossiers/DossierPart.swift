package import Foundation
import Store

/// The written parts of a dossier, each saved on its own.
///
/// Saving a part also saves the dossier with its version, so that a part and a step of the procedure cannot pass each
/// other unseen.
package enum DossierPart: String, CaseIterable, Sendable {
    /// Mẫu 01.
    case registration
    /// Mẫu 02, parts I, II and IV.
    case selfAssessment = "self_assessment"
    /// Mẫu 02, part III: the option that the producer chooses for each criterion, with a description.
    case choices
    /// The composition check by the commune.
    case composition
    /// Mẫu 03, the four findings.
    case findings
    /// The advisory team's notes by criterion, its survey and its report.
    case advisory
    case survey
    case advisoryReport = "advisory_report"
    /// Why it was returned, or what has to be completed and by whom.
    case remarks
    /// Custody of the samples.
    case samples
}

extension DossierTable {
    /// What a part holds; nil where nothing was saved.
    package func part<Body: Decodable>(
        _ part: DossierPart,
        of id: Dossier.ID,
        as type: Body.Type = Body.self
    ) throws
        -> Body?
    {
        try tx.row("SELECT body FROM dossier_part WHERE dossier_id = \(id) AND part = \(part.rawValue)")
            .map { try JSON.value($0.get("body")) }
    }

    /// All saved parts, as JSON text.
    package func parts(of id: Dossier.ID) throws -> [DossierPart: String] {
        var parts: [DossierPart: String] = [:]
        for row in try tx.rows("SELECT part, body FROM dossier_part WHERE dossier_id = \(id)") {
            guard let part = DossierPart(rawValue: try row.get("part")) else { continue }
            parts[part] = try row.get("body")
        }
        return parts
    }

    package func save(_ part: DossierPart, _ body: some Encodable, of id: Dossier.ID, at now: Date) throws {
        let text = try JSON.text(body)
        try tx.run(
            """
            INSERT INTO dossier_part (dossier_id, part, body, updated_at, version)
            VALUES (\(id), \(part.rawValue), \(text), \(now), 1)
            ON CONFLICT (dossier_id, part)
            DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at, version = dossier_part.version + 1
            """
        )
    }
}
