import OCOP
import Testing

@testable import Platform

@Suite struct AuthorityTests {
    @Test(arguments: DossierStep.allCases)
    func everyStepHasItsAction(step: DossierStep) {
        #expect(Action(step).step == step)
    }

    @Test(arguments: Action.allCases)
    func somebodyMayDoEverything(action: Action) {
        #expect(AuthorityTable.rules.contains { $0.action == action })
    }

    @Test func aCommuneReachesNoOtherCommune() throws {
        let grant = Grant(id: .init(at: TestOffice.day.at()), role: .communeOfficer, area: Area(rawValue: "12345"))
        let officer = Caller(account: .init(at: TestOffice.day.at()), name: "A", grants: [grant], origin: "")
        let own = Subject(state: .submitted, commune: "12345", province: "33")
        let other = Subject(state: .submitted, commune: "12346", province: "33")
        #expect(officer.may(.receive, on: own, by: TestOffice.law.procedure))
        #expect(throws: Refusal.notAllowed(.receive)) {
            try officer.require(.receive, on: other, by: TestOffice.law.procedure)
        }
        // The right person, whose dossier has moved on, hears where it is; of a draft nobody hears but its writer.
        let returned = Subject(state: .returned, commune: "12345", province: "33")
        #expect(throws: Refusal.wrongState(.receive, .returned)) {
            try officer.require(.receive, on: returned, by: TestOffice.law.procedure)
        }
        let draft = Subject(state: .draft, commune: "12345", province: "33")
        #expect(throws: Refusal.notAllowed(.receive)) {
            try officer.require(.receive, on: draft, by: TestOffice.law.procedure)
        }
    }

    /// Every step, taken where it cannot be: whoever is right for it hears the state, whoever is not hears nothing.
    @Test(arguments: DossierStep.allCases)
    func theRightPersonHearsTheStateAndNobodyElse(step: DossierStep) {
        let action = Action(step)
        let procedure = TestOffice.law.procedure
        let others = Set(DossierState.allCases).subtracting(procedure.states(before: step))
        for role in Role.allCases {
            let account = Account.ID(at: TestOffice.day.at())
            let isOfCommune = role.levels == [.commune] || step == .sendReport
            let area = Area(rawValue: isOfCommune ? "12345" : "33")
            let own = Producer.ID(at: TestOffice.day.at())
            let grant = Grant(
                id: .init(at: TestOffice.day.at()),
                role: role,
                area: area,
                producer: role == .producer ? own : nil
            )
            let person = Caller(account: account, name: "A", grants: [grant], origin: "")
            for state in others {
                let seats = [account: role]
                let subject = Subject(
                    state: state,
                    producer: own,
                    commune: "12345",
                    province: "33",
                    council: seats,
                    judges: seats
                )
                let hears = person.may(action) && person.may(.readDossier, on: subject, by: procedure)
                let isNational = [.receiveAtCentre, .referBack].contains(step)
                let expected: Refusal =
                    hears && !isNational ? .wrongState(action, state) : .notAllowed(action)
                #expect(throws: expected, "\(role) \(state)") {
                    try person.require(action, on: subject, by: procedure)
                }
            }
        }
    }

    /// What the Ministry may do to a province's record that is no dossier: nothing else than this.
    @Test(arguments: Role.allCases)
    func theMinistryRunsNothingOfAProvince(role: Role) {
        let grant = Grant(id: .init(at: TestOffice.day.at()), role: role, area: .country)
        let person = Caller(account: .init(at: TestOffice.day.at()), name: "A", grants: [grant], origin: "")
        let record = Subject(commune: "12345", province: "33", issuer: Area(rawValue: "33"))
        let reading: Set<Action> = [
            .viewCatalogue, .verifyCertificate, .tryScoring, .signIn, .registerProducer, .viewStyle, .checkHealth,
            .seeToday, .manageOwnAccount, .readNotices, .viewProducer, .viewEvidence, .listDossiers, .readDossier,
            .seeWorklist, .listCertificates, .exportLists, .viewProgramme, .seeResult, .readAudit, .seeSystem,
            .delegate, .readHistory,
        ]
        let changing: [Role: Set<Action>] = [
            .administrator: [.manageAccounts, .importProducts], .standingOffice: [.importProducts],
            // By the stars besides: the Minister's own alone (`requireLevel`).
            .decisionMaker: [.revokeCertificate],
            // Held in communes alone, which the grants of roles see to.
            .communeOfficer: [.enterPaperDossier, .complete],
        ]
        let allowed = Set(Action.allCases.filter { person.may($0, on: record, by: TestOffice.law.procedure) })
        #expect(allowed.subtracting(reading) == changing[role] ?? [])
        let evidence = Subject(producer: .init(at: TestOffice.day.at()), isPrivate: true)
        #expect(!person.may(.viewEvidence, on: evidence, by: TestOffice.law.procedure))
    }

    @Test func aCouncilAndARoundAreTheirOwnOfficesAlone() async throws {
        let stage = try await CouncilStage()
        let ministry = try await stage.test.person(.standingOffice, in: .country)
        await #expect(throws: Refusal.notAllowed(.manageCouncils)) {
            try await stage.office.councilView(stage.council, for: ministry)
        }
        await #expect(throws: Refusal.notAllowed(.manageCouncils)) {
            try await stage.office.adopt(.init(), from: TestOffice.day, of: stage.council, version: 6, by: ministry)
        }
        await #expect(throws: Refusal.notAllowed(.manageRounds)) {
            try await stage.office.openRound(
                in: Area(rawValue: TestOffice.province),
                name: "Đợt thêm",
                regime: Regime.ID("R3"),
                lastDayToPropose: TestOffice.day,
                lastDayToFinish: nil,
                by: ministry
            )
        }
        #expect(try await stage.office.councils(for: ministry).isEmpty)
        #expect(try await stage.office.councilView(stage.council, for: stage.standing).members.count == 5)
    }
}
