import VietnameseText

/// A date as somebody wrote it: a full day, or only its month or year.
///
/// Nothing is filled in.
public enum DateText: Hashable, Sendable {
    /// A full day.
    case day(CalendarDay)
    /// A month of a year.
    case month(year: Int, month: Int)
    /// A year alone.
    case year(Int)

    /// The one date that a text names; nil where it names none or several.
    ///
    /// A year or month beside a full day is passed over: "15/3/2023 (đợt 1 năm 2023)" is the day.
    public init?(_ text: String) {
        let all = Set(Self.all(in: text))
        let days = all.filter(\.isDay)
        let months = all.filter { if case .month = $0 { true } else { false } }
        guard let found = [days, months, all].first(where: { !$0.isEmpty }), found.count == 1 else { return nil }
        self = found[found.startIndex]
    }

    /// The full day.
    public var day: CalendarDay? { if case .day(let day) = self { day } else { nil } }

    /// The year.
    public var year: Int { earliest.year }

    /// The first day that it may be.
    public var earliest: CalendarDay { days.first }

    /// The last day that it may be.
    public var latest: CalendarDay { days.last }

    private var isDay: Bool { day != nil }

    private var days: (first: CalendarDay, last: CalendarDay) {
        let (year, first, last): (Int, Int, Int)
        switch self {
        case .day(let day): return (day, day)
        case .month(let itsYear, let month): (year, first, last) = (itsYear, month, month)
        case .year(let itsYear): (year, first, last) = (itsYear, 1, 12)
        }
        let length = CalendarDay.length(ofMonth: last, in: year)
        guard let start = CalendarDay(year: year, month: first, day: 1),
            let end = CalendarDay(year: year, month: last, day: length)
        else { return (CalendarDay(number: 0), CalendarDay(number: 0)) }
        return (start, end)
    }

    /// All dates in a text, from left to right.
    ///
    /// A date that no calendar has, or with a year of two digits, is none.
    public static func all(in text: String) -> [DateText] {
        var reader = DateReader(text)
        return reader.read()
    }
}

extension DateText: CustomStringConvertible {
    /// "2023-03-15", "2023-03" or "2023".
    public var description: String {
        switch self {
        case .day(let day): day.description
        case .month: String(earliest.description.prefix(7))
        case .year(let year): "\(year)"
        }
    }
}

/// Finds dates among the numbers, words and marks of a text.
private struct DateReader {
    private enum Token: Equatable {
        case number(Int, digits: Int)
        case word(String)
        case mark(Character)
    }

    private var tokens: [Token] = []
    private var position = 0

    init(_ text: String) {
        for character in VietnameseText.folded(text).prefix(1000) {
            if let digit = character.wholeNumberValue, character.isASCII {
                if case .number(let value, let digits)? = tokens.last, digits > 0, !isApart {
                    tokens[tokens.count - 1] = .number(min(value * 10 + digit, 1_000_000_000), digits: digits + 1)
                } else {
                    tokens.append(.number(digit, digits: 1))
                }
            } else if character.isLetter {
                if case .word(let word)? = tokens.last, !isApart {
                    tokens[tokens.count - 1] = .word(word + String(character))
                } else {
                    tokens.append(.word(String(character)))
                }
            } else if !character.isWhitespace {
                tokens.append(.mark(character))
            }
            isApart = character.isWhitespace
        }
    }

    private var isApart = false

    mutating func read() -> [DateText] {
        var found: [DateText] = []
        while position < tokens.count {
            guard case .number = tokens[position], !isJoinedToWord else {
                position += 1
                continue
            }
            let (date, count) = date()
            position += count
            if let date { found.append(date) }
        }
        return found
    }

    /// "QĐ2023" and "/2023" belong to something else.
    private var isJoinedToWord: Bool {
        guard position > 0 else { return false }
        return tokens[position - 1] == .mark("/")
    }

    /// The date at the position and the number of tokens that it takes; nil with the tokens of what only looks like one.
    private func date() -> (DateText?, Int) {
        if let (date, count) = threeNumbers() { return (date, count) }
        if let (date, count) = inWords() { return (date, count) }
        guard let one = number(0) else { return (nil, 1) }
        if one.digits <= 2, let mark = mark(1), "/-.".contains(mark), let year = number(2), year.digits == 4,
            !isSlash(3)
        {
            return (month(one.value, year.value), 3)
        }
        if one.digits == 4, let mark = mark(1), "/-".contains(mark), let two = number(2), two.digits <= 2, !isSlash(3) {
            return (month(two.value, one.value), 3)
        }
        if one.digits == 4, (1900...2199).contains(one.value), !isSlash(1), !(mark(1) == "-" && number(2) != nil) {
            return (.year(one.value), 1)
        }
        return (nil, 1)
    }

    /// "15/3/2023", "15-3-2023", "2023-03-15".
    private func threeNumbers() -> (DateText?, Int)? {
        guard let one = number(0), let first = mark(1), "/-.".contains(first), let two = number(2), mark(3) == first,
            let three = number(4)
        else { return nil }
        if isSlash(5) { return (nil, 5) }
        if one.digits == 4 { return (day(three.value, two.value, one.value), 5) }
        return (three.digits == 4 && one.digits <= 2 ? day(one.value, two.value, three.value) : nil, 5)
    }

    /// "15 tháng 3 năm 2023", "15 tháng 3/2023", "3 năm 2023" after "tháng".
    private func inWords() -> (DateText?, Int)? {
        guard let one = number(0), one.digits <= 2 else { return nil }
        if word(1) == "thang", let two = number(2), two.digits <= 2 {
            let gap = word(3) == "nam" || mark(3).map { "/-.,".contains($0) } == true ? 1 : 0
            let year = word(3 + gap) == "nam" ? number(4 + gap) : number(3 + gap)
            let count = word(3 + gap) == "nam" ? 5 + gap : 4 + gap
            guard let year, year.digits == 4 else { return (nil, 3) }
            return (day(one.value, two.value, year.value), count)
        }
        if position > 0, tokens[position - 1] == .word("thang"), word(1) == "nam", let year = number(2),
            year.digits == 4
        {
            return (month(one.value, year.value), 3)
        }
        return nil
    }

    private func day(_ day: Int, _ month: Int, _ year: Int) -> DateText? {
        guard (1900...2199).contains(year) else { return nil }
        return CalendarDay(year: year, month: month, day: day).map(DateText.day)
    }

    private func month(_ month: Int, _ year: Int) -> DateText? {
        (1...12).contains(month) && (1900...2199).contains(year) ? .month(year: year, month: month) : nil
    }

    private func token(_ offset: Int) -> Token? {
        tokens.indices.contains(position + offset) ? tokens[position + offset] : nil
    }

    private func number(_ offset: Int) -> (value: Int, digits: Int)? {
        if case .number(let value, let digits)? = token(offset) { (value, digits) } else { nil }
    }

    private func word(_ offset: Int) -> String? { if case .word(let word)? = token(offset) { word } else { nil } }
    private func mark(_ offset: Int) -> Character? { if case .mark(let mark)? = token(offset) { mark } else { nil } }
    private func isSlash(_ offset: Int) -> Bool { mark(offset) == "/" }
}
