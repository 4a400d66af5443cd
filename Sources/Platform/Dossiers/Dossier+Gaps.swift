package import OCOP
import Store

/// Something that a dossier lacks before it can be filed, and where to mend it.
package struct DossierGap: Hashable, Sendable {
    package let message: Label
    /// Where it stands on the official form, quietly beside.
    package let place: Label?
    /// Own path that leads there.
    package let path: String
    /// Whether it stands in the way of filing; else it is advice.
    package let isBlocking: Bool
}

/// A dossier that cannot be filed as it is.
package struct IncompleteDossier: Explained, Equatable {
    package let gaps: [DossierGap]

    package var message: Label {
        Label(vi: "Hồ sơ còn \(gaps.count) chỗ thiếu nên chưa nộp được", en: "The dossier lacks \(gaps.count) things")
    }

    package var advice: Label {
        Label(
            vi: "Mở trang «Nộp hồ sơ» để xem từng chỗ còn thiếu: \(gaps[0].message.vi)",
            en: "Open «File the dossier» to see each of them: \(gaps[0].message.en)"
        )
    }
}

extension Office {
    /// What a dossier lacks before it can be filed, and advice on what would make it stronger.
    package func gaps(of id: Dossier.ID, for caller: Caller) async throws -> [DossierGap] {
        try await database.read { tx in
            let dossier = try tx.dossiers.get(id, for: caller, to: .readDossier, by: law.procedure)
            return try gaps(of: dossier, in: tx)
        }
    }

    /// The same inside a transaction; the pledge of Mẫu 01 is not asked for here, it is given by filing.
    func gaps(of dossier: Dossier, in tx: any Transaction) throws -> [DossierGap] {
        let scorer = try law.scorer(set: dossier.set, ofAct: dossier.act)
        let registration = try tx.dossiers.saved(.registration, of: dossier.id, empty: RegistrationForm()).body
        let report = try tx.dossiers.saved(.selfAssessment, of: dossier.id, empty: SelfAssessment()).body
        let choices = try tx.dossiers.saved(.choices, of: dossier.id, empty: SelfChoices.empty).body
        let samples =
            law.regime(dossier.regime).map { law.composition.samples(of: dossier.kind, set: dossier.set, under: $0) }
            ?? 0
        var gaps = criteriaGaps(of: dossier)
        gaps += registration.gaps(samples: samples).filter { $0.field != "pledged_on" }.map {
            DossierGap($0, path: "\(dossier.path)/mau-01#\($0.field)")
        }
        gaps += report.gaps(kind: dossier.kind).map { gap in
            DossierGap(gap, path: "\(dossier.path)/mau-02?phan=\(ReportPage.holding(gap.field).rawValue)#\(gap.field)")
        }
        gaps += choiceGaps(choices, of: dossier, scorer.set)
        return try gaps + evidenceGaps(choices, of: dossier, scorer.set, in: tx)
    }

    /// The act may have changed while the dossier was written.
    private func criteriaGaps(of dossier: Dossier) -> [DossierGap] {
        guard dossier.filedAt == nil, let act = filingRegime(of: dossier).flatMap({ law.regime($0) })?.criteriaAct,
            act != dossier.act
        else { return [] }
        return [
            DossierGap(
                message: Label(
                    vi: "Hồ sơ được soạn theo \(dossier.act), nay áp dụng \(act): đổi sang bộ tiêu chí mới.",
                    en: "It was written under \(dossier.act); now \(act) applies: change to the new criteria."
                ),
                place: nil,
                path: "\(dossier.path)/nop#doi-bo-tieu-chi",
                isBlocking: true
            )
        ]
    }

    /// The regime that a dossier gets when it is filed today; nil where only a person can say.
    func filingRegime(of dossier: Dossier) -> Regime.ID? {
        law.regimes.choice(submitted: today, kind: dossier.kind, judged: nil, asOf: today).proposed
    }

    private func choiceGaps(_ choices: SelfChoices, of dossier: Dossier, _ set: CriteriaSet) -> [DossierGap] {
        let open = Set(choices.open(in: set).map(\.code))
        return set.parts.flatMap(\.sections).compactMap { section in
            let codes = section.criteria.map { set.criteria[$0].code }.filter(open.contains)
            guard let first = codes.first else { return nil }
            let list = codes.joined(separator: ", ")
            return DossierGap(
                message: Label(
                    vi: "Tự đánh giá, mục \(section.code) (\(section.name.vi)): chưa chọn \(list).",
                    en: "Self-assessment, section \(section.code) (\(section.name.en)): no choice for \(list)."
                ),
                place: Label(vi: "Mẫu số 02, phần III", en: "Mẫu 02, part III"),
                path: "\(dossier.path)/tu-danh-gia?muc=\(section.code)#\(SelfChoices.field(first))",
                isBlocking: true
            )
        }
    }

    private func evidenceGaps(
        _ choices: SelfChoices,
        of dossier: Dossier,
        _ set: CriteriaSet,
        in tx: any Transaction
    ) throws -> [DossierGap] {
        let uses = try tx.evidence.uses(of: dossier.id)
        let evidence = try tx.evidence.list(uses.map(\.evidence))
        let files = try tx.evidence.files(of: evidence.map(\.id))
        let path = "\(dossier.path)/minh-chung"
        var gaps: [DossierGap] = []
        func add(_ vi: String, _ en: String, at path: String, isBlocking: Bool = false) {
            gaps.append(DossierGap(message: Label(vi: vi, en: en), place: nil, path: path, isBlocking: isBlocking))
        }
        if uses.isEmpty {
            add(
                "Chưa có tài liệu minh chứng nào kèm theo hồ sơ.",
                "No evidence goes with the dossier.",
                at: path,
                isBlocking: true
            )
        }
        for one in evidence where files[one.id, default: []].isEmpty {
            add(
                "Minh chứng «\(one.title)» chưa có tệp nào.",
                "The evidence «\(one.title)» has no file.",
                at: "/kho-minh-chung/\(one.id)",
                isBlocking: true
            )
        }
        for one in evidence {
            guard case .expired(let since) = one.standing(on: today) else { continue }
            add(
                "Minh chứng «\(one.title)» hết hạn từ \(since.text(in: .vi)): nên thay bằng bản mới.",
                "The evidence «\(one.title)» has been out of date since \(since): replace it.",
                at: "/kho-minh-chung/\(one.id)"
            )
        }
        let proved = Set(uses.map(\.place))
        for criterion in set.criteria
        where !criterion.evidence.isEmpty && choices[criterion.code].option ?? 0 > 0 && !proved.contains(criterion.code)
        {
            add(
                "Tiêu chí \(criterion.code) (\(criterion.name.vi)) chưa có minh chứng.",
                "Criterion \(criterion.code) (\(criterion.name.en)) has no evidence.",
                at: "\(path)/chon?cho=\(criterion.code)"
            )
        }
        return gaps
    }
}

extension DossierGap {
    init(_ gap: FormGap, path: String) {
        self.init(message: gap.message, place: gap.place, path: path, isBlocking: true)
    }
}
