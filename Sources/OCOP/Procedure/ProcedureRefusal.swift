/// Why a step cannot be taken: what stands in the way, and what to do.
public enum ProcedureRefusal: Error, Hashable, Sendable {
    /// The dossier stands where the step does not begin.
    case wrongState(step: DossierStep, state: DossierState)
    /// The dossier is over.
    case finished(step: DossierStep, state: DossierState)
    /// The table has no procedure for the regime.
    case noProcedure(Regime.ID)

    /// What is wrong.
    public var message: Label {
        switch self {
        case .wrongState(let step, let state):
            Label(
                vi: "Hồ sơ đang ở bước «\(state.label.vi)», không thể «\(step.label.vi)».",
                en: "The dossier stands at «\(state.label.en)»; «\(step.label.en)» is not possible."
            )
        case .finished(let step, let state):
            Label(
                vi: "Hồ sơ đã kết thúc («\(state.label.vi)»), không thể «\(step.label.vi)» nữa.",
                en: "The dossier is over («\(state.label.en)»); «\(step.label.en)» is no longer possible."
            )
        case .noProcedure(let regime):
            Label(
                vi: "Chưa có bảng trình tự xử lý cho giai đoạn \(regime).",
                en: "There is no table of the procedure for regime \(regime)."
            )
        }
    }

    /// What to do.
    public var advice: Label {
        switch self {
        case .wrongState:
            Label(
                vi: "Có thể người khác vừa xử lý hồ sơ: tải lại trang để xem các việc làm được lúc này.",
                en: "Somebody else may have been faster: load the page again to see what can be done now."
            )
        case .finished:
            Label(
                vi: "Muốn đánh giá tiếp sản phẩm này thì lập hồ sơ mới.",
                en: "To have this product judged again, begin a new dossier."
            )
        case .noProcedure:
            Label(
                vi: "Chọn giai đoạn áp dụng khác cho hồ sơ, hoặc bổ sung giai đoạn này vào steps.yaml.",
                en: "Choose another regime for the dossier, or add this one to steps.yaml."
            )
        }
    }

    /// Message and advice on one line.
    public func text(in language: Language) -> String { "\(message[language]) → \(advice[language])" }
}
