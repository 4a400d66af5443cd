/// What the commune finds on the four contents (Mẫu số 03 part II; 26/2026/QĐ-TTg, article 7 clause 2 point a).
///
/// It gives no points and no star.
public struct CommuneFindings: Codable, Hashable, Sendable, FormPart {
    /// Part II.1: origin of the product, local material.
    public var origin = Finding()
    /// Part II.2: local labour.
    public var labour = Finding()
    /// Part II.3: origin of the product's idea.
    public var idea = Finding()
    /// Part II.4: local identity and knowledge.
    public var identity = Finding()
    /// Last part: what the commune asks of the province.
    public var request: String?

    /// One of the four contents.
    public enum Content: String, CaseIterable, Codable, Sendable {
        /// Nguồn gốc sản phẩm, nguyên liệu địa phương.
        case origin
        /// Sử dụng lao động địa phương.
        case labour
        /// Nguồn gốc ý tưởng sản phẩm.
        case idea
        /// Bản sắc, trí tuệ địa phương.
        case identity

        /// Its name on the form.
        public var label: Label {
            switch self {
            case .origin: Label(vi: "Nguồn gốc sản phẩm, nguyên liệu địa phương", en: "Origin and local material")
            case .labour: Label(vi: "Sử dụng lao động địa phương", en: "Local labour")
            case .idea: Label(vi: "Nguồn gốc ý tưởng sản phẩm", en: "Origin of the product's idea")
            case .identity: Label(vi: "Bản sắc, trí tuệ địa phương", en: "Local identity and knowledge")
            }
        }

        /// Where it stands on the form.
        public var place: Label {
            let number = (Self.allCases.firstIndex(of: self) ?? 0) + 1
            return Label(vi: "Mẫu số 03, phần II, nội dung \(number)", en: "Mẫu 03, part II, content \(number)")
        }
    }

    /// What is written on one content.
    public struct Finding: Codable, Hashable, Sendable, FormPart {
        /// The producer's description.
        public var description: String?
        /// Whether the commune agrees.
        public var verdict: Verdict?
        /// The commune's words.
        public var words: String?

        /// Nothing written yet.
        public init() {}
    }

    /// The commune's word on a content.
    public enum Verdict: String, CaseIterable, Codable, Sendable {
        /// Đồng ý.
        case accepted
        /// Không đồng ý.
        case notAccepted = "not_accepted"

        /// Its name on the form.
        public var label: Label {
            switch self {
            case .accepted: Label(vi: "Đồng ý", en: "Accepted")
            case .notAccepted: Label(vi: "Không đồng ý", en: "Not accepted")
            }
        }
    }

    /// Nothing found yet.
    public init() {}

    /// The finding on one content.
    public subscript(content: Content) -> Finding {
        get { self[keyPath: Self.path(to: content)] }
        set { self[keyPath: Self.path(to: content)] = newValue }
    }

    private static func path(to content: Content) -> WritableKeyPath<CommuneFindings, Finding> {
        switch content {
        case .origin: \.origin
        case .labour: \.labour
        case .idea: \.idea
        case .identity: \.identity
        }
    }

    /// What is missing before the report is sent; empty when nothing.
    ///
    /// Words are needed where the commune does not agree; a verdict and the producer's description always.
    public var gaps: [FormGap] {
        var gaps = Content.allCases.flatMap { content -> [FormGap] in
            let finding = self[content]
            var missing: [FormGap] = []
            if finding.description == nil {
                missing.append(
                    gap(content, "description", "chưa có mô tả của chủ thể", "the producer's description is missing")
                )
            }
            if finding.verdict == nil {
                missing.append(
                    gap(content, "verdict", "chưa chọn đồng ý hay không đồng ý", "say whether it is accepted")
                )
            }
            if finding.verdict == .notAccepted, finding.words == nil {
                missing.append(gap(content, "words", "không đồng ý thì ghi lý do", "give the reason for not accepting"))
            }
            return missing
        }
        if request == nil {
            gaps.append(
                FormGap(
                    form: .communeFindings,
                    field: "request",
                    place: Label(vi: "Mẫu số 03, phần kiến nghị", en: "Mẫu 03, request"),
                    message: Label(vi: "Chưa ghi kiến nghị với tỉnh.", en: "The request to the province is missing.")
                )
            )
        }
        return gaps
    }

    private func gap(_ content: Content, _ field: String, _ vi: String, _ en: String) -> FormGap {
        FormGap(
            form: .communeFindings,
            field: "\(content.rawValue).\(field)",
            place: content.place,
            message: Label(vi: "\(content.label.vi): \(vi).", en: "\(content.label.en): \(en).")
        )
    }
}
