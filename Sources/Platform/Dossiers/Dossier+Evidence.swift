import Foundation
import OCOP
import Store

/// The evidence of a dossier: the library that it can be chosen from, and what is used where.
package struct DossierEvidence: Sendable {
    package let frame: DossierFrame
    /// Everything that the dossier uses, and what else the library has.
    package let items: [LibraryItem]
    package let uses: [EvidenceUse]

    package func items(at place: String) -> [LibraryItem] {
        let ids = Set(uses.filter { $0.place == place }.map(\.evidence))
        return items.filter { ids.contains($0.evidence.id) }
    }

    package var usedItems: [LibraryItem] {
        let ids = Set(uses.map(\.evidence))
        return items.filter { ids.contains($0.evidence.id) }
    }

    package var fileCount: Int { usedItems.reduce(0) { $0 + $1.files.count } }
}

extension Office {
    /// The evidence of a dossier, for whoever may see it; the rest of the library only for those who write the dossier.
    package func evidence(of id: Dossier.ID, for caller: Caller) async throws -> DossierEvidence {
        try await database.read { tx in
            let frame = try frame(of: id, for: caller, to: .viewEvidence, in: tx)
            try caller.require(.readDossier, on: frame.subject, by: law.procedure)
            let uses = try tx.evidence.uses(of: id)
            let mayWrite = caller.may(.editDossier, on: frame.subject, by: law.procedure)
            var items = try tx.items(uses.map(\.evidence))
            if mayWrite {
                let known = Set(items.map(\.evidence.id))
                items += try tx.library(of: [frame.dossier.producer]).filter { !known.contains($0.evidence.id) }
            }
            return DossierEvidence(frame: frame, items: items, uses: uses)
        }
    }

    /// Chooses which evidence of the library stands at a place of the dossier: a criterion, or a part of the composition.
    package func setEvidence(
        _ ids: [Evidence.ID],
        at place: String,
        of id: Dossier.ID,
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            let dossier = try tx.dossiers.get(id, for: caller, to: .editDossier, by: law.procedure)
            try checkPlace(place, of: dossier)
            let wanted = Set(ids)
            let present = Set(try tx.evidence.uses(of: id).filter { $0.place == place }.map(\.evidence))
            guard wanted != present else { return }
            let new = try tx.evidence.list(Array(wanted.subtracting(present)))
            guard new.count == wanted.subtracting(present).count,
                new.allSatisfy({ $0.producer == dossier.producer && $0.removedAt == nil })
            else { throw StoreError(.missing, "evidence of another producer") }
            for evidence in new {
                try tx.evidence.insert(EvidenceUse(dossier: id, evidence: evidence.id, place: place), at: now)
            }
            for evidence in present.subtracting(wanted) {
                try tx.evidence.remove(EvidenceUse(dossier: id, evidence: evidence, place: place))
            }
            try tx.changeEvidence(of: dossier, by: caller, at: now)
        }
    }

    /// A place of a dossier where evidence can stand.
    func checkPlace(_ place: String, of dossier: Dossier) throws {
        let set = try law.scorer(set: dossier.set, ofAct: dossier.act).set
        let parts = law.composition.parts(of: dossier.kind, set: dossier.set)
        guard
            set.index(ofCriterion: place) != nil || parts.contains(where: { EvidenceUse.place(ofPart: $0.id) == place })
        else { throw StoreError(.missing, "no place \(place)") }
    }
}

extension Transaction {
    /// Some evidence with its files, without the dossiers that use it.
    func items(_ ids: [Evidence.ID]) throws -> [LibraryItem] {
        let all = try evidence.list(Array(Set(ids)).sorted { $0.description < $1.description })
        let files = try evidence.files(of: all.map(\.id))
        return all.map { LibraryItem(evidence: $0, files: files[$0.id, default: []], usedBy: []) }
    }

    /// Moves the dossier's version on, so that no step passes a change of its evidence unseen, and looks at the limit.
    func changeEvidence(of dossier: Dossier, by caller: Caller, at now: Date) throws {
        guard try evidence.fileCount(of: dossier.id) <= Office.mostFiles else {
            throw InvalidInput(
                nil,
                Label(
                    vi: "Một hồ sơ có tối đa \(Office.mostFiles) tệp minh chứng. Hãy gộp các trang vào một tệp PDF.",
                    en: "A dossier has at most \(Office.mostFiles) files of evidence. Put pages together into one PDF."
                )
            )
        }
        try dossiers.update(dossier)
        try record(
            .editDossier,
            of: "dossier",
            dossier.id,
            by: caller,
            at: now,
            after: ["part": "evidence", "count": String(try evidence.uses(of: dossier.id).count)]
        )
    }
}
