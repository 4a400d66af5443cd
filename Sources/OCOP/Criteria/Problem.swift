/// What a reader of files found, where, and what to do about it.
public struct Problem: Hashable, Sendable, Error {
    /// How grave it is.
    public let severity: Severity
    /// Name of the file as the user knows it.
    public let file: String
    /// Line, from 1; 0 where the file as a whole is meant.
    public let line: Int
    /// What is wrong.
    public let message: Label
    /// What to do.
    public let advice: Label

    /// A problem with its parts; `advice` may be empty.
    public init(severity: Severity, file: String, line: Int, message: Label, advice: Label) {
        self.severity = severity
        self.file = file
        self.line = line
        self.message = message
        self.advice = advice
    }

    /// How grave a problem is.
    public enum Severity: String, Comparable, Sendable {
        /// To be known, not to be mended: a declared anomaly or a correction of the source.
        case notice
        /// The pack cannot be used.
        case error

        public static func < (one: Severity, other: Severity) -> Bool { one == .notice && other == .error }
    }

    /// "file:line: message. advice"
    public func text(in language: Language) -> String {
        let place = file.isEmpty ? "" : line > 0 ? "\(file):\(line): " : "\(file): "
        let advice = advice[language]
        return place + message[language] + (advice.isEmpty ? "" : " → \(advice)")
    }
}

extension Sequence<Problem> {
    /// Whether any of them makes the pack unusable.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}
