import OCOP
import Store

extension Office {
    /// Opens closed scores again: members discuss and score once more, from what they gave before; the old pass stays.
    ///
    /// Not once a paper with the result is signed.
    package func rescore(_ id: Dossier.ID, reason: String, version: Int, by caller: Caller) async throws {
        let now = now
        guard !reason.isEmpty else { throw EvaluationRefusal.reasonMissing }
        try await database.write { tx in
            let dossier = try tx.dossiers.get(id, version: version, for: caller, to: .rescore, by: law.procedure)
            let papers = try tx.papers.list(of: id).filter { $0.level == dossier.state.level && $0.isInForce }
            if let signed = papers.first(where: { $0.kind.carriesResult && $0.state != .draft }) {
                throw EvaluationRefusal.resultSigned(signed.kind.label.vi)
            }
            // What was written about the earlier scores no longer stands for a step.
            try tx.papers.setAside(PaperKind.aboutScores, of: id, for: reason)
            try tx.openPass(over: dossier, .rescore, step: .rescore, reason: reason, by: caller, at: now, law: law)
        }
    }
}

extension PaperKind {
    /// The papers that tell what the scores came to.
    static let aboutScores: [PaperKind] = [
        .minutes, .scoreSummary, .councilReport, .submissionLetter, .recognitionDecision, .resultLetter,
        .forwardingLetter, .referralLetter,
    ]
}
