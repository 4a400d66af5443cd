package import OCOP

/// Who may do what: the one table that the routes, the verbs, the documents and the tests read.
package enum AuthorityTable {
    /// A line of the table.
    package struct Rule: Hashable, Sendable {
        /// Nil for everybody that the scope admits.
        package let role: Role?
        package let action: Action
        package let scope: Scope
        /// The dossier's states in which it holds; nil where the state does not matter.
        ///
        /// For a step of the procedure the procedure's own table names the states.
        package let states: Set<DossierState>?
    }

    /// Over which records a role reaches.
    package enum Scope: String, CaseIterable, Sendable {
        /// Everybody, signed in or not.
        case anyone
        /// Whoever is signed in, for themselves.
        case signedIn
        /// What belongs to the producer that the grant names.
        case ownProducer
        /// What lies in the grant's area: a province holds its communes; the country holds all, but of dossiers only
        /// those that were sent up to the Ministry (``sentUp``).
        case area
        /// What an officer entered in its area for a villager who brought paper.
        case paper
        /// Dossiers that the grant's own body has in hand: commune, province or centre, as the state says.
        case inHand
        /// What the grant's own body issues or runs: papers, rounds, councils. The Ministry does not run a province's.
        ///
        /// Who signs which kind of paper, `PaperKind.signers` says.
        case issuer
        /// Dossiers that a council now has on which the person sits, in that position.
        case council
        /// The same, and those that such a council had before.
        case judged
    }

    private static func rule(
        _ roles: [Role],
        _ scope: Scope,
        _ actions: [Action],
        in states: Set<DossierState>? = nil
    ) -> [Rule] {
        roles.flatMap { role in actions.map { Rule(role: role, action: $0, scope: scope, states: states) } }
    }

    private static func open(_ scope: Scope, _ actions: [Action]) -> [Rule] {
        actions.map { Rule(role: nil, action: $0, scope: scope, states: nil) }
    }

    private static let writing: Set<DossierState> = [.draft, .returned, .completionRequested]
    private static let atCommune: Set<DossierState> = [.communeReview]
    /// What the Ministry sees: dossiers that a province has sent up.
    package static let sentUp: Set<DossierState> = [
        .forwarded, .centralReview, .centralCompletionRequested, .centralAdvisory, .centralScoring, .centralClosed,
        .referredBack, .recognised,
    ]
    private static let scored: Set<DossierState> = [
        .closed, .forwarded, .centralReview, .centralCompletionRequested, .centralAdvisory, .centralScoring,
        .centralClosed, .referredBack, .recognised, .notRecognised,
    ]
    /// What is no longer the producer's alone.
    private static let filed = Set(DossierState.allCases).subtracting([.draft])
    private static let officials = Role.allCases.filter { $0 != .producer }

    package static let rules: [Rule] = groups.flatMap { $0 }

    /// The lines about one action, in the order of the table.
    package static func rules(for action: Action) -> [Rule] { byAction[action] ?? [] }

    /// Who may do something somewhere.
    package static func roles(for action: Action) -> Set<Role> { rolesByAction[action] ?? [] }

    private static let byAction = Dictionary(grouping: rules, by: \.action)
    private static let rolesByAction = byAction.mapValues { Set($0.compactMap(\.role)) }

    private static let groups: [[Rule]] = [
        open(.anyone, [.viewCatalogue, .verifyCertificate, .tryScoring, .signIn, .registerProducer]),
        open(.anyone, [.viewStyle, .checkHealth]),
        open(.signedIn, [.seeToday, .manageOwnAccount, .readNotices]),
        // The producer, and what it owns
        rule(
            [.producer],
            .ownProducer,
            [
                .viewProducer, .editProducer, .manageProducts, .viewEvidence, .manageEvidence, .listDossiers,
                .readDossier, .draftDossier,
            ]
        ),
        rule([.producer], .ownProducer, [.editDossier, .confirmPaperDossier], in: writing),
        rule([.producer], .ownProducer, [.submit, .withdraw, .complete]),
        rule([.producer], .ownProducer, [.seeResult], in: [.recognised, .notRecognised]),
        // The commune
        rule([.communeOfficer, .communeLeader, .registryClerk], .area, [.listDossiers, .viewProducer, .viewEvidence]),
        rule([.communeOfficer, .communeLeader, .registryClerk], .area, [.readDossier], in: filed),
        rule([.communeOfficer], .area, [.enterPaperDossier]),
        rule([.communeOfficer], .paper, [.readDossier, .editDossier], in: writing),
        rule([.communeOfficer], .paper, [.manageProducts, .manageEvidence]),
        rule([.communeOfficer], .inHand, [.receive, .returnToProducer]),
        rule([.communeOfficer], .inHand, [.checkComposition, .assessContents, .keepSamples], in: atCommune),
        rule([.communeOfficer], .issuer, [.draftPaper], in: atCommune),
        rule([.communeOfficer], .area, [.complete]),
        rule([.communeLeader, .decisionMaker], .issuer, [.signPaper, .keepSignedFile]),
        rule([.registryClerk], .issuer, [.numberPaper, .sendPaper, .keepSignedFile]),
        // What the sending of a paper brings about.
        rule([.registryClerk], .inHand, [.sendReport, .requestCompletion]),
        rule([.communeOfficer, .communeLeader], .area, [.seeResult], in: [.recognised, .notRecognised]),
        rule([.communeOfficer, .communeLeader], .area, [.listCertificates, .exportLists, .viewProgramme]),
        rule(
            [.communeOfficer, .communeLeader, .registryClerk, .standingOffice, .advisoryTeam, .decisionMaker],
            .area,
            [.seeWorklist]
        ),
        // The standing office of the province, and of the Ministry
        rule([.standingOffice], .area, [.listDossiers, .viewProducer, .viewEvidence, .listCertificates]),
        rule([.standingOffice, .advisoryTeam, .secretary, .chair, .decisionMaker], .area, [.readDossier], in: filed),
        rule([.standingOffice], .inHand, [.keepSamples]),
        rule([.standingOffice], .issuer, [.draftPaper, .signPaper, .keepSignedFile]),
        rule(
            [.standingOffice],
            .inHand,
            [.receiveAtProvince, .receiveAtCentre, .requestCompletion, .assign, .forward, .notifyResult, .judgeAgain]
        ),
        rule([.standingOffice], .issuer, [.manageRounds, .manageCouncils, .recordEarlierCertificate]),
        rule([.standingOffice], .area, [.importProducts]),
        rule([.standingOffice], .inHand, [.complete]),
        rule([.standingOffice], .area, [.seeResult], in: scored),
        rule([.standingOffice, .programmeManager], .area, [.exportLists, .viewProgramme]),
        // The advisory team
        rule([.advisoryTeam], .area, [.listDossiers, .viewEvidence]),
        rule([.advisoryTeam], .inHand, [.reviewDossier], in: [.advisoryReview, .centralAdvisory]),
        rule(
            [.advisoryTeam],
            .issuer,
            [.draftPaper, .signPaper, .keepSignedFile],
            in: [.advisoryReview, .centralAdvisory]
        ),
        // The council
        rule([.councilMember, .secretary, .chair], .area, [.listDossiers]),
        rule([.councilMember, .secretary, .chair], .judged, [.readDossier, .viewEvidence]),
        rule([.councilMember, .chair, .secretary], .council, [.scoreDossier], in: [.scoring, .centralScoring]),
        rule([.secretary, .chair], .council, [.followScoring, .draftPaper]),
        rule([.secretary], .council, [.openScoring]),
        rule([.chair], .council, [.openScoring, .close, .rescore, .signPaper, .keepSignedFile]),
        rule([.councilMember, .secretary, .chair], .judged, [.seeResult], in: scored),
        // The decision
        rule([.decisionMaker], .area, [.listDossiers, .listCertificates, .viewEvidence]),
        rule([.decisionMaker], .area, [.seeResult], in: scored),
        rule([.decisionMaker], .inHand, [.decide, .referBack]),
        rule([.decisionMaker], .area, [.revokeCertificate]),
        // What was done to a record, for those who read it; what results it tells, `seeResult` says
        rule([.producer], .ownProducer, [.readHistory]),
        rule(
            [
                .communeOfficer, .communeLeader, .registryClerk, .standingOffice, .advisoryTeam, .secretary, .chair,
                .decisionMaker, .inspector, .programmeManager,
            ],
            .area,
            [.readHistory],
            in: filed
        ),
        rule([.communeOfficer], .paper, [.readHistory], in: writing),
        rule([.councilMember, .secretary, .chair], .judged, [.readHistory]),
        // Those who watch
        rule([.inspector, .programmeManager], .area, [.listDossiers, .listCertificates, .viewProducer]),
        rule([.inspector, .programmeManager], .area, [.readDossier], in: filed),
        rule([.administrator], .area, [.manageAccounts, .seeSystem, .importProducts]),
        rule([.auditor, .administrator], .area, [.readAudit]),
        rule(officials, .area, [.delegate]),
    ]
}
