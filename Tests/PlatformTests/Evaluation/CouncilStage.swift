import Foundation
import OCOP
import Store
import Testing

@testable import Platform

/// A dossier that the advisory team has reported on, and the people who judge it.
struct CouncilStage {
    let test: TestOffice
    let chair: Caller
    let secretary: Caller
    let members: [Caller]
    let standing: Caller
    let advisor: Caller
    let registry: Caller
    let decision: Caller
    let owner: Caller
    let producer: Producer.ID
    let product: Product.ID
    let dossier: Dossier.ID
    let council: Council.ID
    var office: Office { test.office }
    /// Chair, secretary and members.
    var everyone: [Caller] { [chair, secretary] + members }

    static let act = "26/2026/QĐ-TTg"

    /// `members` are those beside chair and secretary.
    init(
        _ engine: TestEngine = .sqlite,
        members count: Int = 3,
        set: Int = 1,
        rules: Council.Rules = Council.Rules(),
        state: DossierState = .advisoryReview,
        isReported: Bool = true
    ) async throws {
        try await self.init(
            in: TestOffice(engine),
            members: count,
            set: set,
            rules: rules,
            state: state,
            isReported: isReported
        )
    }

    init(
        in test: TestOffice,
        members count: Int = 3,
        set: Int = 1,
        rules: Council.Rules = Council.Rules(),
        state: DossierState = .advisoryReview,
        isReported: Bool = true
    ) async throws {
        let office = test.office
        let area: Area = state.level == .centre ? .country : Area(rawValue: TestOffice.province)
        let commune = TestOffice.communes.0
        let (producer, product, draft) = test.draft(act: Self.act, set: set)
        var dossier = draft
        dossier.state = state
        self.test = test
        standing = try await test.person(.standingOffice, in: area)
        chair = try await test.person(.chair, in: area, name: "Chủ tịch Mẫu")
        secretary = try await test.person(.secretary, in: area, name: "Thư ký Mẫu")
        var members: [Caller] = []
        for number in 1...max(1, count) {
            members.append(try await test.person(.councilMember, in: area, name: "Thành viên \(number)"))
        }
        self.members = members
        advisor = try await test.person(.advisoryTeam, in: area)
        registry = try await test.person(.registryClerk, in: area)
        decision = try await test.person(.decisionMaker, in: area)
        council = try await office.setUpCouncil(
            name: "Hội đồng Mẫu",
            decisionNumber: "12/QĐ-UBND",
            decidedOn: TestOffice.day,
            area: area,
            rules: rules,
            from: TestOffice.day.adding(days: -1000),
            by: standing
        )
        var version = 1
        for (person, role) in [(chair, Role.chair), (secretary, .secretary)] + members.map({ ($0, .councilMember) }) {
            try await office.appoint(sure(person.account), as: role, to: council, version: version, by: standing)
            version += 1
        }
        if state.level == .centre { dossier.centralCouncil = council } else { dossier.council = council }
        self.producer = producer.id
        self.product = product.id
        self.dossier = dossier.id
        let filed = dossier
        try await office.database.write { tx in
            try tx.producers.insert(producer)
            try tx.products.insert(product)
            try tx.dossiers.insert(filed)
        }
        owner = try await test.person(.producer, in: Area(rawValue: commune), producer: producer.id)
        if isReported {
            let number = "\(await SequenceBook.shared.next())"
            try await finish(.advisoryReport, by: advisor, signer: advisor, number: number)
        }
    }

    /// Opens scoring as the secretary.
    func open() async throws {
        try await office.openScoring(dossier, version: version(), by: secretary)
    }

    func find() async throws -> Dossier {
        let id = dossier
        return try await office.database.read { try $0.dossiers.get(id) }
    }

    func version() async throws -> Int { try await find().version }

    @discardableResult
    func close(findings: [String] = []) async throws -> ScoringResult {
        try await office.closeScoring(dossier, findings: findings, version: version(), by: chair)
    }

    /// Drafts, signs and numbers a paper.
    @discardableResult
    func finish(_ kind: PaperKind, by drafter: Caller, signer: Caller, number: String) async throws -> Paper {
        let content = PaperContent(title: "Về sản phẩm Mẫu", blocks: [.paragraph("Nội dung.")])
        var paper = try await office.draftPaper(kind, for: dossier, content: content, by: drafter)
        let signing = Signing(name: signer.name, position: "Chức vụ", capacity: .oneself)
        paper = try await office.signPaper(paper.id, version: paper.version, signing, by: signer)
        guard kind.isNumbered else { return paper }
        return try await office.numberPaper(
            paper.id,
            version: paper.version,
            sequence: number,
            on: office.today,
            by: registry
        )
    }

    var set: CriteriaSet {
        do { return try office.law.scorer(set: 1, ofAct: Self.act).set } catch { fatalError("\(error)") }
    }

    /// The best option of each criterion, all floors met.
    var best: [String: MemberSheet.Answer] { answers { $0.options.count } }

    func answers(_ option: (Criterion) -> Int) -> [String: MemberSheet.Answer] {
        Dictionary(uniqueKeysWithValues: set.criteria.map { ($0.code, MemberSheet.Answer(option: option($0))) })
    }

    /// Answers whose points come to a total exactly, from the best downwards, with the floors of its star kept.
    func answers(total: Points) throws -> [String: MemberSheet.Answer] {
        var answers = best
        let scorer = try office.law.scorer(set: set.number, ofAct: Self.act)
        func points() throws -> Int {
            try scorer.score(ScoreSheet(choices: set.criteria.map { answers[$0.code]?.option ?? 0 })).total.hundredths
        }
        let star = set.decision.bands.stars(sum: total)
        for criterion in set.criteria.reversed() {
            let least = criterion.floor(for: star).flatMap { criterion.leastOption(reaching: $0) } ?? 0
            for option in least...criterion.options.count {
                answers[criterion.code]?.option = option
                if try points() >= total.hundredths { break }
            }
        }
        try #require(points() == total.hundredths)
        return answers
    }

    /// Fills in and hands in one person's sheet.
    func submit(_ answers: [String: MemberSheet.Answer], as person: Caller) async throws {
        let seen = try await office.saveSheet(dossier, answers: answers, seen: Int.max, by: person)
        try await office.submitSheet(dossier, seen: seen, by: person)
    }

    func sheets() async throws -> [MemberSheet] {
        let id = dossier
        return try await office.database.read { tx in
            try tx.scorings.list(of: id).flatMap { try tx.sheets.list(of: $0) }
        }
    }
}
