/// The official papers of the procedure (văn bản), each with its body, its sign and the step that it stands for.
///
/// Kinds and signs follow 30/2020/NĐ-CP, Appendix III; which papers there are beside Mẫu số 03 and the decision is
/// practice, and a province edits their words.
public enum PaperKind: String, CaseIterable, Codable, Sendable {
    /// Công văn của UBND cấp xã trả hồ sơ để bổ sung.
    case returnLetter = "return_letter"
    /// Báo cáo của UBND cấp xã (Mẫu số 03).
    case communeReport = "commune_report"
    /// Văn bản của UBND cấp xã đề nghị UBND cấp tỉnh.
    case communeLetter = "commune_letter"
    /// Công văn yêu cầu hoàn thiện hồ sơ.
    case completionRequest = "completion_request"
    /// Biên bản khảo sát cơ sở.
    case surveyRecord = "survey_record"
    /// Báo cáo của Tổ tư vấn.
    case advisoryReport = "advisory_report"
    /// Biên bản họp Hội đồng.
    case minutes
    /// Bảng tổng hợp điểm, kèm theo biên bản.
    case scoreSummary = "score_summary"
    /// Báo cáo của Hội đồng.
    case councilReport = "council_report"
    /// Tờ trình.
    case submissionLetter = "submission_letter"
    /// Quyết định công nhận.
    case recognitionDecision = "recognition_decision"
    /// Thông báo kết quả không công nhận.
    case resultLetter = "result_letter"
    /// Công văn của UBND cấp tỉnh gửi hồ sơ lên Bộ.
    case forwardingLetter = "forwarding_letter"
    /// Công văn của Bộ chuyển kết quả lại tỉnh.
    case referralLetter = "referral_letter"
    /// Quyết định thu hồi.
    case revocationDecision = "revocation_decision"

    /// The body whose paper it is.
    public enum Body: String, CaseIterable, Codable, Sendable {
        /// UBND cấp xã.
        case communeCommittee = "commune_committee"
        /// Cơ quan tham mưu quản lý OCOP, of the province or of the centre.
        case standingOffice = "standing_office"
        /// Tổ tư vấn.
        case advisoryTeam = "advisory_team"
        /// Hội đồng.
        case council
        /// Chủ tịch UBND cấp tỉnh, or the Minister at the centre.
        case head

        /// Its name on screens.
        public var label: Label {
            switch self {
            case .communeCommittee: Label(vi: "UBND cấp xã", en: "People's Committee of the commune")
            case .standingOffice: Label(vi: "Cơ quan tham mưu quản lý OCOP", en: "Standing office")
            case .advisoryTeam: Label(vi: "Tổ tư vấn", en: "Advisory team")
            case .council: Label(vi: "Hội đồng", en: "Council")
            case .head: Label(vi: "Chủ tịch UBND cấp tỉnh hoặc Bộ trưởng", en: "Chair of the province, or Minister")
            }
        }
    }

    /// The body whose paper it is, and whose register numbers it.
    public var body: Body {
        switch self {
        case .returnLetter, .communeReport, .communeLetter: .communeCommittee
        case .completionRequest, .submissionLetter, .resultLetter: .standingOffice
        case .surveyRecord, .advisoryReport: .advisoryTeam
        case .minutes, .scoreSummary, .councilReport: .council
        case .recognitionDecision, .forwardingLetter, .referralLetter, .revocationDecision: .head
        }
    }

    /// The levels at which it is written.
    public var levels: [Authority] {
        switch self {
        case .returnLetter, .communeReport, .communeLetter: [.commune]
        case .resultLetter, .forwardingLetter: [.province]
        case .referralLetter: [.centre]
        case .completionRequest, .surveyRecord, .advisoryReport, .minutes, .scoreSummary, .councilReport,
            .submissionLetter, .recognitionDecision, .revocationDecision:
            [.province, .centre]
        }
    }

    /// The abbreviation of its kind in its sign; nil for official letters, whose sign names the office only, and for
    /// the score summary, which is part of the minutes (30/2020/NĐ-CP, Appendix III).
    public var abbreviation: String? {
        switch self {
        case .communeReport, .advisoryReport, .councilReport: "BC"
        case .surveyRecord, .minutes: "BB"
        case .submissionLetter: "TTr"
        case .recognitionDecision, .revocationDecision: "QĐ"
        case .resultLetter: "TB"
        case .returnLetter, .communeLetter, .completionRequest, .scoreSummary, .forwardingLetter, .referralLetter: nil
        }
    }

    /// Whether it gets a number from the register of its body (văn thư), which is typed in and never counted here.
    public var isNumbered: Bool { self != .scoreSummary && self != .surveyRecord }

    /// Whether it carries a result of the dossier: once one is signed, scores are not opened again.
    public var carriesResult: Bool {
        [.recognitionDecision, .resultLetter, .forwardingLetter, .referralLetter].contains(self)
    }

    /// Its name on screens.
    public var label: Label {
        switch self {
        case .returnLetter: Label(vi: "Công văn đề nghị bổ sung hồ sơ", en: "Letter asking for completion")
        case .communeReport: Label(vi: "Báo cáo của UBND cấp xã (Mẫu số 03)", en: "Commune report (Mẫu 03)")
        case .communeLetter: Label(vi: "Văn bản đề nghị của UBND cấp xã", en: "Commune's letter to the province")
        case .completionRequest: Label(vi: "Công văn yêu cầu hoàn thiện hồ sơ", en: "Request for completion")
        case .surveyRecord: Label(vi: "Biên bản khảo sát", en: "Survey record")
        case .advisoryReport: Label(vi: "Báo cáo của Tổ tư vấn", en: "Advisory team's report")
        case .minutes: Label(vi: "Biên bản họp Hội đồng", en: "Minutes of the council")
        case .scoreSummary: Label(vi: "Bảng tổng hợp điểm", en: "Score summary")
        case .councilReport: Label(vi: "Báo cáo của Hội đồng", en: "Council's report")
        case .submissionLetter: Label(vi: "Tờ trình", en: "Submission letter")
        case .recognitionDecision: Label(vi: "Quyết định công nhận", en: "Recognition decision")
        case .resultLetter: Label(vi: "Thông báo kết quả", en: "Letter of result")
        case .forwardingLetter: Label(vi: "Công văn gửi hồ sơ lên Bộ", en: "Forwarding letter")
        case .referralLetter: Label(vi: "Công văn chuyển kết quả về tỉnh", en: "Referral letter")
        case .revocationDecision: Label(vi: "Quyết định thu hồi", en: "Revocation decision")
        }
    }
}

extension PaperKind {
    /// The papers that have to be finished before a step is taken from a state (``PaperState/isFinished(_:)``).
    ///
    /// Between the closing of scores and the result stand the minutes, the summary, the council's report and the
    /// submission letter (local practice; 26/2026/QĐ-TTg, article 7 clauses 3 and 4 name the report and the decision).
    public static func needed(for step: DossierStep, from state: DossierState) -> [PaperKind] {
        let council: [PaperKind] =
            [.closed, .centralClosed].contains(state) ? [.minutes, .scoreSummary, .councilReport] : []
        return switch step {
        case .returnToProducer: [.returnLetter]
        case .sendReport: [.communeReport, .communeLetter]
        case .requestCompletion: [.completionRequest]
        case .openScoring: [.advisoryReport]
        case .decide: council + [.submissionLetter, .recognitionDecision]
        case .notifyResult: council + [.resultLetter]
        case .forward: council + [.submissionLetter, .forwardingLetter]
        case .referBack: council + [.referralLetter]
        case .submit, .withdraw, .receive, .receiveAtProvince, .complete, .assign, .close, .rescore, .receiveAtCentre,
            .judgeAgain:
            []
        }
    }

    /// What stands after the number in its sign: "/QĐ-UBND"; for official letters the office and the unit that drafted
    /// it, "/UBND-KT" (30/2020/NĐ-CP, Appendix I).
    public func sign(office: String, unit: String? = nil) -> String {
        let drafted = unit.map { "-\($0)" } ?? ""
        return abbreviation.map { "/\($0)-\(office)" } ?? "/\(office)\(drafted)"
    }
}
