package import OCOP
import Store

/// Who writes, signs and reads which kind of paper; the authority table says for which area.
extension PaperKind {
    package var drafters: [Role] {
        switch body {
        case .communeCommittee: [.communeOfficer]
        case .advisoryTeam: [.advisoryTeam]
        case .council: [.secretary, .chair]
        case .standingOffice, .head: [.standingOffice, .secretary, .chair]
        }
    }

    package var signers: [Role] {
        switch body {
        case .communeCommittee: [.communeLeader]
        case .standingOffice: [.standingOffice, .decisionMaker]
        case .advisoryTeam: [.advisoryTeam]
        case .council: [.chair]
        case .head: [.decisionMaker]
        }
    }

    /// Whether it goes out to somebody; what councils and advisory teams write stays with the dossier.
    package var isSentOut: Bool { ![.council, .advisoryTeam].contains(body) }

    /// Whether the producer reads it once it was sent.
    package var isForProducer: Bool {
        switch self {
        case .returnLetter, .communeReport, .communeLetter, .completionRequest, .recognitionDecision, .resultLetter,
            .forwardingLetter, .revocationDecision:
            true
        case .surveyRecord, .advisoryReport, .minutes, .scoreSummary, .councilReport, .submissionLetter,
            .referralLetter:
            false
        }
    }

    /// Whether it tells points or stars, which nobody reads before they may see the result.
    package var tellsResult: Bool { body == .council || carriesResult || self == .submissionLetter }
}

extension Caller {
    /// The same person with some of their roles only.
    package func acting(as roles: [Role]) -> Caller {
        Caller(
            account: account,
            name: name,
            grants: grants.filter { roles.contains($0.role) },
            origin: origin,
            language: language
        )
    }

    /// Whether they may do this to a paper now.
    package func may(_ action: Action, on paper: Paper, _ subject: Subject, by procedure: Procedure) -> Bool {
        acting(for: action, on: paper.kind).may(action, on: subject, by: procedure)
    }

    /// The same person with the roles that this kind of paper leaves to an action.
    fileprivate func acting(for action: Action, on kind: PaperKind) -> Caller {
        switch action {
        case .draftPaper: acting(as: kind.drafters)
        case .signPaper: acting(as: kind.signers)
        case .keepSignedFile: acting(as: kind.signers + [.registryClerk])
        default: self
        }
    }

    /// Whether they may read a paper: drafts only within the body that issues it.
    package func mayRead(_ paper: Paper, _ subject: Subject, by procedure: Procedure) -> Bool {
        let own: [Action] = [.draftPaper, .signPaper, .numberPaper]
        var anyState = subject
        anyState.state = nil
        if own.contains(where: { may($0, on: paper, anyState, by: procedure) }) { return true }
        guard paper.state.isFinished(paper.kind), may(.readDossier, on: subject, by: procedure) else { return false }
        if paper.kind.tellsResult, !may(.seeResult, on: subject, by: procedure) { return false }
        let isProducer = subject.producer.map(producers.contains) ?? false
        return isProducer ? paper.kind.isForProducer && paper.state == .sent : true
    }
}

extension PaperTable {
    /// What the authority table has to know of a paper: the dossier that it is about, and who issues it.
    package func subject(of paper: Paper, about dossier: Dossier?) throws -> Subject {
        var subject = try dossier.map { try tx.dossiers.subject(of: $0) } ?? Subject()
        subject.issuer = paper.issuer
        return subject
    }

    /// A paper for somebody who may do this to it, with the dossiers that it is about.
    ///
    /// Until it is sent its dossiers have to be in hand at its own level.
    package func get(
        _ id: Paper.ID,
        version: Int,
        for caller: Caller,
        to action: Action,
        by procedure: Procedure
    ) throws -> (paper: Paper, dossiers: [Dossier]) {
        let paper = try get(id)
        let dossiers = try dossiers(of: id).map { try tx.dossiers.get($0) }
        let subject = try subject(of: paper, about: dossiers.first)
        let acting = caller.acting(for: action, on: paper.kind)
        guard !acting.grants.isEmpty else { throw Refusal.notAllowed(action) }
        if let about = dossiers.first {
            try tx.dossiers.require(action, on: subject, of: about.id, for: acting, by: procedure)
        } else {
            try acting.require(action, on: subject, by: procedure)
        }
        guard paper.version == version else { throw StoreError(.stale, "paper \(id)") }
        guard paper.isInForce else { throw PaperProblem.replaced }
        return (paper, dossiers)
    }
}
