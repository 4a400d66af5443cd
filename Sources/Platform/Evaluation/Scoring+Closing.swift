import Crypto
import Foundation
package import OCOP
import Store

extension Office {
    /// Closes the scores of a dossier: sheets are frozen, the mean, floors, star and spread are counted once and kept.
    ///
    /// `findings` are what the council as a whole has found (`FindingRule.id`), `conclusion` what its minutes say.
    @discardableResult
    package func closeScoring(
        _ id: Dossier.ID,
        findings: [String] = [],
        conclusion: String = "",
        version: Int,
        by caller: Caller
    ) async throws -> ScoringResult {
        let now = now
        return try await database.write { tx in
            var dossier = try tx.dossiers.get(id, version: version, for: caller, to: .close, by: law.procedure)
            guard let council = dossier.currentCouncil, let scoring = try tx.scorings.open(of: id, by: council) else {
                throw EvaluationRefusal.scoringClosed
            }
            let scorer = try law.scorer(set: scoring.set, ofAct: scoring.act)
            guard scorer.set.sha256 == scoring.sha256 else { throw EvaluationRefusal.criteriaChanged }
            // Frozen first, read afterwards: a sheet under way is either in what is read, or finds the pass closed.
            try tx.sheets.freeze(scoring, at: now)
            let sheets = try tx.sheets.list(of: scoring)
            var result = try scoring.result(of: sheets, findings: findings, by: scorer)
            result.conclusion = String(conclusion.prefix(4000))
            try tx.scorings.close(scoring, with: result, by: caller.name, at: now)
            try dossier.take(.close, by: law.procedure, at: now)
            try tx.dossiers.update(dossier)
            try tx.record(
                .close,
                of: "dossier",
                id,
                by: caller,
                at: now,
                after: ClosingRecord(result, sheets: sheets, state: dossier.state, pass: scoring.pass)
            )
            return result
        }
    }
}

extension Scoring {
    /// What the sheets come to under the rules of this pass; throws where the rules ask for more sheets.
    package func result(
        of sheets: [MemberSheet],
        findings: [String],
        by scorer: Scorer
    ) throws -> ScoringResult {
        let sheets = sheets.sorted { $0.order < $1.order }
        let counted = try attending(sheets)
        let set = scorer.set
        let filled = counted.map { ScoreSheet(choices: $0.choices(in: set)) }
        let score = try scorer.council(filled, findings: findings, rules: rules.scoring)
        let used = score.usedSheets(rules.scoring)
        let parts = try filled.map { try scorer.parts(of: $0, findings: findings, rules.arithmeticAfterStop) }
        return ScoringResult(
            sum: score.sum.hundredths,
            count: score.count,
            spread: score.spread.hundredths,
            isSpreadTooLarge: score.isSpreadTooLarge,
            band: score.band.rawValue,
            stars: score.stars?.rawValue,
            missed: score.missed.map { ScoringResult.Missed(stars: $0.stars.rawValue, criterion: $0.criterion) },
            findings: findings,
            ended: score.ended?.id,
            absent: sheets.filter { $0.state == .open }.map(\.name),
            recused: sheets.filter { $0.state == .recused }.map(\.name),
            sheets: counted.indices.map { place in
                ScoringResult.Sheet(
                    name: counted[place].name,
                    position: counted[place].position,
                    total: score.totals[place].hundredths,
                    parts: parts[place],
                    isCounted: used.contains(place)
                )
            },
            conclusion: ""
        )
    }

    /// The sheets that count; throws below the quorum, or where the chair's is missing and the rules ask for it.
    ///
    /// Who is recused for a conflict of interest is counted neither among those who are there nor among those who
    /// should be.
    private func attending(_ sheets: [MemberSheet]) throws(EvaluationRefusal) -> [MemberSheet] {
        let submitted = sheets.filter { $0.state == .submitted }
        let absent = sheets.filter { $0.state == .open }
        guard !submitted.isEmpty else { throw .noSheets }
        if rules.mustChairAttend, let chair = absent.first(where: { $0.position == .chair }) {
            throw .chairAbsent(chair.name)
        }
        let needed = rules.sheetsNeeded(of: submitted.count + absent.count)
        guard submitted.count >= needed else {
            throw .quorum(have: submitted.count, need: needed, absent: absent.map(\.name))
        }
        return submitted
    }
}

extension MemberSheet {
    /// Chair, secretary, members by name: the one order in which sheets are listed and counted.
    var order: (Int, String, String) {
        (Council.positions.firstIndex(of: position) ?? Council.positions.count, name, account.description)
    }

    /// SHA-256 of all that stands in it.
    var digest: String {
        SHA256.hash(data: Data(canonicalText.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

extension CouncilScore {
    /// Positions of the sheets that the mean was taken of, by the same order as the mean itself.
    func usedSheets(_ rules: CouncilRules) -> Set<Int> {
        let order = totals.indices.sorted { (totals[$0], $0) < (totals[$1], $1) }
        return Set(rules.mean == .trimmed && order.count >= 3 ? Array(order.dropFirst().dropLast()) : order)
    }
}

extension Scorer {
    fileprivate func council(
        _ sheets: [ScoreSheet],
        findings: [String],
        rules: CouncilRules
    ) throws(EvaluationRefusal) -> CouncilScore {
        do throws(SheetProblem) {
            if let score = try score(sheets, findings: findings, rules: rules) { return score }
        } catch {
            throw .unknownAnswer(error)
        }
        throw .noSheets
    }

    /// The points of a sheet by part, as the council's findings leave them.
    fileprivate func parts(
        of sheet: ScoreSheet,
        findings: [String],
        _ afterStop: OCOP.AfterStop
    ) throws(EvaluationRefusal) -> [Int] {
        do throws(SheetProblem) {
            return try score(ScoreSheet(choices: sheet.choices, findings: findings), afterStop: afterStop)
                .parts.map(\.points.hundredths)
        } catch {
            throw .unknownAnswer(error)
        }
    }
}

/// What the audit trail keeps of a closing: the figures, and a digest of each sheet, so that none can change unseen.
private struct ClosingRecord: Encodable {
    let state: String
    let pass: Int
    let sum: Int
    let count: Int
    let stars: Int?
    let spread: Int
    let absent: Int
    let sheets: [String: String]

    init(_ result: ScoringResult, sheets: [MemberSheet], state: DossierState, pass: Int) {
        self.state = state.rawValue
        self.pass = pass
        sum = result.sum
        count = result.count
        stars = result.stars
        spread = result.spread
        absent = result.absent.count
        self.sheets = Dictionary(uniqueKeysWithValues: sheets.map { ($0.id.description, $0.digest) })
    }
}
