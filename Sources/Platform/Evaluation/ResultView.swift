package import OCOP
import Store

/// A dossier's closed results, explained: for those who may see them, never before the closing.
package struct ResultView: Sendable {
    package let dossier: Dossier
    package let subject: Subject
    /// The latest pass last; closed ones only.
    package let passes: [Pass]
    /// What each step after the closing goes by, and which one that is.
    let standing: StandingResult?
    let ways: [StandingResult.Way]
    package let certificate: Certificate?
    /// The decision that the certificate goes by, where the reader may read it.
    let decision: Paper?
    package let papers: [Paper]
    /// Whether the reader sees who gave what; producers and communes read means only.
    package let showsMembers: Bool

    package struct Pass: Sendable {
        package let scoring: Scoring
        package let result: ScoringResult
        package let set: CriteriaSet
        /// The sheets that were handed in, chair first.
        package let sheets: [MemberSheet]
        package let changes: [SheetChange]
    }
}

extension Office {
    package func resultView(_ id: Dossier.ID, for caller: Caller) async throws -> ResultView {
        try await database.read { tx in
            let dossier = try tx.dossiers.get(id)
            let subject = try tx.dossiers.subject(of: dossier)
            try tx.dossiers.require(.seeResult, on: subject, of: id, for: caller, by: law.procedure)
            let passes = try tx.scorings.list(of: id).compactMap { scoring -> ResultView.Pass? in
                guard let result = scoring.result else { return nil }
                let sheets = try tx.sheets.list(of: scoring).filter { $0.state == .submitted }
                return ResultView.Pass(
                    scoring: scoring,
                    result: result,
                    set: try law.scorer(set: scoring.set, ofAct: scoring.act).set,
                    sheets: sheets.sorted { $0.order < $1.order },
                    changes: try tx.sheets.changes(of: sheets.map(\.id))
                )
            }
            let standing = passes.isEmpty ? nil : try? tx.standingResult(of: dossier)
            let ways = law.regime(dossier.regime).flatMap { standing?.ways(from: dossier.state, under: $0) }
            let certificate = try tx.certificates.list(of: [dossier.product]).first { $0.dossier == id }
            let readers: Set<Role> = [.standingOffice, .decisionMaker, .chair, .secretary, .councilMember]
            return ResultView(
                dossier: dossier,
                subject: subject,
                passes: passes,
                standing: standing,
                ways: ways ?? [],
                certificate: certificate,
                decision: try certificate.flatMap { try tx.papers.decision(of: $0, for: caller, by: law.procedure) },
                papers: try tx.papers.list(of: id),
                showsMembers: !caller.roles.isDisjoint(with: readers)
            )
        }
    }
}
