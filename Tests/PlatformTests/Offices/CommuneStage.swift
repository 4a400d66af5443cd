import Foundation
import OCOP
import Store

@testable import Platform

/// A dossier that a producer has filed, and the people of the commune and the province.
struct CommuneStage {
    let test: TestOffice
    let officer: Caller
    let leader: Caller
    let clerk: Caller
    let standing: Caller
    let advisor: Caller
    let provincialClerk: Caller
    let decision: Caller
    let owner: Caller
    let dossier: Dossier.ID

    static let act = "26/2026/QĐ-TTg"
    var office: Office { test.office }

    init(
        _ engine: TestEngine = .sqlite,
        on day: CalendarDay = TestOffice.day,
        kind: DossierKind = .first,
        set: Int = 1,
        regime: String = "R3"
    ) async throws {
        test = try await TestOffice(engine, on: day)
        let commune = Area(rawValue: TestOffice.communes.0)
        officer = try await test.person(.communeOfficer, in: commune, name: "Cán bộ Mẫu")
        leader = try await test.person(.communeLeader, in: commune, name: "Lãnh đạo Mẫu")
        clerk = try await test.person(.registryClerk, in: commune, name: "Văn thư Mẫu")
        standing = try await test.person(.standingOffice)
        advisor = try await test.person(.advisoryTeam)
        provincialClerk = try await test.person(.registryClerk)
        decision = try await test.person(.decisionMaker)
        let (id, producer) = try await Self.file(in: test, kind: kind, set: set, regime: regime)
        dossier = id
        owner = try await test.person(.producer, producer: producer)
    }

    /// Files one more dossier; the store is written directly, since drafting has tests of its own.
    static func file(
        in test: TestOffice,
        name: String = "Gạo thơm Mẫu",
        kind: DossierKind = .first,
        set: Int = 1,
        regime: String = "R3",
        state: DossierState = .submitted,
        dueOn: CalendarDay? = nil
    ) async throws -> (Dossier.ID, Producer.ID) {
        let now = test.office.now
        let (producer, product, draft) = test.draft(name, kind, act: act, set: set, regime: regime)
        var dossier = draft
        dossier.state = state
        dossier.filedAt = now
        dossier.dueOn = dueOn
        var assessment = SelfAssessment()
        assessment.material = "Thóc của xã viên"
        assessment.producer.name = producer.name
        let parts = [DossierPart.selfAssessment.rawValue: try JSON.text(assessment)]
        let body = DossierFiling.Body(
            act: act,
            set: set,
            packVersion: "1",
            packDigest: "",
            parts: parts,
            evidence: []
        )
        let (filed, id) = (dossier, dossier.id)
        try await test.office.database.write { tx in
            try tx.producers.insert(producer)
            try tx.products.insert(product)
            try tx.dossiers.insert(filed)
            try tx.filings.insert(DossierFiling(dossier: id, number: 1, filedAt: now, filedBy: nil, body: body))
        }
        return (id, producer.id)
    }

    func read() async throws -> Dossier {
        let id = dossier
        return try await office.database.read { try $0.dossiers.get(id) }
    }

    func papers() async throws -> [Paper] {
        let id = dossier
        return try await office.database.read { try $0.papers.list(of: id) }
    }

    /// A check that finds everything there.
    func complete(on day: CalendarDay) async throws -> CompositionCheck {
        let dossier = try await read()
        var check = CompositionCheck()
        check.parts = TestOffice.law.parts(of: dossier).map { .init(part: $0.id, found: .present) }
        check.samples = TestOffice.law.samples(of: dossier)
        check.completeOn = day
        return check
    }

    /// Findings that can be reported.
    var findings: CommuneFindings {
        var findings = CommuneFindings()
        for content in CommuneFindings.Content.allCases {
            findings[content].description = "Lời chủ thể"
            findings[content].verdict = .accepted
        }
        findings.request = "Đề nghị đánh giá"
        return findings
    }

    /// Received, found complete, assessed, drafted.
    func drafted(at office: Office? = nil) async throws -> [Paper] {
        let office = office ?? self.office
        try await office.receiveDossier(dossier, version: read().version, by: officer)
        try await office
            .confirmComposition(dossier, version: read().version, complete(on: office.today), by: officer)
        let version = try await office.saveFindings(dossier, version: read().version, findings, by: officer)
        return try await office.draftCommuneReport(dossier, version: version, by: officer)
    }

    static let signature = Signing(name: "Nguyễn Văn Mẫu", position: "Chủ tịch", capacity: .oneself)

    /// Signed, numbered and sent: the dossier is on its way to the province.
    func reported() async throws {
        for (number, paper) in try await drafted().enumerated() {
            let signed = try await office.signPaper(paper.id, version: 1, Self.signature, by: leader)
            try await office.numberPaper(
                paper.id,
                version: signed.version,
                sequence: "\(number + 15)",
                on: office.today,
                by: clerk
            )
        }
        let report = sure(try await papers().first { $0.kind == .communeReport })
        try await office.sendPaper(report.id, version: report.version, by: clerk)
    }
}
