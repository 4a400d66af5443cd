package import OCOP

/// Something that waits for a person today (việc hôm nay).
package struct TodayItem: Sendable {
    /// How soon it has to be done; the most urgent first.
    package enum Urgency: Int, Comparable, CaseIterable, Sendable {
        /// Its day has passed.
        case overdue
        /// A few working days are left, or somebody waits for it.
        case soon
        case normal

        package static func < (one: Urgency, other: Urgency) -> Bool { one.rawValue < other.rawValue }
    }

    package let urgency: Urgency
    /// What it is about: "Rượu nếp cái Mẫu".
    package let title: String
    /// What to do, in the reader's language: "Ban hành báo cáo theo Mẫu số 03".
    package let sentence: String
    /// Own path where it is done.
    package let path: String
    /// The last day, where the law or somebody set one.
    package let dueOn: CalendarDay?

    package init(_ urgency: Urgency, _ title: String, _ sentence: String, path: String, dueOn: CalendarDay? = nil) {
        self.urgency = urgency
        self.title = title
        self.sentence = sentence
        self.path = path
        self.dueOn = dueOn
    }
}
