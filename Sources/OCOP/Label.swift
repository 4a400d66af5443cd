/// The languages of the product; Vietnamese comes first.
public enum Language: String, CaseIterable, Sendable {
    case vi, en
}

/// Words that people read, in both languages; one cannot be written without the other.
public struct Label: Hashable, Sendable {
    /// Vietnamese, in Unicode NFC.
    public let vi: String
    /// English.
    public let en: String

    /// A label from its two wordings.
    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The wording in one language.
    public subscript(language: Language) -> String { language == .vi ? vi : en }
}
