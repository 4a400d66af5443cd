import Foundation
import OCOP
import Store

/// The producer's part of a tale.
extension DemoWalk {
    func begin(_ tale: DemoTale, _ office: Office) async throws {
        let owner = try await owner(tale)
        let id = try await memory.product(tale.product, of: tale.producer)
        let product = try await office.database.read { try $0.products.get(id) }
        if product.act != office.law.criteriaAct(on: office.today), let set = product.set {
            // Another act is in force than when the product was entered: it is classified anew.
            try await office.editProduct(
                id,
                version: product.version,
                by: owner,
                ProductDraft(name: product.name, set: set, profile: product.profile)
            )
        }
        let dossier = try await office.draftDossier(for: id, kind: tale.kind, by: owner)
        await memory.keep(dossier: dossier.id, of: tale)
    }

    func write(_ scene: Scene, isWhole: Bool) async throws {
        let owner = try await owner(scene.tale)
        let (office, dossier) = (scene.office, scene.dossier)
        var chance = SeededChance(of: "report \(scene.tale.number)")
        let report = try await office.database.read { tx in
            try tx.dossiers.saved(.selfAssessment, of: dossier.id, empty: SelfAssessment()).body
        }
        let told = fill(report, of: scene, isWhole: isWhole, &chance)
        try await office.saveSelfAssessment(told, of: dossier.id, by: owner)
        guard isWhole else { return }
        let set = try office.law.scorer(set: dossier.set, ofAct: dossier.act).set
        let chosen = DemoChoices(set, points: max(scene.tale.points, 50) + 3).options
        let answers = chosen.map { code, option in
            (code, SelfChoices.Answer(option: option, description: chance.one(of: Self.reasons)))
        }
        try await office.saveChoices(Dictionary(uniqueKeysWithValues: answers), of: dossier.id, by: owner)
        try await prove(scene, set, by: owner)
    }

    /// Puts the producer's papers beside the first criteria that ask for their kind, and beside the parts of the dossier.
    private func prove(_ scene: Scene, _ set: CriteriaSet, by owner: Caller) async throws {
        let papers = await memory.evidence(of: scene.tale.producer)
        let parts = scene.office.law.parts(of: scene.dossier).map(\.id)
        for paper in papers {
            var places = set.criteria.filter { $0.evidence.contains(paper.kind) }.map(\.code).prefix(2).map { $0 }
            if paper.kind == "giay-dang-ky-kinh-doanh", parts.contains("business_registration") {
                places.append(EvidenceUse.place(ofPart: "business_registration"))
            }
            if paper.kind == "giay-du-dieu-kien-san-xuat", parts.contains("production_certificate") {
                places.append(EvidenceUse.place(ofPart: "production_certificate"))
            }
            if places.isEmpty, let first = set.criteria.first { places = [first.code] }
            for place in places {
                let now = try await scene.office.database.read { tx in
                    try tx.evidence.uses(of: scene.dossier.id).filter { $0.place == place }.map(\.evidence)
                }
                try await scene.office.setEvidence(now + [paper.id], at: place, of: scene.dossier.id, by: owner)
            }
        }
    }

    func withdraw(_ scene: Scene) async throws {
        try await scene.office.withdrawDossier(
            scene.dossier.id,
            version: scene.dossier.version,
            reason: "Chủ thể thay đổi bao bì, sẽ nộp lại ở đợt sau.",
            by: owner(scene.tale)
        )
    }

    private func fill(
        _ report: SelfAssessment,
        of scene: Scene,
        isWhole: Bool,
        _ chance: inout SeededChance
    ) -> SelfAssessment {
        var report = report
        report.history = report.history ?? "Cơ sở bắt đầu từ một nhóm hộ trong xã, nay bán ra nhiều tỉnh."
        report.material = "Nguyên liệu mua trong xã và các xã liền kề, có sổ theo dõi từng lô."
        guard isWhole else { return report }
        let workers = chance.number(6...48)
        let year = scene.office.today.year
        let revenue = chance.number(40...900) * 10_000_000
        report.documents = [.businessRegistration, .qualityDeclaration, .foodSafety]
        report.organisation = "Một quản lý, một kế toán, \(workers) lao động, trong đó phần lớn là người trong xã."
        report.technology = "Sơ chế, phân loại, đóng gói theo quy trình viết sẵn; máy móc được kiểm định hằng năm."
        report.processing = "Tiếp nhận nguyên liệu, làm sạch, chế biến, kiểm tra, đóng gói, lưu mẫu mỗi lô."
        report.packing = "Bao bì giấy và thủy tinh, nhãn đủ nội dung bắt buộc, có mã truy xuất nguồn gốc."
        report.distribution = "Bán tại cơ sở, cửa hàng trong tỉnh, sàn thương mại điện tử và đại lý ở Hà Nội."
        report.results = [
            .init(year: year - 2, revenue: revenue, profit: revenue / 10),
            .init(year: year - 1, revenue: revenue / 10 * 11, profit: revenue / 8),
        ]
        report.plan = "Mở rộng vùng nguyên liệu, nâng cấp bao bì, thêm hai đại lý trong năm tới."
        if scene.tale.kind != .first {
            report.changes = "Từ khi được công nhận: thay bao bì mới, thêm máy đóng gói, mở rộng vùng nguyên liệu."
        }
        return report
    }

    static let reasons = [
        "Có hồ sơ, sổ theo dõi tại cơ sở.", "Xem tài liệu minh chứng kèm theo.", "Đã thực hiện từ hai năm nay.",
        "Có hợp đồng và hóa đơn.", "Có ảnh chụp tại cơ sở.",
    ]
}

/// Options of a set whose points come near to a total, with every floor of its star kept.
struct DemoChoices {
    /// Numbers of options by the criterion's code.
    private(set) var options: [String: Int] = [:]

    init(_ set: CriteriaSet, points: Int, variation: Int = 0) {
        let target = Points(hundredths: points * 100)
        let star: Stars = points >= 90 ? .five : points >= 70 ? .four : points >= 50 ? .three : .two
        var total = 0
        var criteria: [Criterion] = []
        var alternatives: Set<String> = []
        for criterion in set.criteria {
            if let name = criterion.alternative, !alternatives.insert(name).inserted { continue }
            let best = (1...criterion.options.count).max {
                (criterion.points(ofOption: $0), $1) < (criterion.points(ofOption: $1), $0)
            }
            options[criterion.code] = best
            total += criterion.points(ofOption: best ?? 0).hundredths
            criteria.append(criterion)
        }
        var chance = SeededChance(seed: UInt64(set.number * 100 + variation))
        // From the last criteria to the first, one step down at a time, as long as points are to spare.
        var canFall = true
        criteria.shuffle(using: &chance)
        while total > target.hundredths, canFall {
            canFall = false
            for criterion in criteria where total > target.hundredths {
                guard let now = options[criterion.code] else { continue }
                let least = criterion.floor(for: star)?.hundredths ?? 0
                let have = criterion.points(ofOption: now).hundredths
                let lower = (1...criterion.options.count).filter {
                    let points = criterion.points(ofOption: $0).hundredths
                    return points < have && points >= least
                }.max { criterion.points(ofOption: $0) < criterion.points(ofOption: $1) }
                guard let lower else { continue }
                total += criterion.points(ofOption: lower).hundredths - have
                options[criterion.code] = lower
                canFall = true
            }
        }
    }
}
