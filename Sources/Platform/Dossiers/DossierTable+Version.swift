package import OCOP
import Store

extension DossierTable {
    /// Makes others who hold or save this dossier wait until this write has ended.
    func hold(_ id: Dossier.ID) throws {
        try tx.run("UPDATE dossier SET version = version WHERE id = \(id)")
    }

    /// A dossier as its reader saw it, for somebody who may do this to it; stale where it was saved since.
    package func get(
        _ id: Dossier.ID,
        version: Int,
        for caller: Caller,
        to action: Action,
        by procedure: Procedure
    ) throws -> Dossier {
        let dossier = try get(id, for: caller, to: action, by: procedure)
        guard dossier.version == version else { throw StoreError(.stale, "dossier \(id)") }
        return dossier
    }
}
