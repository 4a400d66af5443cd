import Foundation
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct StandingOfficeTests {
    /// A dossier that the province has received, with a round and a council.
    private func stage() async throws -> (CommuneStage, Round, Council.ID) {
        let stage = try await CommuneStage()
        try await stage.reported()
        try await stage.office.receiveDossier(stage.dossier, version: stage.read().version, by: stage.standing)
        let area = Area(rawValue: TestOffice.province)
        let rule = sure(stage.office.proposedRounds(in: area, year: 2027, opened: []).first)
        let round = try await stage.office.openRound(
            in: area,
            rule: rule,
            name: "Đợt 1",
            regime: rule.rule.regime,
            lastDayToPropose: rule.lastDayToPropose,
            lastDayToFinish: rule.lastDayToFinish,
            by: stage.standing
        )
        let council = try await stage.office.setUpCouncil(
            name: "Hội đồng Mẫu",
            decisionNumber: "12/QĐ-UBND",
            decidedOn: TestOffice.day,
            area: area,
            rules: Council.Rules(),
            from: TestOffice.day,
            by: stage.standing
        )
        return (stage, round, council)
    }

    @Test func aDossierIsGivenToRoundCouncilAndTeam() async throws {
        let (stage, round, council) = try await stage()
        try await stage.office.assignDossier(
            stage.dossier,
            version: stage.read().version,
            round: round.id,
            council: council,
            team: [sure(stage.advisor.account)],
            by: stage.standing
        )
        let dossier = try await stage.read()
        #expect(dossier.state == .advisoryReview)
        #expect(dossier.round == round.id)
        #expect(dossier.council == council)
    }

    @Test func aClosedRoundTakesNoMore() async throws {
        let (stage, round, council) = try await stage()
        try await stage.office.closeRound(round.id, version: 1, by: stage.standing)
        await #expect(throws: InvalidInput.self) {
            try await stage.office.assignDossier(
                stage.dossier,
                version: stage.read().version,
                round: round.id,
                council: council,
                team: [sure(stage.advisor.account)],
                by: stage.standing
            )
        }
    }

    @Test func aProvinceOpensNoRoundOfTheMinistry() async throws {
        let (stage, _, _) = try await stage()
        await #expect(throws: Refusal.notAllowed(.manageRounds)) {
            try await stage.office.openRound(
                in: .country,
                name: "Đợt",
                regime: Regime.ID("R3"),
                lastDayToPropose: TestOffice.day,
                lastDayToFinish: nil,
                by: stage.standing
            )
        }
    }

    @Test func theTeamsReportIsNeededAndOthersMayNotWriteIt() async throws {
        let (stage, round, council) = try await stage()
        try await stage.office.assignDossier(
            stage.dossier,
            version: stage.read().version,
            round: round.id,
            council: council,
            team: [sure(stage.advisor.account)],
            by: stage.standing
        )
        let office = stage.office
        let stranger = try await stage.test.person(.advisoryTeam)
        let code = try TestOffice.law.scorer(set: 1, ofAct: CommuneStage.act).set.criteria[0].code
        await #expect(throws: AdvisoryProblem.self) {
            try await office
                .saveAdvisoryNote(stage.dossier, version: 0, criterion: code, words: "a", isProven: nil, by: stranger)
        }
        try await office
            .saveAdvisoryNote(
                stage.dossier,
                version: 0,
                criterion: code,
                words: "Rõ",
                isProven: true,
                by: stage.advisor
            )
        await #expect(throws: StoreError.self) {
            try await office.saveAdvisoryNote(
                stage.dossier,
                version: 0,
                criterion: code,
                words: "Chậm tay",
                isProven: nil,
                by: stage.advisor
            )
        }
        await #expect(throws: AdvisoryProblem.self) {
            try await office.deliverAdvisoryReport(stage.dossier, version: stage.read().version, by: stage.advisor)
        }
        var report = AdvisoryReport()
        report.completeness = "Đủ"
        report.evidence = "Rõ"
        report.proposal = .score
        try await office
            .saveAdvisoryReport(stage.dossier, version: stage.read().version, report, by: stage.advisor)
        let paper =
            try await office
            .deliverAdvisoryReport(stage.dossier, version: stage.read().version, by: stage.advisor)
        #expect(paper.kind == .advisoryReport)
        let dossier = try await stage.read()
        await #expect(throws: PaperProblem.missing(.advisoryReport, .openScoring)) {
            try await office.database.read { try $0.papers.requireFinished(for: .openScoring, of: dossier) }
        }
        try await office.signPaper(paper.id, version: 1, CommuneStage.signature, by: stage.advisor)
        try await office
            .numberPaper(paper.id, version: 2, sequence: "4", on: TestOffice.day, by: stage.provincialClerk)
        try await office.database.read { try $0.papers.requireFinished(for: .openScoring, of: dossier) }
    }

    @Test func noMoreSamplesLeaveThanAreHeld() async throws {
        let stage = try await CommuneStage()
        try await stage.office.receiveDossier(stage.dossier, version: 1, by: stage.officer)
        let office = stage.office
        try await office
            .recordSamples(stage.dossier, version: stage.read().version, .received, count: 5, by: stage.officer)
        try await office
            .recordSamples(stage.dossier, version: stage.read().version, .handedOver, count: 4, by: stage.officer)
        await #expect(throws: InvalidInput.self) {
            try await office
                .recordSamples(stage.dossier, version: stage.read().version, .destroyed, count: 2, by: stage.officer)
        }
        let custody = try await office.database.read { try $0.dossiers.samples(of: stage.dossier) }
        #expect(custody.held(at: .commune) == 1)
        #expect(custody.entries.map(\.count) == [5, 4])
    }
}
