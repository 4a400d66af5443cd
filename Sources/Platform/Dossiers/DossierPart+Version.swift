package import Foundation
import OCOP
import Store

/// A written part with the number of times that it was saved, which its form carries.
package struct SavedPart<Body: Sendable>: Sendable {
    package var body: Body
    /// 0 where nothing was saved yet.
    package var version: Int
    package var savedAt: Date?
}

extension DossierTable {
    /// What a part holds and its version; `empty` where nothing was saved.
    package func saved<Body: Decodable & Sendable>(
        _ part: DossierPart,
        of id: Dossier.ID,
        empty: Body
    ) throws -> SavedPart<Body> {
        let row = try tx.row(
            "SELECT body, version, updated_at FROM dossier_part WHERE dossier_id = \(id) AND part = \(part.rawValue)"
        )
        guard let row else { return SavedPart(body: empty, version: 0, savedAt: nil) }
        return SavedPart(
            body: try JSON.value(row.get("body")),
            version: try row.get("version"),
            savedAt: try row.get("updated_at")
        )
    }
}

extension Office {
    /// Changes one written part of a dossier, and gives the part's new version.
    ///
    /// The version that a form carries is that of its part: two parts can be written side by side, and the same part
    /// twice cannot. The dossier's own version moves too, so that no step passes a part unseen.
    func change<Body: Codable & Sendable>(
        _ part: DossierPart,
        of id: Dossier.ID,
        version: Int?,
        by caller: Caller,
        empty: Body,
        _ change: @escaping @Sendable (inout Body, inout Dossier, any Transaction) throws -> Void
    ) async throws -> Int {
        let now = now
        let procedure = law.procedure
        return try await database.write { tx in
            var dossier = try tx.dossiers.get(id, for: caller, to: .editDossier, by: procedure)
            var saved = try tx.dossiers.saved(part, of: id, empty: empty)
            let before = try JSON.text(saved.body)
            try change(&saved.body, &dossier, tx)
            // The same words again, as when a form is sent twice, are saved already, whatever version it carries.
            if saved.version > 0, before == (try JSON.text(saved.body)) { return saved.version }
            if let version, version != saved.version { throw StoreError(.stale, "\(part) of dossier \(id)") }
            try tx.dossiers.update(dossier)
            try tx.dossiers.save(part, saved.body, of: id, at: now)
            // What was written may name people, so the trail says only that it was written.
            try tx.record(
                .editDossier,
                of: "dossier",
                id,
                by: caller,
                at: now,
                after: ["part": part.rawValue, "version": String(saved.version + 1)]
            )
            return saved.version + 1
        }
    }
}
