import OCOP
import Store

/// The result that a step after the closing goes by.
struct StandingResult: Sendable {
    let scoring: Scoring
    let result: ScoringResult

    var mean: String { result.mean(decimals: scoring.rules.decimals, .vi) }
    var stars: Stars? { result.finalStars }

    /// The mean points of each part, cut off.
    func parts(in set: CriteriaSet) -> [Certificate.PartPoints] {
        set.parts.enumerated().map { place, part in
            Certificate.PartPoints(part: part.code, points: result.partSum(place) / result.count)
        }
    }
}

extension Transaction {
    /// The closed result of the level that judged last: the province's own, or the centre's once it has judged.
    func standingResult(of dossier: Dossier) throws -> StandingResult {
        let level: Authority = [.centralClosed, .referredBack].contains(dossier.state) ? .centre : .province
        let passes = try scorings.list(of: dossier.id).filter { $0.level == level }
        guard let last = passes.last, let result = last.result else { throw EvaluationRefusal.notClosed }
        return StandingResult(scoring: last, result: result)
    }

    /// The result, where it is not to be scored again first: once, where totals lie too far apart and the rules say so.
    func settledResult(of dossier: Dossier) throws -> StandingResult {
        let standing = try standingResult(of: dossier)
        if standing.result.isSpreadTooLarge, standing.scoring.rules.onSpread == .rescore,
            standing.scoring.kind != .rescore
        {
            throw EvaluationRefusal.mustRescore
        }
        return standing
    }
}

extension Regime {
    /// The level that recognises so many stars now; districts' duties went to the province (1489/QĐ-TTg).
    func recogniser(of stars: Stars) -> Authority? {
        recognition(of: stars).map { $0.by == .district ? .province : $0.by }
    }
}

extension StandingResult {
    /// What may follow a closing, as the law has it.
    enum Way: Equatable { case decide, forward, referBack, notify }

    /// The steps that the result leads to from a state: one, but for the province after the centre's score.
    func ways(from state: DossierState, under regime: Regime) -> [Way] {
        let recogniser = stars.flatMap(regime.recogniser)
        switch state {
        case .closed:
            guard stars != nil else { return [.notify] }
            if let forwarding = regime.forwarding(from: .province), result.reaches(forwarding.least) {
                return [.forward]
            }
            return recogniser == .province ? [.decide] : [.notify]
        case .centralClosed: return recogniser == .centre ? [.decide] : [.referBack]
        case .referredBack: return recogniser == .province ? [.decide] : [.notify]
        default: return []
        }
    }

    /// Lets a step pass that the result leads to; says which one it leads to where it is another.
    func require(_ way: Way, from state: DossierState, under regime: Regime) throws(EvaluationRefusal) {
        let ways = ways(from: state, under: regime)
        guard !ways.contains(way) else { return }
        switch ways.first {
        case .forward: throw .mustForward(mean)
        case .notify, nil: throw .noStars
        case .decide where way == .forward:
            throw .belowForwarding(regime.forwarding(from: .province)?.least.text(in: .vi) ?? "90")
        case .decide: throw .recognised
        case .referBack: throw .otherLevel(result.stars ?? 0)
        }
    }
}
