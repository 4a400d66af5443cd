import OCOP

/// Something that a reader can do with a dossier now, and the page where it is done.
struct DossierErrand: Equatable, Sendable {
    let words: Label
    let path: String

    /// All of them, the likeliest first; features add the pages of their steps to ``room(of:)``.
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
        for step in law.procedure.steps(from: state, under: frame.dossier.regime) {
            guard let room = room(of: step), caller.may(Action(step), on: frame.subject, by: law.procedure) else {
                continue
            }
            let errand = DossierErrand(words: step.label, path: frame.path(room))
            if !errands.contains(where: { $0.path == errand.path }) { errands.append(errand) }
        }
        return errands
    }

    /// The page on which a step is taken; nil where it is taken on this page, or from a list of its own.
    private static func room(of step: DossierStep) -> String? {
        switch step {
        case .submit, .complete: DossierRoom.filing.rawValue
        default: nil
        }
    }
}
