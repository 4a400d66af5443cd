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
        let returned = Subject(state: .returned, commune: "12345", province: "33")
        #expect(throws: Refusal.notAllowed(.receive)) {
            try officer.require(.receive, on: returned, by: TestOffice.law.procedure)
        }
    }
}
