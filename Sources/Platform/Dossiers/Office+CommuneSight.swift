import Foundation
import OCOP
import Store

/// What the commune looks at when it checks the parts of a dossier.
struct CompositionSight: Sendable {
    let frame: DossierFrame
    let parts: [DossierComposition.Part]
    let samples: Int
    let check: CompositionCheck
    let isSaved: Bool
    /// What was filed for each part, in words: the producer's own forms, and the evidence by its place.
    let filed: [String: [String]]
    let arrivedOn: CalendarDay
    let remarks: DossierRemarks
}

/// What the commune looks at when it assesses the four contents.
struct FindingsSight: Sendable {
    let frame: DossierFrame
    let assessment: SelfAssessment
    let findings: CommuneFindings
    /// The criteria on which the commune gives its finding, with the producer's words and evidence on each.
    let criteria: [CriterionSight]
    let report: Paper?

    struct CriterionSight: Sendable {
        let criterion: Criterion
        let answer: SelfChoices.Answer
        let evidence: [DossierFiling.Body.Item]
    }
}

extension Office {
    func compositionSight(_ id: Dossier.ID, for caller: Caller) async throws -> CompositionSight {
        try await database.read { tx in
            let frame = try frame(of: id, for: caller, in: tx)
            let parts = law.parts(of: frame.dossier)
            let filing = try tx.filings.latest(of: id)?.body
            var filed: [String: [String]] = [:]
            for part in parts {
                if filing?.parts[part.id] != nil
                    || (part.id == "registration_form" && filing?.parts["registration"] != nil)
                {
                    filed[part.id] = []
                }
                let place = EvidenceUse.place(ofPart: part.id)
                let items = filing?.evidence.filter { $0.places.contains(place) } ?? []
                if !items.isEmpty { filed[part.id] = items.map(\.title) }
            }
            if let evidence = filing?.evidence, !evidence.isEmpty { filed["evidence"] = evidence.map(\.title) }
            let saved = try tx.dossiers.part(.composition, of: id, as: CompositionCheck.self)
            return CompositionSight(
                frame: frame,
                parts: parts,
                samples: law.samples(of: frame.dossier),
                check: saved ?? CompositionCheck(),
                isSaved: saved != nil,
                filed: filed,
                arrivedOn: try tx.arrival(of: frame.dossier),
                remarks: try tx.dossiers.remarks(of: id)
            )
        }
    }

    func findingsSight(_ id: Dossier.ID, for caller: Caller) async throws -> FindingsSight {
        try await database.read { tx in
            let frame = try frame(of: id, for: caller, in: tx)
            let report = try tx.papers.list(of: id).last { $0.kind == .communeReport && $0.isInForce }
            // What the commune is writing is its own until the report goes out.
            let mayRead = report?.state == .sent || caller.may(.seeWorklist)
            guard mayRead else { throw Refusal.notAllowed(.assessContents) }
            let filing = try tx.filings.latest(of: id)?.body
            let choices: SelfChoices? = try filing?.parts[DossierPart.choices.rawValue].map { try JSON.value($0) }
            let set = try law.scorer(set: frame.dossier.set, ofAct: frame.dossier.act).set
            return FindingsSight(
                frame: frame,
                assessment: try tx.judgedAssessment(of: id),
                findings: try tx.dossiers.part(.findings, of: id, as: CommuneFindings.self) ?? CommuneFindings(),
                criteria: set.criteria.filter(\.isAssessedByCommune).map { criterion in
                    FindingsSight.CriterionSight(
                        criterion: criterion,
                        answer: choices?[criterion.code] ?? SelfChoices.Answer(),
                        evidence: filing?.evidence.filter { $0.places.contains(criterion.code) } ?? []
                    )
                },
                report: report
            )
        }
    }
}
