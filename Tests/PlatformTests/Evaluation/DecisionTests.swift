import Foundation
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct DecisionTests {
    /// A dossier whose scores are closed at a total, with the papers that a step needs.
    private func closed(
        _ total: Int,
        for step: DossierStep?,
        in test: TestOffice? = nil,
        _ engine: TestEngine = .sqlite
    ) async throws -> CouncilStage {
        let stage: CouncilStage =
            if let test { try await CouncilStage(in: test) } else { try await CouncilStage(engine) }
        try await stage.open()
        for person in stage.everyone { try await stage.submit(stage.answers(total: Points(total)), as: person) }
        try await stage.close()
        if let step { try await stage.finishPapers(for: step) }
        return stage
    }

    @Test(arguments: TestEngine.available)
    func aDecisionGivesCodeAndCertificateInOneWrite(engine: TestEngine) async throws {
        let stage = try await closed(74, for: .decide, engine)
        let later = stage.office.at(stage.office.now.addingTimeInterval(60))
        let certificate = try await later.decide(stage.dossier, version: stage.version(), by: stage.decision)
        let commune = TestOffice.communes.0
        #expect(certificate.number == "OCOP-33-2026-000001")
        #expect(certificate.productCode == "33-\(commune)-1-2026")
        #expect(certificate.issuedOn == TestOffice.day)
        #expect(certificate.lastDay == CalendarDay(iso: "2029-11-16"))
        #expect(certificate.points == 7400)
        #expect(certificate.parts.map(\.points).reduce(0, +) == 7400)
        #expect(try await stage.find().state == .recognised)
        let notices = try await stage.office.database.read { [owner = sure(stage.owner.account)] in
            try $0.count("SELECT COUNT(*) FROM notice WHERE account_id = \(owner) AND vi LIKE '%được công nhận%'")
        }
        #expect(notices == 1)
        // Pressed again: it is done, and by whom; somebody else is told nothing of it.
        let move = Refusal.Move(dossier: stage.dossier, name: stage.decision.name, at: later.now)
        await #expect(throws: Refusal.wrongState(.decide, .recognised, move)) {
            try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.decision)
        }
        await #expect(throws: Refusal.notAllowed(.decide)) {
            try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.standing)
        }
    }

    @Test func aDecisionNeedsEveryPaperSignedAndNumbered() async throws {
        let stage = try await closed(74, for: nil)
        await #expect(throws: PaperProblem.self) {
            try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.decision)
        }
        #expect(try await stage.find().state == .closed)
        let counters = try await stage.office.database.read {
            try $0.count("SELECT COUNT(*) FROM counter WHERE name LIKE 'certificate/%'")
        }
        #expect(counters == 0)
    }

    @Test func numbersOfAProvinceAndYearHaveNoGaps() async throws {
        let test = try await TestOffice()
        var numbers: [String] = []
        for place in 0..<3 {
            let stage = try await closed(60 + place, for: .decide, in: test)
            // A decision that fails on the way gives its number back.
            await #expect(throws: StoreError.self) {
                try await stage.office.decide(stage.dossier, version: stage.version() - 1, by: stage.decision)
            }
            numbers.append(
                try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.decision).number
            )
        }
        #expect(numbers == (1...3).map { "OCOP-33-2026-00000\($0)" })
    }

    @Test func oneOrTwoStarsGetALetterAndNothingElse() async throws {
        let stage = try await closed(45, for: .notifyResult)
        await #expect(throws: EvaluationRefusal.noStars) {
            try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.decision)
        }
        try await stage.office.notifyResult(stage.dossier, version: stage.version(), by: stage.standing)
        #expect(try await stage.find().state == .notRecognised)
        let certificates = try await stage.office.database.read { [product = stage.product] in
            try $0.certificates.list(of: [product])
        }
        #expect(certificates.isEmpty)
    }

    /// 90 points are the Ministry's; 89 are not.
    @Test(arguments: [89, 90])
    func ninetyPointsGoUp(total: Int) async throws {
        let stage = try await closed(total, for: total < 90 ? .decide : .forward)
        if total < 90 {
            await #expect(throws: EvaluationRefusal.self) {
                try await stage.office.forward(stage.dossier, version: stage.version(), by: stage.standing)
            }
            try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.decision)
        } else {
            await #expect(throws: EvaluationRefusal.mustForward("90,00")) {
                try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.decision)
            }
            try await stage.office.forward(stage.dossier, version: stage.version(), by: stage.standing)
            #expect(try await stage.find().state == .forwarded)
        }
    }

    @Test(arguments: [(92, 5), (80, 4)])
    func theCentreRecognisesFiveStarsOrRefersBack(total: Int, stars: Int) async throws {
        let stage = try await CouncilStage(state: .centralAdvisory)
        try await stage.open()
        let answers = total > 90 ? stage.best : try stage.answers(total: Points(total))
        for person in stage.everyone { try await stage.submit(answers, as: person) }
        let result = try await stage.close()
        #expect(result.stars == stars)
        if stars == 5 {
            try await stage.finishPapers(for: .decide)
            let certificate = try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.decision)
            #expect(certificate.number == "OCOP-00-2026-000001")
            // Who judged it at the centre reads its result after the recognition too.
            let view = try await stage.office.resultView(stage.dossier, for: stage.members[0])
            #expect(view.certificate?.number == certificate.number)
            let list = try await stage.office.dossiers(DossierQuery(), for: stage.members[0])
            #expect(list.dossiers.map(\.id) == [stage.dossier])
            await #expect(throws: Refusal.self) {
                try await stage.office.resultView(
                    stage.dossier,
                    for: try await stage.test.person(.councilMember, in: .country)
                )
            }
            return
        }
        try await stage.finishPapers(for: .referBack)
        try await stage.office.referBack(stage.dossier, version: stage.version(), by: stage.decision)
        #expect(try await stage.find().state == .referredBack)
    }

    @Test func anIssuedCodeStaysAndTheOldCertificateEnds() async throws {
        let stage = try await closed(74, for: .decide)
        let first = try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.decision)
        let next = try await CouncilStage(in: stage.test)
        let (product, producer, dossier) = (stage.product, stage.producer, next.dossier)
        try await stage.office.database.write { tx in
            try tx.run(
                "UPDATE dossier SET product_id = \(product), producer_id = \(producer), kind = 'upgrade', certificate_id = \(first.id) WHERE id = \(dossier)"
            )
        }
        try await next.open()
        for person in next.everyone { try await next.submit(next.answers(total: Points(85)), as: person) }
        try await next.close()
        try await next.finishPapers(for: .decide)
        let second = try await next.office.decide(dossier, version: next.version(), by: next.decision)
        #expect(second.productCode == first.productCode)
        let old = try await stage.office.database.read { try $0.certificates.get(first.id) }
        #expect(old.replacedBy == second.id)
    }

    @Test func whoRecognisesTakesAway() async throws {
        let stage = try await closed(74, for: .decide)
        let certificate = try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.decision)
        let minister = try await stage.test.person(.decisionMaker, in: .country)
        @Sendable func revoke(by caller: Caller, reason: String = "Kết luận thanh tra số 3") async throws {
            try await stage.office.revokeCertificate(
                certificate.id,
                ground: .markMisused,
                reason: reason,
                decisionNumber: "99/QĐ-UBND",
                decidedOn: TestOffice.day,
                version: 1,
                by: caller
            )
        }
        await #expect(throws: EvaluationRefusal.otherLevel(4)) { try await revoke(by: minister) }
        await #expect(throws: InvalidInput.self) { try await revoke(by: stage.decision, reason: "") }
        try await revoke(by: stage.decision)
        let ended = try await stage.office.database.read { try $0.certificates.get(certificate.id) }
        #expect(ended.revocation?.ground == "mark_misused")
        await #expect(throws: StoreError.self) { try await revoke(by: stage.decision) }
    }
}

extension CouncilStage {
    /// Drafts from the result, signs and numbers whatever a step needs.
    func finishPapers(for step: DossierStep) async throws {
        for (place, kind) in PaperKind.needed(for: step, from: try await find().state).enumerated() {
            let drafter = kind.body == .council ? secretary : standing
            let signer =
                switch kind.body {
                case .council: chair
                case .head: decision
                default: standing
                }
            let paper = try await office.draftResultPaper(kind, of: dossier, by: drafter)
            let signing = Signing(name: signer.name, position: "Chức vụ", capacity: .oneself)
            let signed = try await office.signPaper(paper.id, version: paper.version, signing, by: signer)
            guard kind.isNumbered else { continue }
            let sequence = "\(await SequenceBook.shared.next() + place)"
            try await office.numberPaper(
                signed.id,
                version: signed.version,
                sequence: sequence,
                on: office.today,
                by: registry
            )
        }
    }
}

/// Numbers for papers of tests, each but once.
actor SequenceBook {
    static let shared = SequenceBook()
    private var last = 100

    func next() -> Int {
        last += 20
        return last
    }
}
