/// Checks the rows of a register one after the other; it remembers them, since a later row may repeat an earlier one.
public struct RegisterCheck: Sendable {
    private let words: ProductWords
    private let places: RegisterPlaceReader
    private let recognitions: RegisterRecognitionReader
    private var duplicates = RegisterDuplicates()
    /// What was found so far, in figures.
    public private(set) var summary = RegisterSummary()

    /// A check on a day; `province` is the whole list's, for rows that name none.
    public init(units: Units, words: ProductWords, on day: CalendarDay, province: String? = nil) {
        self.words = words
        places = RegisterPlaceReader(units: units, province: province)
        recognitions = RegisterRecognitionReader(today: day)
    }

    /// What a row says, and what it does not.
    public mutating func check(_ row: RegisterRow) -> RegisterFinding {
        let finding = row.isDamaged ? Self.damaged(row) : read(row)
        summary.add(finding)
        return finding
    }

    private mutating func read(_ row: RegisterRow) -> RegisterFinding {
        let name = row[.name] ?? ""
        let place = places.place(row)
        let suggestion = words.suggest(name, group: row[.group])
        let recognition = recognitions.recognition(row)
        var problems = place.problems + suggestion.problems + recognition.problems
        if name.isEmpty { problems.append(.nameMissing) }
        var twin: Int?
        switch duplicates.add(row, place, recognition) {
        case .duplicate(let line)?:
            twin = line
            problems.append(.duplicate)
        case .renewal(let line)?:
            twin = line
            problems.append(.renewal)
        case nil: break
        }
        return RegisterFinding(
            row: row.line,
            name: name,
            producer: row[.producer] ?? "",
            place: place,
            suggestion: suggestion,
            recognition: recognition,
            problems: RegisterProblem.allCases.filter(problems.contains),
            duplicateOf: twin
        )
    }

    private static func damaged(_ row: RegisterRow) -> RegisterFinding {
        RegisterFinding(
            row: row.line,
            name: "",
            producer: "",
            place: RegisterPlace(),
            suggestion: ProductSetSuggestion(set: nil, sure: 0, candidates: [], problems: [], reasons: []),
            recognition: RegisterRecognition(),
            problems: [.badRow],
            duplicateOf: nil
        )
    }
}

/// A register in figures.
public struct RegisterSummary: Hashable, Sendable {
    /// Rows with any text.
    public private(set) var rows = 0
    /// Rows that could not be read at all.
    public private(set) var bad = 0
    /// Rows whose province of today is certain.
    public private(set) var toProvince = 0
    /// Rows whose commune of today is certain.
    public private(set) var toCommune = 0
    /// Rows with a set of confidence 0.8 or more.
    public private(set) var setsSure = 0
    /// Rows with a set of lower confidence.
    public private(set) var setsUnsure = 0
    /// Rows valid on the day.
    public private(set) var valid = 0
    /// Rows expired for certain.
    public private(set) var expired = 0
    /// Rows of which neither is certain.
    public private(set) var validityUnknown = 0
    /// Rows that repeat an earlier one.
    public private(set) var duplicates = 0
    /// Rows with another recognition of an earlier row's product.
    public private(set) var renewals = 0

    /// From this confidence, in hundredths, a suggestion counts as sure.
    public static let sure = 80

    /// Counts a row.
    mutating func add(_ finding: RegisterFinding) {
        rows += 1
        if finding.isBad {
            bad += 1
            return
        }
        toProvince += finding.place.province == nil ? 0 : 1
        toCommune += finding.place.commune == nil ? 0 : 1
        setsSure += finding.suggestion.sure >= Self.sure ? 1 : 0
        setsUnsure += finding.suggestion.set != nil && finding.suggestion.sure < Self.sure ? 1 : 0
        switch finding.recognition.state {
        case .valid: valid += 1
        case .expired: expired += 1
        case .notYet, .unknown: validityUnknown += 1
        }
        duplicates += finding.problems.contains(.duplicate) ? 1 : 0
        renewals += finding.problems.contains(.renewal) ? 1 : 0
    }
}
