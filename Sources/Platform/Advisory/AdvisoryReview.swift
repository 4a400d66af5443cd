import Foundation
package import OCOP
import Store

/// What the advisory team writes beside the criteria before the council scores.
package struct AdvisoryNotes: Codable, Equatable, Sendable {
    /// By the code of the criterion.
    package var notes: [String: Note] = [:]
    /// Why the place has to be seen; a reassessment is visited only where its scale changed or its evidence is unclear
    /// (26/2026/QĐ-TTg, article 7 clause 6).
    package var surveyReasons: [SurveyReason] = []

    package init() {}

    package struct Note: Codable, Equatable, Sendable {
        package var words: String
        /// Whether the evidence carries the option that the producer chose; nil while it was not said.
        package var isProven: Bool?
        package var name: String
        /// How often it was saved, so that two members do not overwrite each other's words.
        package var version = 1

        package init(words: String, isProven: Bool?, name: String, version: Int = 1) {
            self.words = words
            self.isProven = isProven
            self.name = name
            self.version = version
        }
    }

    package enum SurveyReason: String, CaseIterable, Codable, Sendable {
        case scaleChanged = "scale_changed"
        case evidenceUnclear = "evidence_unclear"
        case teamWishes = "team_wishes"

        package var label: Label {
            switch self {
            case .scaleChanged: Label(vi: "Quy mô sản xuất thay đổi", en: "The scale of production changed")
            case .evidenceUnclear: Label(vi: "Minh chứng chưa rõ", en: "The evidence is unclear")
            case .teamWishes: Label(vi: "Tổ tư vấn thấy cần xem tại chỗ", en: "The team wants to see the place")
            }
        }

        /// The reasons that the law knows for a kind of dossier.
        package static func reasons(for kind: DossierKind) -> [SurveyReason] {
            kind == .reassessment ? [.scaleChanged, .evidenceUnclear] : allCases
        }
    }
}

/// Why the advisory team's report cannot be delivered yet.
package enum AdvisoryProblem: Explained {
    case surveyMissing
    case unfinished(Label)
    case notOfTheTeam

    package var message: Label {
        switch self {
        case .surveyMissing:
            Label(vi: "Chưa có biên bản khảo sát cơ sở", en: "The record of the site survey is missing")
        case .unfinished(let gap): gap
        case .notOfTheTeam:
            Label(vi: "Hồ sơ này giao người khác trong Tổ tư vấn", en: "Another member of the team has this dossier")
        }
    }

    package var advice: Label {
        switch self {
        case .surveyMissing:
            Label(
                vi: "Điền biên bản khảo sát, hoặc bỏ chọn lý do khảo sát.",
                en: "Fill in the record, or untick the reasons for a survey."
            )
        case .unfinished: Label(vi: "Điền ở phần báo cáo của Tổ tư vấn.", en: "Fill it in in the team's report.")
        case .notOfTheTeam:
            Label(vi: "Hỏi cơ quan tham mưu nếu cần giao lại.", en: "Ask the standing office to give it to you.")
        }
    }
}

extension DossierTable {
    /// The advisory team's notes, shown to the council beside each criterion.
    package func advisoryNotes(of id: Dossier.ID) throws -> AdvisoryNotes {
        try part(.advisory, of: id, as: AdvisoryNotes.self) ?? AdvisoryNotes()
    }
}

extension Office {
    /// Keeps the note on one criterion; gives the note's new version, which begins at 0.
    @discardableResult
    package func saveAdvisoryNote(
        _ id: Dossier.ID,
        version: Int,
        criterion: String,
        words: String,
        isProven: Bool?,
        by caller: Caller
    ) async throws -> Int {
        try await review(id, by: caller) { tx, dossier, now in
            let set = try law.scorer(set: dossier.set, ofAct: dossier.act).set
            guard set.index(ofCriterion: criterion) != nil else {
                throw InvalidInput(
                    nil,
                    Label(vi: "Bộ tiêu chí không có \(criterion).", en: "The set has no criterion \(criterion).")
                )
            }
            var notes = try tx.dossiers.advisoryNotes(of: id)
            let seen = notes.notes[criterion]?.version ?? 0
            guard seen == version else { throw StoreError(.stale, "note on \(criterion) of dossier \(id)") }
            notes.notes[criterion] = AdvisoryNotes.Note(
                words: words,
                isProven: isProven,
                name: caller.name,
                version: seen + 1
            )
            try tx.dossiers.save(.advisory, notes, of: id, at: now)
        }
        return version + 1
    }

    /// Says whether, and why, the place has to be seen.
    @discardableResult
    package func saveSurveyReasons(
        _ id: Dossier.ID,
        version: Int,
        _ reasons: [AdvisoryNotes.SurveyReason],
        by caller: Caller
    ) async throws -> Int {
        try await review(id, version: version, by: caller) { tx, dossier, now in
            let allowed = AdvisoryNotes.SurveyReason.reasons(for: dossier.kind)
            guard reasons.allSatisfy(allowed.contains) else {
                throw InvalidInput(
                    "khao-sat",
                    Label(
                        vi: "Đánh giá lại chỉ khảo sát khi quy mô thay đổi hoặc minh chứng chưa rõ.",
                        en: "A reassessment is visited only where its scale changed or its evidence is unclear."
                    )
                )
            }
            var notes = try tx.dossiers.advisoryNotes(of: id)
            notes.surveyReasons = reasons
            try tx.dossiers.save(.advisory, notes, of: id, at: now)
        }
    }

    /// Keeps the record of the site survey.
    @discardableResult
    package func saveSurvey(
        _ id: Dossier.ID,
        version: Int,
        _ survey: SiteSurvey,
        by caller: Caller
    ) async throws -> Int {
        try await review(id, version: version, by: caller) { tx, _, now in
            try tx.dossiers.save(.survey, survey, of: id, at: now)
        }
    }

    /// Keeps the team's report as it stands.
    @discardableResult
    package func saveAdvisoryReport(
        _ id: Dossier.ID,
        version: Int,
        _ report: AdvisoryReport,
        by caller: Caller
    ) async throws -> Int {
        try await review(id, version: version, by: caller) { tx, _, now in
            try tx.dossiers.save(.advisoryReport, report, of: id, at: now)
        }
    }

    /// Drafts the paper of the team's report; scoring opens once it is signed and numbered.
    @discardableResult
    package func deliverAdvisoryReport(_ id: Dossier.ID, version: Int, by caller: Caller) async throws -> Paper {
        let now = now
        return try await database.write { tx in
            let dossier = try tx.dossiers.get(
                id,
                version: version,
                for: caller,
                to: .reviewDossier,
                by: law.procedure
            )
            try tx.requireReviewer(caller, of: dossier)
            let report = try tx.dossiers.part(.advisoryReport, of: id, as: AdvisoryReport.self) ?? AdvisoryReport()
            if let gap = report.gaps.first { throw AdvisoryProblem.unfinished(gap.message) }
            let notes = try tx.dossiers.advisoryNotes(of: id)
            let survey = try tx.dossiers.part(.survey, of: id, as: SiteSurvey.self)
            if !notes.surveyReasons.isEmpty, survey?.gaps.isEmpty != true { throw AdvisoryProblem.surveyMissing }
            let content = law.advisoryReport(
                report,
                notes: notes,
                survey: notes.surveyReasons.isEmpty ? nil : survey,
                of: dossier,
                on: now.vietnamDay
            )
            return try tx.draftPaper(.advisoryReport, for: [dossier], content, by: caller, in: self)
        }
    }

    @discardableResult
    private func review(
        _ id: Dossier.ID,
        version: Int? = nil,
        by caller: Caller,
        _ change: @escaping @Sendable (any Transaction, Dossier, Date) throws -> Void
    ) async throws -> Int {
        let now = now
        return try await database.write { tx in
            let dossier = try tx.dossiers.get(id, for: caller, to: .reviewDossier, by: law.procedure)
            if let version, version != dossier.version { throw StoreError(.stale, "dossier \(id)") }
            try tx.requireReviewer(caller, of: dossier)
            try tx.requireUnsigned(.advisoryReport, of: dossier)
            try change(tx, dossier, now)
            try tx.record(.reviewDossier, of: "dossier", id, by: caller, at: now)
            return try tx.dossiers.update(dossier).version
        }
    }
}

extension Transaction {
    /// Lets pass the members to whom the dossier was given.
    func requireReviewer(_ caller: Caller, of dossier: Dossier) throws {
        guard let level = dossier.state.level, let account = caller.account else { throw Refusal.signInNeeded }
        let reviewers = try rounds.reviewers(of: dossier.id, at: level)
        guard reviewers.isEmpty || reviewers.contains(where: { $0.account == account }) else {
            throw AdvisoryProblem.notOfTheTeam
        }
    }
}
