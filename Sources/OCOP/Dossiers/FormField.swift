import Foundation

/// The forms that go into a dossier and come out of its handling.
public enum DossierForm: String, CaseIterable, Codable, Sendable {
    /// Phiếu đăng ký.
    case registration
    /// Báo cáo tự đánh giá.
    case selfAssessment = "self_assessment"
    /// Kết quả đánh giá của UBND cấp xã.
    case communeFindings = "commune_findings"
    /// Kiểm tra thành phần hồ sơ.
    case composition
    /// Báo cáo của Tổ tư vấn.
    case advisoryReport = "advisory_report"
    /// Biên bản khảo sát.
    case siteSurvey = "site_survey"

    /// Its name, with its number where Appendix III of 26/2026/QĐ-TTg gives one.
    public var label: Label {
        switch self {
        case .registration: Label(vi: "Phiếu đăng ký (Mẫu số 01)", en: "Registration form (Mẫu 01)")
        case .selfAssessment: Label(vi: "Báo cáo tự đánh giá (Mẫu số 02)", en: "Self-assessment (Mẫu 02)")
        case .communeFindings: Label(vi: "Báo cáo của UBND cấp xã (Mẫu số 03)", en: "Commune report (Mẫu 03)")
        case .composition: Label(vi: "Kiểm tra thành phần hồ sơ", en: "Check of the dossier's parts")
        case .advisoryReport: Label(vi: "Báo cáo của Tổ tư vấn", en: "Advisory team's report")
        case .siteSurvey: Label(vi: "Biên bản khảo sát cơ sở", en: "Record of a site survey")
        }
    }
}

/// One line of a form that is filled in with words: where it stands, what it is called, and how it is read.
public struct FormField<Form>: Sendable {
    /// Name in the form's JSON, parts divided by points: "producer.phone"; also the anchor on its page.
    public let name: String
    /// Its name on the form.
    public let label: Label
    /// Where it stands on the official form; nil for a form of our own.
    public let place: Label?
    /// Whether the form is incomplete without it.
    public let isRequired: Bool
    /// Whether it takes paragraphs rather than a line.
    public let isLong: Bool
    /// Where the form keeps it.
    public let path: any WritableKeyPath<Form, String?> & Sendable

    init(
        _ name: String,
        _ label: Label,
        at place: Label? = nil,
        required: Bool = false,
        long: Bool = false,
        _ path: any WritableKeyPath<Form, String?> & Sendable
    ) {
        self.name = name
        self.label = label
        self.place = place
        isRequired = required
        isLong = long
        self.path = path
    }

    /// The most characters that it takes.
    public var longest: Int { isLong ? 20_000 : 300 }

    /// Puts typed text into the form, cleaned; blank text empties the field.
    public func set(_ text: String?, in form: inout Form) {
        form[keyPath: path] = text.flatMap { Self.clean($0, keepingLines: isLong) }
    }

    /// Text in Unicode NFC without the blanks around it and without what cannot be seen; nil when nothing is left.
    static func clean(_ text: String, keepingLines: Bool) -> String? {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let kept = lines.unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar == "\n" && keepingLines ? scalar : (scalar == "\n" || scalar == "\t" ? " " : scalar)
        }.filter { scalar in
            scalar == "\n" || !(scalar.properties.generalCategory == .control || invisible.contains(scalar))
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: kept)
        let trimmed = String(view).trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed.precomposedStringWithCanonicalMapping
    }

    private static var invisible: Set<Unicode.Scalar> {
        ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}"]
    }
}

/// What a form still lacks, or what cannot stand in it so: which field, where, and what to do.
public struct FormGap: Hashable, Sendable {
    /// The form.
    public let form: DossierForm
    /// The field's name in the form's JSON, which is its anchor on the page.
    public let field: String
    /// Where it stands on the official form; nil for a form of our own.
    public let place: Label?
    /// What is missing or wrong, and what to do.
    public let message: Label
}

extension FormField {
    /// What is wrong with the field of a form: empty where it is required, or too long.
    func gap(in value: Form, of form: DossierForm) -> FormGap? {
        guard let text = value[keyPath: path] else {
            guard isRequired else { return nil }
            return FormGap(
                form: form,
                field: name,
                place: place,
                message: Label(vi: "Chưa ghi: \(label.vi).", en: "Not filled in: \(label.en).")
            )
        }
        guard text.count > longest else { return nil }
        return FormGap(
            form: form,
            field: name,
            place: place,
            message: Label(
                vi: "\(label.vi) dài \(text.count) ký tự; rút gọn còn \(longest) ký tự.",
                en: "\(label.en) has \(text.count) characters; shorten it to \(longest)."
            )
        )
    }
}
