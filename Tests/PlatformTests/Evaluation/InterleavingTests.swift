import Foundation
import OCOP
import Store
import Testing

@testable import Platform

/// Two people at once, many times over: never a lost answer, never two certificates, never equal numbers.
@Suite struct InterleavingTests {
    private static let rounds = 12

    @Test(arguments: TestEngine.available)
    func aSubmissionPassesNoClosing(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        for _ in 0..<Self.rounds {
            let stage = try await CouncilStage(in: test, members: 2)
            try await stage.open()
            let late = stage.members[1]
            for person in [stage.chair, stage.secretary, stage.members[0]] {
                try await stage.submit(stage.best, as: person)
            }
            let seen = try await stage.office.saveSheet(stage.dossier, answers: stage.best, seen: 1, by: late)
            let version = try await stage.version()
            let errors = await both(
                { try await stage.office.submitSheet(stage.dossier, seen: seen, by: late) },
                { try await stage.office.closeScoring(stage.dossier, version: version, by: stage.chair) }
            )
            #expect(errors[1] == nil)
            let sheet = sure(try await stage.sheets().first { $0.account == late.account })
            let result = sure(
                try await stage.office.database.read { [id = stage.dossier] in try $0.scorings.list(of: id)[0].result }
            )
            // Either it came in time and counts, or its member was told that it did not.
            #expect((errors[0] == nil) == (sheet.state == .submitted))
            #expect(result.count == (errors[0] == nil ? 4 : 3))
            #expect(result.absent.isEmpty == (errors[0] == nil))
        }
    }

    @Test(arguments: TestEngine.available)
    func aLateSavePassesNoClosing(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        for _ in 0..<Self.rounds {
            let stage = try await CouncilStage(in: test, members: 2)
            try await stage.open()
            let late = stage.members[1]
            for person in [stage.chair, stage.secretary, stage.members[0]] {
                try await stage.submit(stage.best, as: person)
            }
            let version = try await stage.version()
            let errors = await both(
                { try await stage.office.saveSheet(stage.dossier, answers: stage.best, seen: 1, by: late) },
                { try await stage.office.closeScoring(stage.dossier, version: version, by: stage.chair) }
            )
            #expect(errors[1] == nil)
            let sheet = sure(try await stage.sheets().first { $0.account == late.account })
            #expect((errors[0] == nil) == !sheet.answers.isEmpty)
            // What the sealed digest says is what stands there.
            let kept = try await stage.office.database.read { [id = stage.dossier] tx in
                try tx.row(
                    "SELECT after_value FROM audit_entry WHERE subject = \(id.description) AND action = 'close'"
                )?.get("after_value", as: String.self)
            }
            #expect(sure(kept).contains(sheet.digest))
        }
    }

    @Test(arguments: TestEngine.available)
    func scoresCloseOnce(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        for _ in 0..<Self.rounds {
            let stage = try await CouncilStage(in: test, members: 1)
            try await stage.open()
            for person in stage.everyone { try await stage.submit(stage.best, as: person) }
            let version = try await stage.version()
            let close: @Sendable () async throws -> Void = {
                try await stage.office.closeScoring(stage.dossier, version: version, by: stage.chair)
            }
            let errors = await both(close, close)
            #expect(errors.count { $0 == nil } == 1)
            #expect(try await stage.find().version == version + 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func twoSavesOfOneMemberLoseNothing(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        for _ in 0..<Self.rounds {
            let stage = try await CouncilStage(in: test, members: 1)
            try await stage.open()
            let me = stage.members[0]
            let codes = stage.set.criteria.map(\.code)
            let halves = (codes.prefix(codes.count / 2), codes.dropFirst(codes.count / 2))
            let errors = await both(
                {
                    for code in halves.0 {
                        try await stage.office.saveSheet(
                            stage.dossier,
                            answers: [code: .init(option: 1)],
                            seen: 1,
                            by: me
                        )
                    }
                },
                {
                    for code in halves.1 {
                        try await stage.office.saveSheet(
                            stage.dossier,
                            answers: [code: .init(option: 1)],
                            seen: 1,
                            by: me
                        )
                    }
                }
            )
            #expect(errors.allSatisfy { $0 == nil })
            let sheet = sure(try await stage.sheets().first { $0.account == me.account })
            #expect(sheet.answers.count == codes.count)
        }
    }

    @Test(arguments: TestEngine.available)
    func aSubmittedSheetHoldsEverySavedAnswer(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        for _ in 0..<Self.rounds {
            let stage = try await CouncilStage(in: test, members: 1)
            try await stage.open()
            let me = stage.members[0]
            let code = stage.set.criteria[0].code
            let seen = try await stage.office.saveSheet(stage.dossier, answers: stage.best, seen: 1, by: me)
            let errors = await both(
                {
                    try await stage.office.saveSheet(
                        stage.dossier,
                        answers: [code: .init(option: 0)],
                        seen: seen,
                        by: me
                    )
                },
                { try await stage.office.submitSheet(stage.dossier, seen: seen, by: me) }
            )
            let sheet = sure(try await stage.sheets().first { $0.account == me.account })
            // A save that was acknowledged stands; a submission that was acknowledged holds what its member saw.
            #expect((errors[0] == nil) == (sheet.answers[code]?.option == 0))
            #expect((errors[1] == nil) == (sheet.state == .submitted))
            #expect(errors.contains { $0 == nil })
            #expect(!(errors[0] == nil && errors[1] == nil))
        }
    }

    @Test(arguments: TestEngine.available)
    func aProductIsRecognisedOnceAndNumbersDiffer(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        var stages: [CouncilStage] = []
        for _ in 0..<4 {
            let stage = try await CouncilStage(in: test, members: 1)
            try await stage.open()
            for person in stage.everyone { try await stage.submit(stage.answers(total: Points(74)), as: person) }
            try await stage.close()
            try await stage.finishPapers(for: .decide)
            stages.append(stage)
        }
        let ready = stages
        let given = try await withThrowingTaskGroup(of: Bool.self) { group in
            for stage in ready.flatMap({ [$0, $0, $0] }).shuffled() {
                group.addTask {
                    let version = try await stage.version()
                    do {
                        try await stage.office.decide(stage.dossier, version: version, by: stage.decision)
                        return true
                    } catch is Refusal { return false } catch let error as StoreError where error.code == .stale {
                        return false
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(given.count { $0 } == 4)
        let products = ready.map(\.product)
        let certificates = try await test.office.database.read { try $0.certificates.list(of: products) }
        #expect(Set(certificates.map(\.number)) == Set((1...4).map { "OCOP-33-2026-00000\($0)" }))
        #expect(Set(certificates.compactMap(\.productCode)).count == 4)
        #expect(Set(certificates.map(\.product)).count == 4)
    }
}
