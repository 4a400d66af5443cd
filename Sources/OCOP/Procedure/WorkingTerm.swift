/// The end of a term in working days, and how far it can be trusted.
///
/// There is no plain day to take by mistake: whoever warns an office takes `earliest`, whoever calls an office late
/// takes `latest`, and both show `warning`.
public enum WorkingTerm: Hashable, Sendable {
    /// All days on the way are known.
    case certain(CalendarDay)
    /// Days on the way may be off or not: the end if they are worked, the end if they are off, and the days.
    case doubtful(earliest: CalendarDay, latest: CalendarDay, doubts: [SpecialDay])
    /// Years on the way are not known: only weekends were left out in them, so even `latest` may be too early.
    case weekendsOnly(earliest: CalendarDay, latest: CalendarDay, unknownYears: [Int], doubts: [SpecialDay])

    /// The end if every doubtful day is worked.
    public var earliest: CalendarDay {
        switch self {
        case .certain(let day): day
        case .doubtful(let earliest, _, _), .weekendsOnly(let earliest, _, _, _): earliest
        }
    }

    /// The end if every doubtful day is off.
    public var latest: CalendarDay {
        switch self {
        case .certain(let day): day
        case .doubtful(_, let latest, _), .weekendsOnly(_, let latest, _, _): latest
        }
    }

    /// The days that may be off or not.
    public var doubts: [SpecialDay] {
        switch self {
        case .certain: []
        case .doubtful(_, _, let doubts), .weekendsOnly(_, _, _, let doubts): doubts
        }
    }

    /// What has to be shown beside the day; nil when it is certain.
    public var warning: Label? {
        switch self {
        case .certain:
            return nil
        case .doubtful(let earliest, let latest, let doubts):
            let vi = doubts.map { "\($0.day.text(in: .vi)) (\($0.label.vi))" }.joined(separator: ", ")
            let en = doubts.map { "\($0.day) (\($0.label.en))" }.joined(separator: ", ")
            return Label(
                vi:
                    "Chưa chắc ngày nghỉ: \(vi). Hạn là \(earliest.text(in: .vi)) nếu đi làm, \(latest.text(in: .vi)) nếu được nghỉ.",
                en: "Not certain to be off: \(en). The term ends on \(earliest) if worked, \(latest) if off."
            )
        case .weekendsOnly(_, _, let years, _):
            let list = years.map { String($0) }.joined(separator: ", ")
            return Label(
                vi:
                    "Chưa có lịch nghỉ lễ năm \(list): mới trừ thứ Bảy và Chủ nhật, hạn thật có thể muộn hơn. Hãy bổ sung lịch nghỉ.",
                en:
                    "No holidays known for \(list): only weekends were left out, the true end may be later. Add the year's holidays."
            )
        }
    }
}
