import Foundation
import OCOP
import Store
import Testing

@testable import Platform

/// A producer and an officer at one dossier at the same time, in any order: what was acknowledged stands, what was refused
/// left nothing, and the dossier is where the procedure lets it be.
@Suite struct TogetherTests {
    /// Two acts in each; ``JudgingTogetherTests`` goes the rest of the way with as many.
    private static let rounds = 250

    private enum Act: CaseIterable {
        case save, submit, withdraw, receive, sendBack, confirm

        /// Whether it carries the version of the dossier that its person saw; an autosave carries that of its part.
        var isStep: Bool { self != .save }
    }

    /// What both saw before they acted.
    private struct Sight: Sendable {
        let dossier: Dossier
        let part: Int
        let words: String
    }

    @Test(arguments: TestEngine.available)
    func nothingIsLostAndNothingIsDoneTwice(engine: TestEngine) async throws {
        let stage = try await ProducerStage(engine)
        let code = try TestOffice.law.scorer(set: 8, ofAct: sure(stage.product.act)).set.criteria[0].code
        var id = try await stage.complete()
        var filings = 0
        for round in 0..<Self.rounds {
            if try await stage.dossier(id).state.isFinal { id = try await stage.complete() }
            let before = try await see(id, of: stage, "lần \(round)")
            let acts = (Act.allCases.randomElement(), likely(in: before.dossier.state))
            let pair = (sure(acts.0), acts.1)
            let errors = await both(
                { [id] in try await act(pair.0, on: id, before, code, of: stage, 0) },
                { [id] in try await act(pair.1, on: id, before, code, of: stage, 1) }
            )
            for error in errors { if let error { #expect(isKnown(error), "\(pair): \(error)") } }
            let after = try await stage.dossier(id)
            let done = zip([pair.0, pair.1], errors).filter { $0.1 == nil }.map(\.0)
            // Of two steps from one sight, one at most is taken.
            #expect(done.count { $0.isStep } <= 1, "\(pair) both done")
            #expect(reachable(before.dossier, after), "\(before.dossier.state) to \(after.state) by \(pair)")
            try await checkAnswer(pair, errors, before, id, code, of: stage)
            filings += done.count { $0 == .submit }
        }
        #expect(filings > 0)
        try await checkNumbers(of: stage)
    }

    /// What somebody would do next in a state, so that walks come far.
    private func likely(in state: DossierState) -> Act {
        switch state {
        case .draft, .returned: [Act.submit, .save, .submit].randomElement() ?? .submit
        case .submitted: [Act.receive, .receive, .withdraw].randomElement() ?? .receive
        default: [Act.sendBack, .confirm, .withdraw].randomElement() ?? .confirm
        }
    }

    private func see(_ id: Dossier.ID, of stage: ProducerStage, _ words: String) async throws -> Sight {
        try await stage.office.database.read { tx in
            Sight(
                dossier: try tx.dossiers.get(id),
                part: try tx.dossiers.saved(.choices, of: id, empty: SelfChoices.empty).version,
                words: words
            )
        }
    }

    private func act(
        _ act: Act,
        on id: Dossier.ID,
        _ seen: Sight,
        _ code: String,
        of stage: ProducerStage,
        _ who: Int
    ) async throws {
        let (office, version) = (stage.office, seen.dossier.version)
        var check = CompositionCheck()
        switch act {
        case .save:
            let answer = SelfChoices.Answer(option: 1, description: "\(seen.words) \(who)")
            try await office.saveChoices([code: answer], of: id, version: seen.part, by: stage.owner)
        case .submit: try await office.submitDossier(id, version: version, by: stage.owner)
        case .withdraw: try await office.withdrawDossier(id, version: version, reason: "Thử", by: stage.owner)
        case .receive: try await office.receiveDossier(id, version: version, by: stage.officer)
        case .sendBack:
            try await office.returnDossier(id, version: version, check, reason: "Thiếu ảnh", by: stage.officer)
        case .confirm:
            check.parts = TestOffice.law.parts(of: seen.dossier).map { .init(part: $0.id, found: .present) }
            check.samples = TestOffice.law.samples(of: seen.dossier)
            check.completeOn = TestOffice.day
            try await office.confirmComposition(id, version: version, check, by: stage.officer)
        }
    }

    private func isKnown(_ error: any Error) -> Bool {
        if let error = error as? StoreError { return error.code == .stale }
        return error is Refusal || error is ProcedureRefusal || error is IncompleteDossier
    }

    /// Whether the procedure leads from one to the other in no more than one step.
    private func reachable(_ before: Dossier, _ after: Dossier) -> Bool {
        before.state == after.state
            || DossierStep.allCases.contains {
                (try? TestOffice.law.procedure.next($0, from: before.state, under: after.regime)) == after.state
            }
    }

    /// An answer that was acknowledged is there, one that was refused is not.
    private func checkAnswer(
        _ acts: (Act, Act),
        _ errors: [(any Error)?],
        _ before: Sight,
        _ id: Dossier.ID,
        _ code: String,
        of stage: ProducerStage
    ) async throws {
        let saved = try await stage.office.database.read { tx in
            try tx.dossiers.saved(.choices, of: id, empty: SelfChoices.empty)
        }
        let words = zip([acts.0, acts.1], errors).enumerated().filter { $0.element.0 == .save && $0.element.1 == nil }
            .map { "\(before.words) \($0.offset)" }
        #expect(words.count <= 1, "two saves over one version")
        #expect(saved.version == before.part + words.count)
        if let words = words.first { #expect(saved.body[code].description == words) }
    }

    /// The commune's numbers are 1, 2, 3 … for the dossiers that it received.
    private func checkNumbers(of stage: ProducerStage) async throws {
        let numbers = try await stage.office.database.read { tx in
            try tx.rows("SELECT number FROM receipt ORDER BY number").map { try $0.get("number", as: String.self) }
        }
        let sequences = numbers.compactMap { Int($0.prefix { $0.isNumber }) }.sorted()
        #expect(sequences == Array(1...max(1, sequences.count)))
        #expect(Set(numbers).count == numbers.count)
    }
}
