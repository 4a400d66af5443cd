import Foundation
import OCOP
import Store

/// Papers on their way: signed by whoever signs their kind, numbered by the clerk of the body that issues them.
extension DemoWalk {
    /// The papers of those kinds that stand now, in the order of the kinds.
    func papers(_ kinds: [PaperKind], of scene: Scene) async throws -> [Paper] {
        let all = try await scene.office.database.read { try $0.papers.list(of: scene.dossier.id) }
        return kinds.compactMap { kind in
            all.last { $0.kind == kind && $0.isInForce && $0.level == scene.dossier.state.level }
        }
    }

    @discardableResult
    func sign(_ paper: Paper, _ position: String, by signer: Caller, _ office: Office) async throws -> Paper {
        let isDeputy = position.hasPrefix("Phó") || position.hasPrefix("Thứ")
        let signing = Signing(name: signer.name, position: position, capacity: isDeputy ? .deputyFor : .oneself)
        return try await office.signPaper(paper.id, version: paper.version, signing, by: signer)
    }

    @discardableResult
    func number(_ paper: Paper, by clerk: Caller, _ office: Office) async throws -> Paper {
        let sequence = await memory.nextNumber(in: "\(paper.issuer.rawValue) \(paper.series) \(office.today.year)")
        return try await office.numberPaper(
            paper.id,
            version: paper.version,
            sequence: String(sequence),
            on: office.today,
            by: clerk
        )
    }

    /// Signs a paper, and numbers it where its kind is numbered.
    func finish(_ paper: Paper, signer: Caller, _ position: String, _ office: Office) async throws -> Paper {
        let signed = try await sign(paper, position, by: signer, office)
        guard paper.kind.isNumbered else { return signed }
        return try await number(signed, by: staff.one(.registryClerk, paper.issuer), office)
    }

    /// Drafts, signs and numbers a paper that follows from the scores.
    @discardableResult
    func issue(_ kind: PaperKind, _ scene: Scene) async throws -> Paper {
        let area = scene.area
        let drafter = kind.body == .council ? try staff.one(.secretary, area) : try staff.one(.standingOffice, area)
        let paper = try await scene.office.draftResultPaper(kind, of: scene.dossier.id, by: drafter)
        switch kind.body {
        case .council:
            return try await finish(paper, signer: staff.one(.chair, area), "Chủ tịch Hội đồng", scene.office)
        case .head:
            let position = area == .country ? "Thứ trưởng" : "Phó Chủ tịch"
            return try await finish(paper, signer: staff.one(.decisionMaker, area), position, scene.office)
        default: return try await finish(paper, signer: staff.one(.standingOffice, area), "Giám đốc", scene.office)
        }
    }

    func send(_ paper: Paper, _ office: Office) async throws {
        try await office.sendPaper(paper.id, version: paper.version, by: staff.one(.registryClerk, paper.issuer))
    }
}
