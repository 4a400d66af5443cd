import OCOP

/// Something that a reader can do with a dossier now, and the page where it is done.
struct DossierErrand: Equatable, Sendable {
    let words: Label
    let path: String

    /// All of them, the likeliest first; the steps of the procedure lead to the pages on which they are taken.
    static func all(for caller: Caller, _ frame: DossierFrame, by law: Law) -> [DossierErrand] {
        var errands: [DossierErrand] = []
        let state = frame.dossier.state
        if caller.may(.editDossier, on: frame.subject, by: law.procedure) {
            let room: DossierRoom = state == .draft ? .registration : .filing
            errands.append(
                DossierErrand(
                    words: state == .draft
                        ? Label(vi: "Soạn tiếp hồ sơ", en: "Go on writing")
                        : Label(vi: "Bổ sung và nộp lại", en: "Complete it and file it again"),
                    path: frame.path(room.rawValue)
                )
            )
        }
        // The contents are judged once nothing is missing (26/2026/QĐ-TTg, Điều 7 khoản 2).
        let isIncomplete = state == .communeReview && frame.dossier.completeOn == nil
        if isIncomplete, caller.may(.checkComposition, on: frame.subject, by: law.procedure) {
            errands.append(
                DossierErrand(
                    words: Label(vi: "Kiểm tra thành phần", en: "Check the composition"),
                    path: frame.path(DossierRoom.composition.rawValue)
                )
            )
        }
        for room in [DossierRoom.contents, .review, .scoring]
        where caller.may(room.action, on: frame.subject, by: law.procedure) && !(isIncomplete && room == .contents) {
            errands.append(DossierErrand(words: room.words, path: frame.path(room.rawValue)))
        }
        for step in law.procedure.steps(from: state, under: frame.dossier.regime) {
            guard let room = room(of: step, isWriter: !errands.isEmpty && state.isWriting),
                caller.may(Action(step), on: frame.subject, by: law.procedure)
            else { continue }
            let errand = DossierErrand(words: step.label, path: frame.path(room))
            if !errands.contains(where: { $0.path == errand.path }) { errands.append(errand) }
        }
        return errands
    }

    /// The page on which a step is taken; nil where it is taken on this page.
    private static func room(of step: DossierStep, isWriter: Bool) -> String? {
        switch step {
        case .submit: DossierRoom.filing.rawValue
        case .complete: isWriter ? DossierRoom.filing.rawValue : "hoan-thien"
        case .receive, .receiveAtProvince, .receiveAtCentre: "tiep-nhan"
        case .returnToProducer: DossierRoom.composition.rawValue
        case .sendReport: DossierRoom.papers.rawValue
        case .requestCompletion: "yeu-cau"
        case .assign: "giao"
        case .openScoring, .close: DossierRoom.progress.rawValue
        case .rescore, .decide, .notifyResult, .forward, .referBack, .judgeAgain: DossierRoom.result.rawValue
        case .withdraw: nil
        }
    }
}

extension DossierRoom {
    /// What is done in a room of an office.
    fileprivate var words: Label {
        switch self {
        case .contents: Label(vi: "Đánh giá bốn nội dung", en: "Assess the four contents")
        case .review: Label(vi: "Ghi ý kiến Tổ tư vấn", en: "Write the advisory team's review")
        default: Label(vi: "Chấm điểm", en: "Score it")
        }
    }
}
