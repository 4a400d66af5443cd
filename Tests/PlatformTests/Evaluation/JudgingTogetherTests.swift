import Foundation
import OCOP
import Store
import Testing

@testable import Platform

/// Two people of a council, its office or its registry at one dossier at the same time, in any order, from the opening of
/// the scores to the certificate: what was acknowledged stands, what was refused left nothing, no number is given twice.
@Suite struct JudgingTogetherTests {
    /// Two acts in each; ``TogetherTests`` comes as far as here with as many.
    private static let rounds = 250

    /// What somebody does next.
    private enum Act: Equatable {
        case open, close, decide
        case save(Int), handIn(Int)
        case draft(PaperKind)
        case sign(Paper.ID)
        case number(Paper.ID, Int)

        var isStep: Bool { [.open, .close, .decide].contains(self) }
    }

    /// What both saw before they acted.
    private struct Sight: Sendable {
        let dossier: Dossier
        let sheets: [MemberSheet]
        let papers: [Paper]
        let round: Int
    }

    @Test(arguments: TestEngine.available)
    func nothingIsLostAndNoNumberIsGivenTwice(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        var stages = [try await CouncilStage(in: test, members: 1)]
        let answers = try stages[0].answers(total: Points(74))
        for round in 0..<Self.rounds {
            var stage = stages[stages.count - 1]
            if try await stage.find().state == .recognised {
                stage = try await CouncilStage(in: test, members: 1)
                stages.append(stage)
            }
            let before = try await see(stage, round)
            let one = try next(in: before, stage)
            // Half of the time both have the same in mind.
            let other = Bool.random() ? one : try next(in: before, stage)
            let errors = await both(
                { [stage] in try await act(one, before, answers, stage, 0) },
                { [stage] in try await act(other, before, answers, stage, 1) }
            )
            for error in errors { if let error { #expect(isKnown(error), "\(one), \(other): \(error)") } }
            let after = try await see(stage, round)
            let done = zip([one, other], errors).filter { $0.1 == nil }.map(\.0)
            #expect(done.count(where: \.isStep) <= 1, "\(one) and \(other) both done")
            #expect(after.dossier.version >= before.dossier.version)
            check(before, after, [one, other], errors, stage)
        }
        try await checkNumbers(of: stages)
    }

    private func see(_ stage: CouncilStage, _ round: Int) async throws -> Sight {
        let id = stage.dossier
        return try await stage.office.database.read { tx in
            Sight(
                dossier: try tx.dossiers.get(id),
                sheets: try tx.scorings.list(of: id).flatMap { try tx.sheets.list(of: $0) },
                papers: try tx.papers.list(of: id).filter { $0.kind != .advisoryReport },
                round: round
            )
        }
    }

    /// What somebody would do in a state, so that walks come far; now and then what is too early.
    private func next(in sight: Sight, _ stage: CouncilStage) throws -> Act {
        switch sight.dossier.state {
        case .advisoryReview: return .open
        case .scoring:
            let open = sight.sheets.indices.filter { sight.sheets[$0].state == .open }
            guard let place = open.randomElement() else { return .close }
            let isFilled = sight.sheets[place].missing(in: stage.set).isEmpty
            return [isFilled ? .handIn(place) : .save(place), .save(place), .handIn(place), .close].randomElement()
                ?? .close
        default:
            let needed = PaperKind.needed(for: .decide, from: .closed)
            let unfinished = needed.filter { kind in !sight.papers.contains { $0.kind == kind && $0.isFinished } }
            guard let kind = unfinished.randomElement(), Int.random(in: 0..<12) > 0 else { return .decide }
            guard let paper = sight.papers.first(where: { $0.kind == kind && $0.isInForce }) else {
                return .draft(kind)
            }
            // Few numbers for many papers, so that two often want the same.
            return paper.state == .draft ? .sign(paper.id) : .number(paper.id, Int.random(in: 1...60))
        }
    }

    private func act(
        _ act: Act,
        _ seen: Sight,
        _ answers: [String: MemberSheet.Answer],
        _ stage: CouncilStage,
        _ who: Int
    ) async throws {
        let (office, id, version) = (stage.office, stage.dossier, seen.dossier.version)
        switch act {
        case .open: try await office.openScoring(id, version: version, by: who == 0 ? stage.secretary : stage.chair)
        case .close: try await office.closeScoring(id, version: version, by: stage.chair)
        case .decide: try await office.decide(id, version: version, by: stage.decision)
        case .save(let place):
            let sheet = seen.sheets[place]
            var given = answers
            for code in given.keys { given[code]?.note = words(seen, who) }
            try await office.saveSheet(id, answers: given, seen: sheet.version, by: member(of: sheet, stage))
        case .handIn(let place):
            let sheet = seen.sheets[place]
            try await office.submitSheet(id, seen: sheet.version, by: member(of: sheet, stage))
        case .draft(let kind):
            try await office.draftResultPaper(
                kind,
                of: id,
                by: kind.body == .council ? stage.secretary : stage.standing
            )
        case .sign(let paper):
            let paper = sure(seen.papers.first { $0.id == paper })
            let signer =
                switch paper.kind.body {
                case .council: stage.chair
                case .head: stage.decision
                default: stage.standing
                }
            let signing = Signing(name: signer.name, position: "Chức vụ", capacity: .oneself)
            try await office.signPaper(paper.id, version: paper.version, signing, by: signer)
        case .number(let paper, let sequence):
            let paper = sure(seen.papers.first { $0.id == paper })
            try await office.numberPaper(
                paper.id,
                version: paper.version,
                sequence: "\(sequence)",
                on: office.today,
                by: stage.registry
            )
        }
    }

    private func words(_ seen: Sight, _ who: Int) -> String { "lần \(seen.round), người \(who)" }

    private func member(of sheet: MemberSheet, _ stage: CouncilStage) -> Caller {
        sure(stage.everyone.first { $0.account == sheet.account })
    }

    private func isKnown(_ error: any Error) -> Bool {
        if let error = error as? StoreError { return error.code == .stale }
        return error is Refusal || error is ProcedureRefusal || error is EvaluationRefusal || error is PaperProblem
    }

    private func check(
        _ before: Sight,
        _ after: Sight,
        _ acts: [Act],
        _ errors: [(any Error)?],
        _ stage: CouncilStage
    ) {
        let done = zip(acts, errors).map { ($0, $1 == nil) }
        for (place, sheet) in after.sheets.enumerated() where before.sheets.indices.contains(place) {
            let savers = done.indices.filter { acts[$0] == .save(place) && done[$0].1 }
            let notes = Set(sheet.answers.values.map(\.note))
            // One of two saves over one sight is kept, whole; what neither saved stays as it was.
            #expect(savers.count <= 1, "two saves over one version")
            let expected =
                savers.first.map { [words(before, $0)] } ?? Set(before.sheets[place].answers.values.map(\.note))
            #expect(notes == Set(expected), "\(acts)")
            let isHandedIn = done.contains { $0.0 == .handIn(place) && $0.1 }
            #expect((sheet.state == .submitted) == (before.sheets[place].state == .submitted || isHandedIn))
        }
        let isClosed = done.contains { $0.0 == .close && $0.1 }
        #expect(isClosed == (before.dossier.state == .scoring && after.dossier.state == .closed))
        for kind in Set(after.papers.map(\.kind)) {
            #expect(after.papers.count { $0.kind == kind && $0.isInForce } == 1, "two of \(kind): \(acts)")
        }
    }

    /// Certificates are 1, 2, 3 … for the dossiers that were recognised, and each paper's number stands once in its book.
    private func checkNumbers(of stages: [CouncilStage]) async throws {
        var recognised: [Dossier] = []
        for stage in stages {
            let dossier = try await stage.find()
            if dossier.state == .recognised { recognised.append(dossier) }
        }
        #expect(recognised.count > 1)
        let (all, products) = (stages.map(\.dossier), stages.map(\.product))
        let (certificates, papers) = try await stages[0].office.database.read { tx in
            (try tx.certificates.list(of: products), try all.flatMap { try tx.papers.list(of: $0) })
        }
        #expect(certificates.count == recognised.count)
        #expect(
            Set(certificates.map(\.number))
                == Set((1...recognised.count).map { "OCOP-33-2026-" + String(("00000\($0)").suffix(6)) })
        )
        #expect(Set(certificates.compactMap(\.dossier)) == Set(recognised.map(\.id)))
        #expect(Set(certificates.compactMap(\.productCode)).count == recognised.count)
        let numbers = papers.filter { $0.number != nil }.map { "\($0.series) \($0.number ?? "")" }
        #expect(Set(numbers).count == numbers.count)
    }
}
