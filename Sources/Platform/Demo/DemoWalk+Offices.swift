import Foundation
import OCOP
import Store

/// The part of the commune, the standing offices and the advisory teams.
extension DemoWalk {
    func receive(_ scene: Scene, by officer: Caller) async throws {
        try await scene.office.receiveDossier(scene.dossier.id, version: scene.dossier.version, by: officer)
    }

    func check(_ scene: Scene) async throws {
        let officer = try staff.one(.communeOfficer, scene.commune)
        let law = scene.office.law
        let samples = law.samples(of: scene.dossier)
        if samples > 0 {
            try await scene.office.recordSamples(
                scene.dossier.id,
                version: scene.dossier.version,
                .received,
                count: samples,
                by: officer
            )
        }
        var check = CompositionCheck()
        check.parts = law.parts(of: scene.dossier).map { CompositionCheck.PartCheck(part: $0.id, found: .present) }
        check.samples = samples
        check.completeOn = scene.office.today
        try await scene.office.confirmComposition(
            scene.dossier.id,
            version: scene.dossier.version + (samples > 0 ? 1 : 0),
            check,
            by: officer
        )
    }

    func sendBack(_ scene: Scene) async throws {
        var check = CompositionCheck()
        check.parts = scene.office.law.parts(of: scene.dossier).map { part in
            part.id == "evidence"
                ? .init(part: part.id, found: .missing, note: "Thiếu phiếu kết quả kiểm nghiệm còn hiệu lực.")
                : .init(part: part.id, found: .present)
        }
        try await scene.office.returnDossier(
            scene.dossier.id,
            version: scene.dossier.version,
            check,
            reason: "Đề nghị bổ sung phiếu kiểm nghiệm trong năm.",
            by: staff.one(.communeOfficer, scene.commune)
        )
    }

    func assess(_ scene: Scene) async throws {
        let officer = try staff.one(.communeOfficer, scene.commune)
        var findings = CommuneFindings()
        for content in CommuneFindings.Content.allCases {
            findings[content].description = Self.descriptions[content]
            findings[content].verdict = .accepted
            findings[content].words = "Công chức xã đã xem tại cơ sở, đúng như chủ thể mô tả."
        }
        findings.request = "Đề nghị tỉnh xem xét, đánh giá, phân hạng sản phẩm."
        let version = try await scene.office.saveFindings(
            scene.dossier.id,
            version: scene.dossier.version,
            findings,
            by: officer
        )
        _ = try await scene.office.draftCommuneReport(scene.dossier.id, version: version, by: officer)
    }

    private static let descriptions: [CommuneFindings.Content: String] = [
        .origin: "Nguyên liệu chính trồng, nuôi hoặc thu mua trong xã; phần còn lại mua trong tỉnh.",
        .labour: "Phần lớn lao động thường trú trong xã.",
        .idea: "Ý tưởng do chủ thể tự phát triển từ nghề có sẵn ở địa phương.",
        .identity: "Cách làm và câu chuyện sản phẩm gắn với nghề của làng.",
    ]

    func signReport(_ scene: Scene) async throws {
        let leader = try staff.one(.communeLeader, scene.commune)
        for paper in try await papers([.communeReport, .communeLetter], of: scene) {
            try await sign(paper, "Chủ tịch", by: leader, scene.office)
        }
    }

    func sendReport(_ scene: Scene) async throws {
        let clerk = try staff.one(.registryClerk, scene.commune)
        var last: Paper?
        for paper in try await papers([.communeReport, .communeLetter], of: scene) {
            last = try await number(paper, by: clerk, scene.office)
        }
        // One is sent, and the other goes with it.
        if let last { try await scene.office.sendPaper(last.id, version: last.version, by: clerk) }
    }

    func askForCompletion(_ scene: Scene) async throws {
        let isCentral = scene.area == .country
        let officer = try staff.one(.standingOffice, scene.area)
        let paper = try await scene.office.draftCompletionRequest(
            scene.dossier.id,
            version: scene.dossier.version,
            to: isCentral ? .province : .producer,
            reason: isCentral
                ? "Đề nghị bổ sung biên bản họp Hội đồng có đủ chữ ký."
                : "Đề nghị bổ sung hợp đồng thu mua nguyên liệu của năm nay.",
            dueOn: scene.office.today.adding(weekdays: 10),
            by: officer
        )
        let clerk = try staff.one(.registryClerk, scene.area)
        let numbered = try await finish(paper, signer: staff.one(.standingOffice, scene.area), "Giám đốc", scene.office)
        try await scene.office.sendPaper(numbered.id, version: numbered.version, by: clerk)
    }

    func assign(_ scene: Scene) async throws {
        let day = scene.office.today
        try await scene.office.assignDossier(
            scene.dossier.id,
            version: scene.dossier.version,
            round: memory.round(in: scene.area, on: day),
            council: memory.council(in: scene.area, on: day),
            team: staff.all(.advisoryTeam, scene.area).compactMap(\.account),
            by: staff.one(.standingOffice, scene.area)
        )
    }

    func note(_ scene: Scene) async throws {
        let advisor = try staff.one(.advisoryTeam, scene.area, scene.tale.number)
        let set = try scene.office.law.scorer(set: scene.dossier.set, ofAct: scene.dossier.act).set
        // The centre's team goes on from what the province's has noted.
        let known = try await scene.office.database.read { try $0.dossiers.advisoryNotes(of: scene.dossier.id) }
        for criterion in set.criteria.prefix(2) {
            try await scene.office.saveAdvisoryNote(
                scene.dossier.id,
                version: known.notes[criterion.code]?.version ?? 0,
                criterion: criterion.code,
                words: "Minh chứng rõ ràng, khớp với mô tả của chủ thể.",
                isProven: true,
                by: advisor
            )
        }
    }

    func advise(_ scene: Scene) async throws {
        let advisor = try staff.one(.advisoryTeam, scene.area, scene.tale.number)
        var version = try await version(of: scene.dossier.id)
        if scene.tale.kind == .first, scene.tale.number % 6 == 0, scene.area != .country {
            version = try await survey(scene, version: version, by: advisor)
        }
        var report = AdvisoryReport()
        report.completeness = "Hồ sơ đủ thành phần, hợp lệ."
        report.evidence = "Minh chứng phù hợp với các tiêu chí chủ thể tự chọn."
        report.attention = "Đề nghị Hội đồng xem kỹ phần vùng nguyên liệu."
        report.proposal = .score
        version = try await scene.office.saveAdvisoryReport(scene.dossier.id, version: version, report, by: advisor)
        let paper = try await scene.office.deliverAdvisoryReport(scene.dossier.id, version: version, by: advisor)
        _ = try await finish(paper, signer: advisor, "Tổ trưởng Tổ tư vấn", scene.office)
    }

    private func survey(_ scene: Scene, version: Int, by advisor: Caller) async throws -> Int {
        var version = try await scene.office.saveSurveyReasons(
            scene.dossier.id,
            version: version,
            [.teamWishes],
            by: advisor
        )
        var survey = SiteSurvey()
        survey.day = scene.office.today
        survey.place = producers[scene.tale.producer].place
        survey.participants = [advisor.name, "Đại diện chủ thể"]
        survey.premises = "Nhà xưởng một chiều, sạch, có khu rửa tay và kho riêng."
        survey.material = "Sổ nhập nguyên liệu đủ ba tháng gần nhất."
        survey.fits = .fits
        version = try await scene.office.saveSurvey(scene.dossier.id, version: version, survey, by: advisor)
        return version
    }

    func version(of id: Dossier.ID) async throws -> Int {
        try await office.database.read { try $0.dossiers.get(id).version }
    }
}
