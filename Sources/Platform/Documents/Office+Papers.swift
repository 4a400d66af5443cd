import Foundation
import OCOP
import Store

/// A paper as one reader sees it.
struct PaperSight: Sendable {
    let paper: Paper
    let subject: Subject
    let dossiers: [Dossier]
    let companionIsMissing: PaperKind?

    /// Whether the reader may do this to it now.
    func may(_ action: Action, _ visit: Visit) -> Bool {
        paper.isInForce && visit.caller.may(action, on: paper, subject, by: visit.office.law.procedure)
    }
}

extension Office {
    /// A paper, for somebody who may read it.
    func paper(_ id: Paper.ID, for caller: Caller) async throws -> PaperSight {
        try await database.read { tx in
            let paper = try tx.papers.get(id)
            let dossiers = try tx.papers.dossiers(of: id).map { try tx.dossiers.get($0) }
            var subject = try tx.papers.subject(of: paper, about: dossiers.first)
            if dossiers.isEmpty, let certificate = try tx.papers.certificates(of: id).first {
                let owner = try tx.certificates.get(certificate)
                subject.producer = owner.producer
                subject.commune = owner.commune
                subject.province = owner.province
            }
            guard caller.mayRead(paper, subject, by: law.procedure) else { throw Refusal.notAllowed(.readDossier) }
            var missing: PaperKind?
            if let dossier = dossiers.first, [.communeReport, .communeLetter].contains(paper.kind) {
                let other: PaperKind = paper.kind == .communeReport ? .communeLetter : .communeReport
                let isThere = try tx.papers.list(of: dossier.id).contains { $0.kind == other && $0.isFinished }
                missing = isThere ? nil : other
            }
            return PaperSight(paper: paper, subject: subject, dossiers: dossiers, companionIsMissing: missing)
        }
    }

    /// The papers of a dossier that the reader may see, replaced ones too, oldest first.
    func papers(of id: Dossier.ID, for caller: Caller) async throws -> (DossierFrame, [Paper]) {
        try await database.read { tx in
            let frame = try frame(of: id, for: caller, in: tx)
            let papers = try tx.papers.list(of: id).filter { paper in
                var subject = frame.subject
                subject.issuer = paper.issuer
                return caller.mayRead(paper, subject, by: law.procedure)
            }
            return (frame, papers)
        }
    }
}
