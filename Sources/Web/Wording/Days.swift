package import Foundation
package import OCOP

extension CalendarDay {
    /// The day in Việt Nam (UTC+7) on which an instant falls.
    package init(_ instant: Date) {
        self.init(number: Int(((instant.timeIntervalSince1970 + 7 * 3600) / 86_400).rounded(.down)))
    }

    /// As the site shows days: "22/11/2026" in Vietnamese, "22 Nov 2026" in English, where 11/12 would be read two ways.
    package func words(_ language: Language) -> String {
        language(text(in: .vi), "\(day) \(Self.months[month - 1].prefix(3)) \(year)")
    }

    /// With the day of the week: "Chủ nhật 22/11/2026", "Sunday 22 Nov 2026".
    package func longWords(_ language: Language) -> String {
        language(Self.thu[weekday - 1], Self.weekdays[weekday - 1]) + " " + words(language)
    }

    private static let thu = ["Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật"]
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

/// The time of day in Việt Nam: "10:42".
package func clock(_ instant: Date) -> String {
    let minutes = Int(((instant.timeIntervalSince1970 + 7 * 3600) / 60).rounded(.down))
    let ofDay = (minutes % 1440 + 1440) % 1440
    return "\(ofDay / 60):" + (ofDay % 60 < 10 ? "0" : "") + String(ofDay % 60)
}

/// Day and time in Việt Nam: "10:42 ngày 22/11/2026".
package func moment(_ instant: Date, _ language: Language) -> String {
    let day = CalendarDay(instant).words(language)
    return language("\(clock(instant)) ngày \(day)", "\(clock(instant)), \(day)")
}

/// How long ago: "vừa xong", "2 phút trước", "3 giờ trước"; from a day on, the day and time.
package func ago(_ instant: Date, now: Date, _ language: Language) -> String {
    let seconds = Int(now.timeIntervalSince(instant))
    switch seconds {
    case ..<(-60): return moment(instant, language)
    case ..<60: return language("vừa xong", "just now")
    case ..<3600: return counted(seconds / 60, vi: "phút trước", one: "minute ago", many: "minutes ago", language)
    case ..<86_400: return counted(seconds / 3600, vi: "giờ trước", one: "hour ago", many: "hours ago", language)
    default: return moment(instant, language)
    }
}

/// A deadline in working days with the date beside it: "còn 2 ngày làm việc, hết ngày 25/11/2026".
///
/// `workingDays` is what is left, counted by the caller from the list of holidays; negative when it is past.
package func deadline(_ day: CalendarDay, workingDays: Int, _ language: Language) -> String {
    let date = day.words(language)
    switch workingDays {
    case ..<0:
        let count = counted(-workingDays, vi: "ngày làm việc", one: "working day", many: "working days", language)
        return language("quá hạn \(count), hạn là hết ngày \(date)", "\(count) overdue, was due by the end of \(date)")
    case 0: return language("hết hạn hôm nay, \(date)", "due today, \(date)")
    default:
        let count = counted(workingDays, vi: "ngày làm việc", one: "working day", many: "working days", language)
        return language("còn \(count), hết ngày \(date)", "\(count) left, until the end of \(date)")
    }
}
