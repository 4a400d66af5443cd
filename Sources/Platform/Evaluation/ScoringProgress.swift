package import OCOP
import Store

/// Who has handed in and who has not: all that secretary and chair may know before the closing.
package struct ScoringProgress: Sendable {
    package let dossier: Dossier
    package let subject: Subject
    package let council: Council
    package let members: [Council.Member]
    /// Nil while nothing is open.
    package let scoring: Scoring?
    /// What may be known of each sheet, chair first.
    package let lines: [Line]
    /// What the council as a whole may find, by the set.
    package let findings: [FindingRule]

    package struct Line: Equatable, Sendable {
        package let name: String
        package let position: Role
        package let state: MemberSheet.State
    }

    package var submitted: Int { lines.count { $0.state == .submitted } }
    package var open: [String] { lines.filter { $0.state == .open }.map(\.name) }
    /// Whether the rules of the pass would let it be closed now.
    package var canClose: Bool {
        guard let rules = scoring?.rules, submitted > 0 else { return false }
        let chairIsIn = !lines.contains { $0.position == .chair && $0.state == .open }
        return submitted >= rules.sheetsNeeded(of: submitted + open.count) && (chairIsIn || !rules.mustChairAttend)
    }
}

extension Office {
    /// How far the scoring of a dossier has come.
    package func scoringProgress(_ id: Dossier.ID, for caller: Caller) async throws -> ScoringProgress {
        try await database.read { tx in
            let dossier = try tx.dossiers.get(id)
            let subject = try tx.dossiers.subject(of: dossier)
            try tx.dossiers.require(.followScoring, on: subject, of: id, for: caller, by: law.procedure)
            guard let council = dossier.currentCouncil else { throw EvaluationRefusal.noCouncil }
            let scoring = try tx.scorings.open(of: id, by: council)
            let sheets = try scoring.map { try tx.sheets.list(of: $0) } ?? []
            let lines = sheets.map { ScoringProgress.Line(name: $0.name, position: $0.position, state: $0.state) }
            return ScoringProgress(
                dossier: dossier,
                subject: subject,
                council: try tx.councils.get(council),
                members: try tx.councils.members(of: council).sorted { ($0.rank, $0.name) < ($1.rank, $1.name) },
                scoring: scoring,
                lines: lines.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) },
                findings: try law.scorer(set: dossier.set, ofAct: dossier.act).set.findings
            )
        }
    }
}

extension ScoringProgress.Line {
    var rank: Int { Council.positions.firstIndex(of: position) ?? Council.positions.count }
}
