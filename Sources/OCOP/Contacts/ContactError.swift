/// Why a phone number, an e-mail address or a registration number was refused: what is wrong, and what to do.
public struct ContactError: Error, Hashable, Sendable {
    /// The reason.
    public let reason: Reason
    /// What is wrong.
    public let message: Label
    /// What to do.
    public let advice: Label

    /// The reasons, for code that has to tell them apart.
    public enum Reason: Hashable, Sendable {
        /// Nothing was typed.
        case empty
        /// Longer than any of its kind.
        case tooLong
        /// Something that cannot stand in it.
        case character
        /// The wrong number of digits, or parts that do not fit together.
        case form
        /// Well formed, but of a series or a form that is not taken here.
        case series
    }

    /// Message and advice on one line.
    public func text(in language: Language) -> String { "\(message[language]) → \(advice[language])" }
}
