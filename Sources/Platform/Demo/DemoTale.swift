import OCOP

/// What is to happen to one dossier, day by day.
struct DemoTale: Sendable {
    /// A day's work on a dossier, done by the verbs of those whose work it is.
    enum Stop: Hashable, Sendable {
        case begin
        /// Part of the forms, or all of them with the evidence.
        case sketch, write
        case submit, withdraw, receive, check, sendBack, assess, signReport, sendReport
        case receiveAtProvince, askForCompletion, assign, note, advise, open
        /// How many of the council's members hand in their sheets.
        case score(Int)
        case close, writeMinutes, writeResult, decide, tell, forward, receiveAtCentre, referBack
    }

    /// Where it is to stand today.
    enum Goal: Hashable, Sendable {
        case sketch, draft, submitted, received, checked, assessed, signed, returned, reported
        case atProvince, completion, assigned, noted, advised, scoring(Int), closed, minuted, decided
        case recognised, notRecognised, withdrawn
        case forwarded, atCentre, centralCompletion, centralAssigned, centralScoring(Int), centralClosed
        case fiveStars, referredBack, decidedAfterReferral
    }

    let number: Int
    let producer: Int
    let product: Int
    let kind: DossierKind
    let goal: Goal
    /// The total that its sheets come to, in points, at the province and at the centre.
    let points: Int
    let centralPoints: Int
    /// The day of its filing, from which the others are counted.
    let filing: CalendarDay

    /// Its stops with their days, in order.
    var stops: [(day: CalendarDay, stop: Stop)] {
        Self.steps(to: goal).map { (filing.adding(weekdays: $0.0), $0.1) }
    }

    /// The last working day of its tale, counted from its filing.
    static func length(of goal: Goal) -> Int { steps(to: goal).last?.0 ?? 0 }

    private static let toCommune: [(Int, Stop)] = [(-6, .begin), (-3, .write), (0, .submit), (1, .receive)]
    private static let toProvince =
        toCommune + [(2, .check), (6, .assess), (8, .signReport), (9, .sendReport), (11, .receiveAtProvince)]
    private static let toCouncil = toProvince + [(13, .assign), (16, .note), (18, .advise), (22, .open)]
    private static let toClosing = toCouncil + [(24, .score(7)), (26, .close)]
    private static let toResult = toClosing + [(28, .writeMinutes), (30, .writeResult)]
    private static let toCentre = toResult + [(33, .forward), (37, .receiveAtCentre)]
    private static let toCentralScoring = toCentre + [(39, .assign), (42, .note), (44, .advise), (48, .open)]
    private static let toCentralResult =
        toCentralScoring + [(50, .score(5)), (52, .close), (54, .writeMinutes), (56, .writeResult)]

    private static func steps(to goal: Goal) -> [(Int, Stop)] {
        switch goal {
        case .sketch: [(-6, .begin), (-5, .sketch)]
        case .draft: Array(toCommune.prefix(2))
        case .submitted: Array(toCommune.prefix(3))
        case .received: toCommune
        case .checked: Array(toProvince.prefix(5))
        case .assessed: Array(toProvince.prefix(6))
        case .signed: Array(toProvince.prefix(7))
        case .returned: toCommune + [(3, .sendBack)]
        case .reported: Array(toProvince.prefix(8))
        case .atProvince: toProvince
        case .completion: toProvince + [(14, .askForCompletion)]
        case .assigned: toProvince + [(13, .assign)]
        case .noted: toProvince + [(13, .assign), (16, .note)]
        case .advised: Array(toCouncil.dropLast())
        case .scoring(let sheets): toCouncil + [(24, .score(sheets))]
        case .closed: toClosing
        case .minuted: toClosing + [(28, .writeMinutes)]
        case .decided: toResult
        case .recognised: toResult + [(33, .decide)]
        case .notRecognised: toResult + [(33, .tell)]
        case .withdrawn: toCommune + [(5, .withdraw)]
        case .forwarded: Array(toCentre.dropLast())
        case .atCentre: toCentre
        case .centralCompletion: toCentre + [(40, .askForCompletion)]
        case .centralAssigned: toCentre + [(39, .assign), (42, .note)]
        case .centralScoring(let sheets): toCentralScoring + [(50, .score(sheets))]
        case .centralClosed: toCentralScoring + [(50, .score(5)), (52, .close)]
        case .fiveStars: toCentralResult + [(60, .decide)]
        case .referredBack: toCentralResult + [(60, .referBack)]
        case .decidedAfterReferral: toCentralResult + [(60, .referBack), (64, .writeResult), (68, .decide)]
        }
    }
}

extension CalendarDay {
    /// So many weekdays later, or earlier; offices do not work at weekends.
    func adding(weekdays count: Int) -> CalendarDay {
        var day = self
        var left = abs(count)
        let step = count < 0 ? -1 : 1
        while left > 0 || day.weekday > 5 {
            day = day.adding(days: step)
            if day.weekday <= 5, left > 0 { left -= 1 }
        }
        return day
    }
}
