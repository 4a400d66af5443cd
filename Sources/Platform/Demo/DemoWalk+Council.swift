import Foundation
import OCOP
import Store

/// The councils' part, and what follows from their scores.
extension DemoWalk {
    func open(_ scene: Scene) async throws {
        try await scene.office.openScoring(
            scene.dossier.id,
            version: scene.dossier.version,
            by: staff.one(.secretary, scene.area)
        )
    }

    /// Everybody fills in a sheet; as many as named hand it in, the chair first.
    func score(_ scene: Scene, sheets count: Int) async throws {
        let area = scene.area
        let members = staff.all(.chair, area) + staff.all(.secretary, area) + staff.all(.councilMember, area)
        let set = try scene.office.law.scorer(set: scene.dossier.set, ofAct: scene.dossier.act).set
        let points = area == .country ? scene.tale.centralPoints : scene.tale.points
        for (place, member) in members.enumerated() where place <= count {
            let chosen = DemoChoices(set, points: points + [0, 1, -1, 2, 0, -1, 1][place % 7], variation: place).options
            var answers = chosen.mapValues { MemberSheet.Answer(option: $0) }
            if let first = set.criteria.first?.code { answers[first]?.note = "Đã xem minh chứng." }
            // The next one after those who are done is half way through.
            if place == count { answers = answers.filter { $0.key < "2" } }
            let seen = try await scene.office.saveSheet(scene.dossier.id, answers: answers, seen: 1, by: member)
            if place < count { try await scene.office.submitSheet(scene.dossier.id, seen: seen, by: member) }
        }
    }

    func close(_ scene: Scene) async throws {
        try await scene.office.closeScoring(
            scene.dossier.id,
            conclusion: "Hội đồng thống nhất kết quả chấm điểm.",
            version: scene.dossier.version,
            by: staff.one(.chair, scene.area)
        )
    }

    func writeMinutes(_ scene: Scene) async throws {
        for kind in [PaperKind.minutes, .scoreSummary, .councilReport] { try await issue(kind, scene) }
    }

    /// The papers of the way that the result leads to.
    func writeResult(_ scene: Scene) async throws {
        let kinds: [PaperKind] =
            switch scene.dossier.state {
            case .centralClosed:
                [.submissionLetter] + (scene.tale.centralPoints >= 90 ? [.recognitionDecision] : [.referralLetter])
            case .referredBack: [.submissionLetter, .recognitionDecision]
            default:
                if scene.tale.points >= 90 {
                    [.submissionLetter, .forwardingLetter]
                } else if scene.tale.points < 50 {
                    [.resultLetter]
                } else {
                    [.submissionLetter, .recognitionDecision]
                }
            }
        for kind in kinds { try await issue(kind, scene) }
    }

    func decide(_ scene: Scene) async throws {
        let decision = try await papers([.recognitionDecision], of: scene)
        for paper in try await papers([.submissionLetter], of: scene) { try await send(paper, scene.office) }
        try await scene.office.decide(
            scene.dossier.id,
            version: scene.dossier.version,
            by: staff.one(.decisionMaker, scene.area)
        )
        for paper in decision { try await send(paper, scene.office) }
    }

    func forward(_ scene: Scene) async throws {
        for paper in try await papers([.submissionLetter, .forwardingLetter], of: scene) {
            try await send(paper, scene.office)
        }
        try await scene.office.forward(
            scene.dossier.id,
            version: scene.dossier.version,
            by: staff.one(.standingOffice, Self.province)
        )
    }

    func tell(_ scene: Scene) async throws {
        let letter = try await papers([.resultLetter], of: scene)
        try await scene.office.notifyResult(
            scene.dossier.id,
            version: scene.dossier.version,
            by: staff.one(.standingOffice, scene.area)
        )
        for paper in letter { try await send(paper, scene.office) }
    }

    func referBack(_ scene: Scene) async throws {
        try await scene.office.referBack(
            scene.dossier.id,
            version: scene.dossier.version,
            by: staff.one(.decisionMaker, .country)
        )
    }
}
