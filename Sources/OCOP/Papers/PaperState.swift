/// How far an official paper has come: draft, signed, numbered, sent.
public enum PaperState: String, CaseIterable, Codable, Sendable {
    /// Dự thảo.
    case draft
    /// Đã ký.
    case signed
    /// Đã lấy số.
    case numbered
    /// Đã gửi.
    case sent

    /// Its name on screens.
    public var label: Label {
        switch self {
        case .draft: Label(vi: "Dự thảo", en: "Draft")
        case .signed: Label(vi: "Đã ký", en: "Signed")
        case .numbered: Label(vi: "Đã lấy số", en: "Numbered")
        case .sent: Label(vi: "Đã gửi", en: "Sent")
        }
    }

    /// Whether a paper of that kind counts: numbered by its register, or signed where it gets no number.
    public func isFinished(_ kind: PaperKind) -> Bool {
        switch self {
        case .draft: false
        case .signed: !kind.isNumbered
        case .numbered, .sent: true
        }
    }
}

/// What is done with an official paper.
public enum PaperStep: String, CaseIterable, Codable, Sendable {
    /// Ký.
    case sign
    /// Lấy số, by the registry clerk (văn thư).
    case number
    /// Gửi.
    case send

    /// What a button says.
    public var label: Label {
        switch self {
        case .sign: Label(vi: "Ký", en: "Sign")
        case .number: Label(vi: "Lấy số", en: "Number")
        case .send: Label(vi: "Gửi", en: "Send")
        }
    }
}

extension PaperKind {
    /// The states that a paper of this kind goes through, as a table.
    ///
    /// There is no way back: once signed it stays as it is, and another paper takes its place.
    public var transitions: [(step: PaperStep, from: PaperState, to: PaperState)] {
        isNumbered
            ? [(.sign, .draft, .signed), (.number, .signed, .numbered), (.send, .numbered, .sent)]
            : [(.sign, .draft, .signed), (.send, .signed, .sent)]
    }

    /// The state after a step; throws where a paper of this kind does not allow it.
    public func next(_ step: PaperStep, from state: PaperState) throws(PaperRefusal) -> PaperState {
        guard let found = transitions.first(where: { $0.step == step && $0.from == state }) else {
            throw PaperRefusal(kind: self, step: step, state: state)
        }
        return found.to
    }
}

/// Why a step cannot be taken with a paper.
public struct PaperRefusal: Error, Hashable, Sendable {
    /// The paper's kind.
    public let kind: PaperKind
    /// The step.
    public let step: PaperStep
    /// Where the paper stands.
    public let state: PaperState

    /// A refusal of a step.
    public init(kind: PaperKind, step: PaperStep, state: PaperState) {
        self.kind = kind
        self.step = step
        self.state = state
    }

    /// What is wrong.
    public var message: Label {
        Label(
            vi: "\(kind.label.vi) đang ở tình trạng «\(state.label.vi)», không thể «\(step.label.vi)».",
            en: "\(kind.label.en): it is «\(state.label.en)»; «\(step.label.en)» is not possible."
        )
    }

    /// What to do.
    public var advice: Label {
        switch state {
        case .draft: Label(vi: "Ký văn bản trước.", en: "Sign it first.")
        case .signed where kind.isNumbered:
            Label(vi: "Văn thư lấy số trước khi gửi.", en: "The registry clerk numbers it before it is sent.")
        case .signed: Label(vi: "Văn bản này không lấy số; có thể gửi.", en: "It gets no number; it can be sent.")
        case .numbered: Label(vi: "Văn bản đã có số thì chỉ còn gửi.", en: "A numbered paper can only be sent.")
        case .sent:
            Label(
                vi: "Văn bản đã gửi không sửa được; cần thì ban hành văn bản mới.",
                en: "A paper that was sent does not change: issue a new one if needed."
            )
        }
    }
}
