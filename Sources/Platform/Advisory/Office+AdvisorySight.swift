import Foundation
import OCOP
import Store

/// What the advisory team looks at.
struct AdvisorySight: Sendable {
    let frame: DossierFrame
    let set: CriteriaSet
    let choices: SelfChoices
    /// Evidence by the code of its criterion.
    let evidence: [String: [DossierFiling.Body.Item]]
    let notes: AdvisoryNotes
    let survey: SiteSurvey
    let report: AdvisoryReport
    let paper: Paper?
    /// Whether the reader is one of those to whom it was given, and nothing is signed yet.
    let isOpen: Bool
}

extension Office {
    func advisorySight(_ id: Dossier.ID, for caller: Caller) async throws -> AdvisorySight {
        try await database.read { tx in
            let frame = try frame(of: id, for: caller, in: tx)
            guard let level = frame.dossier.state.level, level != .commune else {
                throw Refusal.wrongState(.reviewDossier, frame.dossier.state)
            }
            guard DossierRoom.review.isOpen(to: caller, frame.dossier, frame.subject, by: law) else {
                throw Refusal.notAllowed(.reviewDossier)
            }
            let filing = try tx.filings.latest(of: id)?.body
            var evidence: [String: [DossierFiling.Body.Item]] = [:]
            for item in filing?.evidence ?? [] {
                for place in item.places { evidence[place, default: []].append(item) }
            }
            let choices: SelfChoices? = try filing?.parts[DossierPart.choices.rawValue].map { try JSON.value($0) }
            let paper = try tx.papers.list(of: id).last {
                $0.kind == .advisoryReport && $0.isInForce && $0.level == level
            }
            let reviewers = try tx.rounds.reviewers(of: id, at: level)
            let isReviewer = reviewers.isEmpty || reviewers.contains { $0.account == caller.account }
            return AdvisorySight(
                frame: frame,
                set: try law.scorer(set: frame.dossier.set, ofAct: frame.dossier.act).set,
                choices: choices ?? .empty,
                evidence: evidence,
                notes: try tx.dossiers.advisoryNotes(of: id),
                survey: try tx.dossiers.part(.survey, of: id, as: SiteSurvey.self) ?? SiteSurvey(),
                report: try tx.dossiers.part(.advisoryReport, of: id, as: AdvisoryReport.self) ?? AdvisoryReport(),
                paper: paper,
                isOpen: isReviewer && (paper?.state ?? .draft) == .draft
                    && caller.may(.reviewDossier, on: frame.subject, by: law.procedure)
            )
        }
    }
}
