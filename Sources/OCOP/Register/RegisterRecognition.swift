/// What a row says of its latest recognition: star, decision, date, and how long the certificate holds.
public struct RegisterRecognition: Hashable, Sendable {
    /// Star.
    public internal(set) var stars: Stars?
    /// Number of the decision.
    public internal(set) var decision: String?
    /// Day of issue, or what is known of it.
    public internal(set) var issued: DateText?
    /// The certificate's last day.
    public internal(set) var lastDay: CalendarDay?
    /// What that means on the day of the check.
    public internal(set) var state = State.unknown
    /// What could not be read or does not fit.
    public internal(set) var problems: [RegisterProblem] = []
    /// What led to it.
    public internal(set) var reasons: [Label] = []

    /// Whether the certificate holds on a day.
    public enum State: Hashable, Sendable {
        /// To the end of that day.
        case valid(until: CalendarDay)
        /// No longer, from that day on; nil where only that it has ended is certain.
        case expired(since: CalendarDay?)
        /// Issued later than the day of the check.
        case notYet(from: CalendarDay)
        /// The row does not say.
        case unknown
    }
}

/// Reads the recognition columns of a row.
struct RegisterRecognitionReader {
    /// Day of the check.
    let today: CalendarDay
    /// 26/2026/QĐ-TTg article 4 clause 3, and the acts before it.
    static let months = 36
    /// First year of the programme (490/QĐ-TTg of 2018).
    static let firstYear = 2018

    private typealias Round = [RegisterColumn.RoundField: String]

    func recognition(_ row: RegisterRow) -> RegisterRecognition {
        var found = RegisterRecognition()
        let rounds = row.rounds.filter { $0.key > 0 }.sorted { $0.key < $1.key }.map(\.value)
        let present = row.rounds[0] ?? [:]
        let latest = latest(of: rounds, &found)
        let isOwn = latest == nil
        readStars(present: present[.stars], latest: latest?[.stars], &found)
        readDecision(latest?[.decision] ?? (isOwn || latest?[.date] == nil ? present[.decision] : nil), &found)
        var source = latest ?? [:]
        // What stands outside the rounds describes the present state, so it fills what the latest round leaves empty.
        if source[.date] == nil, source[.year] == nil, DateText(source[.decision] ?? "") == nil {
            source.merge(present) { own, _ in own }
        }
        readIssue(source, &found)
        readValidity(expiry: row[.expiry], &found)
        return found
    }

    /// The round that counts: the last that says anything, unless an earlier one is dated later.
    private func latest(of rounds: [Round], _ found: inout RegisterRecognition) -> Round? {
        guard let last = rounds.last, rounds.count > 1 else { return rounds.last }
        let dated = rounds.compactMap { round in date(round).map { (round, $0) } }
        guard let newest = dated.max(by: { $0.1.earliest < $1.1.earliest }), let end = date(last),
            newest.1.earliest > end.latest
        else { return last }
        found.problems.append(.roundsOutOfOrder)
        return newest.0
    }

    private func date(_ round: Round) -> DateText? {
        [round[.date], round[.decision], round[.year]].compactMap { $0 }.lazy.compactMap { DateText($0) }.first
    }

    private func readStars(present: String?, latest: String?, _ found: inout RegisterRecognition) {
        let (now, round) = (present.flatMap(StarText.stars), latest.flatMap(StarText.stars))
        found.stars = round ?? (latest == nil ? now : nil)
        if found.stars == nil { found.problems.append(.starsUnknown) }
        if let now, let round, now != round { found.problems.append(.starsDiffer) }
    }

    private func readDecision(_ text: String?, _ found: inout RegisterRecognition) {
        found.decision = text.flatMap { DecisionText.number(in: $0) }
        if found.decision == nil { found.problems.append(.decisionUnknown) }
    }

    /// The date column, the decision's day and the year have to fit each other.
    private func readIssue(_ round: Round, _ found: inout RegisterRecognition) {
        let date = round[.date].flatMap { DateText($0) }
        let decided = round[.decision].flatMap { DateText($0) }
        let year = round[.year].flatMap { DateText($0) }
        let all = [date, decided, year].compactMap { $0 }
        guard !all.isEmpty else { return }
        if all.contains(where: { $0.year < Self.firstYear }) {
            found.problems.append(.dateImplausible)
            return
        }
        let best = all.first { $0.day != nil } ?? date ?? decided ?? year
        guard let best, all.allSatisfy({ fits($0, best, isYearOfEvaluation: $0 == year) }) else {
            found.problems.append(.dateDiffers)
            return
        }
        found.issued = best
    }

    /// A decision early in a year may conclude the evaluation of the year before.
    private func fits(_ one: DateText, _ other: DateText, isYearOfEvaluation: Bool) -> Bool {
        if one.earliest <= other.latest, other.earliest <= one.latest { return true }
        return isYearOfEvaluation && other.year == one.year + 1
    }

    private func readValidity(expiry text: String?, _ found: inout RegisterRecognition) {
        let expiry = text.flatMap { DateText($0) }
        if text != nil, expiry == nil { found.problems.append(.expiryUnknown) }
        if expiry?.day == nil, found.issued?.day == nil, !found.problems.contains(.dateImplausible) {
            found.problems.append(.dateUnknown)
        }
        if found.stars.map({ $0 < .three }) == true, expiry == nil {
            found.problems.append(.noCertificate)
            return
        }
        if let last = expiry?.day {
            guard found.issued.map({ $0.earliest <= last }) ?? true else {
                found.problems.append(.dateDiffers)
                return
            }
            found.say(vi: "cột ngày hết hạn ghi \(last.text(in: .vi))", en: "the expiry column says \(last)")
            settle(last, issued: found.issued?.day, &found)
        } else if let expiry {
            end(atLatest: expiry.latest, &found)
        } else if let issued = found.issued?.day {
            let last = Validity(issued: issued, months: Self.months).lastDay
            found.say(
                vi: "cấp ngày \(issued.text(in: .vi)), có giá trị 36 tháng",
                en: "issued on \(issued), valid for 36 months"
            )
            settle(last, issued: issued, &found)
        } else if let issued = found.issued {
            end(atLatest: Validity(issued: issued.latest, months: Self.months).lastDay, &found)
        }
    }

    private func settle(_ last: CalendarDay, issued: CalendarDay?, _ found: inout RegisterRecognition) {
        found.lastDay = last
        if let issued, issued > today {
            found.state = .notYet(from: issued)
            found.problems.append(.notYetValid)
        } else if last < today {
            found.state = .expired(since: last.adding(days: 1))
            found.problems.append(.expired)
        } else {
            found.state = .valid(until: last)
        }
    }

    /// Only a month or year is known: that it has ended may be certain, that it holds never is.
    private func end(atLatest day: CalendarDay, _ found: inout RegisterRecognition) {
        guard day < today else { return }
        found.say(
            vi: "muộn nhất đến \(day.text(in: .vi)) là hết hạn",
            en: "ended on \(day) at the latest"
        )
        found.state = .expired(since: nil)
        found.problems.append(.expired)
    }
}

extension RegisterRecognition {
    mutating func say(vi: String, en: String) { reasons.append(Label(vi: vi, en: en)) }
}
