/// What an office found of the parts of a dossier (kiểm tra thành phần hồ sơ; 26/2026/QĐ-TTg, article 6 clause 2).
public struct CompositionCheck: Codable, Hashable, Sendable, FormPart {
    /// One line for each part.
    public var parts: [PartCheck] = []
    /// Number of samples handed in.
    public var samples: Int?
    /// Day on which the dossier was found complete, from which the commune's term runs where a province counts so
    /// (local practice; see ``Procedure/Term``).
    public var completeOn: CalendarDay?

    /// What was found of one part.
    public struct PartCheck: Codable, Hashable, Sendable {
        /// Name of the part in the composition.
        public var part: String
        /// What was found.
        public var found: Found
        /// What is wrong with it, or why it is not needed.
        public var note: String?

        /// What was found of a part.
        public init(part: String, found: Found, note: String? = nil) {
            self.part = part
            self.found = found
            self.note = note
        }
    }

    /// What can be found of a part.
    public enum Found: String, CaseIterable, Codable, Sendable {
        /// Có.
        case present
        /// Thiếu, hoặc chưa đạt.
        case missing
        /// Không cần.
        case notNeeded = "not_needed"

        /// Its name on screens.
        public var label: Label {
            switch self {
            case .present: Label(vi: "Có", en: "Present")
            case .missing: Label(vi: "Thiếu", en: "Missing")
            case .notNeeded: Label(vi: "Không cần", en: "Not needed")
            }
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case parts, samples
        case completeOn = "complete_on"
    }

    /// Nothing checked yet.
    public init() {}

    /// What was found of a part; nil while it was not looked at.
    public subscript(part: DossierComposition.Part) -> PartCheck? { parts.first { $0.part == part.id } }

    /// The parts that are missing, for the letter that asks for them.
    public func missing(of parts: [DossierComposition.Part]) -> [DossierComposition.Part] {
        parts.filter { self[$0]?.found == .missing }
    }

    /// What the check itself lacks; empty when each part was looked at and every finding holds together.
    ///
    /// `parts` are those of the dossier, `samples` how many are asked for.
    public func gaps(parts: [DossierComposition.Part], samples required: Int) -> [FormGap] {
        var gaps = parts.compactMap { gap(in: $0) }
        let counted = parts.first { $0.id == DossierComposition.samples }
        if let counted, self[counted]?.found == .present, samples ?? 0 < required {
            gaps.append(
                Self.gap(
                    "samples",
                    "Cần \(required) sản phẩm mẫu, mới nhận \(samples ?? 0): ghi đủ số hoặc chọn «Thiếu».",
                    "\(required) samples are needed, \(samples ?? 0) came: mend the number or choose «Missing»."
                )
            )
        }
        let isComplete = gaps.isEmpty && missing(of: parts).isEmpty
        if isComplete, completeOn == nil {
            gaps.append(
                Self.gap("complete_on", "Chưa ghi ngày hồ sơ đủ thành phần.", "The day of completeness is missing.")
            )
        } else if !missing(of: parts).isEmpty, completeOn != nil {
            gaps.append(
                Self.gap(
                    "complete_on",
                    "Hồ sơ còn thiếu nên chưa ghi ngày đủ thành phần.",
                    "Parts are missing, so there is no day of completeness yet."
                )
            )
        }
        return gaps
    }

    private func gap(in part: DossierComposition.Part) -> FormGap? {
        guard let check = self[part] else {
            return Self.gap(part.id, "Chưa kiểm tra: \(part.label.vi).", "Not looked at: \(part.label.en).")
        }
        switch check.found {
        case .present: return nil
        case .notNeeded where part.isAlwaysNeeded:
            return Self.gap(
                part.id,
                "\(part.label.vi) luôn phải có, không thể chọn «Không cần».",
                "Always needed: \(part.label.en)."
            )
        case .missing, .notNeeded:
            guard check.note == nil else { return nil }
            return Self.gap(
                part.id,
                "\(part.label.vi): ghi thiếu gì hoặc vì sao không cần.",
                "\(part.label.en): say what is missing, or why it is not needed."
            )
        }
    }

    private static func gap(_ field: String, _ vi: String, _ en: String) -> FormGap {
        FormGap(form: .composition, field: field, place: nil, message: Label(vi: vi, en: en))
    }
}
