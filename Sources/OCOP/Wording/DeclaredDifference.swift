/// The corrections and anomalies of a pack, asked whether they explain a difference.
struct DeclaredDifference {
    let set: CriteriaSet

    /// The declaration that explains what the text says at a place; nil where none does.
    ///
    /// A correction excuses the line. An anomaly was kept as printed, so a text that prints other points than the pack
    /// stays refused: the doubt is only shown beside it.
    func explanation(
        of kind: WordingDifference.Kind,
        at place: String,
        option: Int?,
        official: Label
    ) -> (label: Label, excuses: Bool)? {
        let correction = set.corrections.first { correction in
            let words = WordingText.words(correction.place)
            let named = words.firstIndex(of: "an").flatMap { words.indices.contains($0 + 1) ? Int(words[$0 + 1]) : nil }
            return Self.code(in: correction.place) == place && (named == nil || option == nil || named == option)
                && Self.mentions(official, in: correction.label)
        }
        if let correction { return (correction.label, true) }
        let anomaly = set.anomalies.first { Self.code(in: $0.place) == place && Self.kinds(of: $0.kind).contains(kind) }
        return anomaly.map { ($0.label, kind != .optionPoints) }
    }

    /// What an anomaly may be the reason of.
    private static func kinds(of anomaly: Anomaly.Kind) -> Set<WordingDifference.Kind> {
        switch anomaly {
        case .sum: [.partMax, .sectionMax, .criterionMax]
        case .bestOption: [.criterionMax, .optionPoints]
        case .equalPoints: [.optionPoints]
        case .doubtfulFloor: [.starMark]
        case .other: []
        }
    }

    /// The code in "7, phương án 3", "Mục 9 thang điểm", "Phần A (tiêu đề)", "6.1.1".
    private static func code(in place: String) -> String? {
        place.split { " ,;:()«»\"".contains($0) }
            .first { !["muc", "phan", "tieu", "chi"].contains(WordingText.folded(String($0))) }
            .map(String.init)
    }

    /// Whether the declaration quotes what the text says.
    private static func mentions(_ official: Label, in label: Label) -> Bool {
        if official == OfficialPoints.blank.label {
            return label.vi.contains("trống") || ["blank", "empty"].contains { label.en.contains($0) }
        }
        let tokens = label.vi.split { !($0.isLetter || $0.isNumber || $0 == ",") }
        return tokens.contains { $0 == official.vi }
    }
}

extension OfficialPoints {
    /// The form that messages use, in both languages.
    var label: Label { Label(vi: text(in: .vi), en: text(in: .en)) }
}

extension Points {
    /// The form that people read, in both languages.
    var label: Label { Label(vi: text(in: .vi), en: text(in: .en)) }
}
