/// What was found in one row.
public struct RegisterFinding: Hashable, Sendable {
    /// Line of the file where the row begins.
    public let row: Int
    /// Product name, as written.
    public let name: String
    /// Producer, as written.
    public let producer: String
    /// Place.
    public let place: RegisterPlace
    /// Product set.
    public let suggestion: ProductSetSuggestion
    /// Star, decision, dates, validity.
    public let recognition: RegisterRecognition
    /// All problems, in the order of `RegisterProblem`.
    public let problems: [RegisterProblem]
    /// Line of the earlier row with the same product.
    public let duplicateOf: Int?

    /// Whether the row could not be read at all.
    public var isBad: Bool { problems.contains(.badRow) }
}

extension RegisterFinding {
    /// One line of NDJSON without its line end: the stable keys, then with `details` more of them.
    public func json(details: Bool = false, in language: Language = .vi) -> String {
        var fields = [
            ("row", "\(row)"), ("name", Self.quoted(name)),
            ("province", Self.quoted(place.province?.code.description)),
            ("commune", Self.quoted(place.commune?.code.description)),
            ("communeThen", Self.quoted(place.communeThen?.code.description)),
            ("set", suggestion.set.map(String.init) ?? "null"), ("confidence", Self.share(suggestion.sure)),
            ("stars", recognition.stars.map { "\($0.rawValue)" } ?? "null"),
            ("validUntil", Self.quoted(recognition.lastDay?.description)),
            ("problems", Self.list(problems.map(\.rawValue))),
        ]
        if details { fields += detailFields(in: language) }
        return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }

    private func detailFields(in language: Language) -> [(String, String)] {
        let (isValid, since): (String, CalendarDay?) =
            switch recognition.state {
            case .valid: ("true", nil)
            case .expired(let since): ("false", since)
            case .notYet: ("false", nil)
            case .unknown: ("null", nil)
            }
        return [
            ("producer", Self.quoted(producer)),
            ("provinceName", Self.quoted(place.province?.name)), ("communeName", Self.quoted(place.commune?.name)),
            ("communeThenName", Self.quoted(place.communeThen?.name)),
            ("placeCandidates", Self.list(place.candidates.map(\.code.description))),
            ("setCandidates", "[" + suggestion.candidates.map(String.init).joined(separator: ",") + "]"),
            ("decision", Self.quoted(recognition.decision)),
            ("issued", Self.quoted(recognition.issued?.description)),
            ("validOn", isValid), ("expiredSince", Self.quoted(since?.description)),
            ("duplicateOf", duplicateOf.map(String.init) ?? "null"),
            ("reasons", Self.list(reasons.map { $0[language] })),
        ]
    }

    /// All reasons: place, set, validity.
    public var reasons: [Label] { place.reasons + suggestion.reasons + recognition.reasons }

    private static func quoted(_ text: String?) -> String {
        guard let text else { return "null" }
        var output: [UInt8] = []
        CanonicalJSON.write(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func list(_ texts: [String]) -> String {
        "[" + texts.map { quoted($0) }.joined(separator: ",") + "]"
    }

    /// Hundredths as a JSON number: 0.9, 0.85, 0, 1.
    private static func share(_ hundredths: Int) -> String {
        if hundredths % 100 == 0 { return "\(hundredths / 100)" }
        return hundredths % 10 == 0 ? "0.\(hundredths / 10)" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }
}
