package import Foundation
package import OCOP
package import Store

/// What time it is for this server.
///
/// `SAOLANG_NOW` starts it at another time in demonstrations and tests; it then runs.
package struct Clock: Sendable {
    private let read: @Sendable () -> Date

    /// The machine's clock.
    package static let system = Clock { Date() }

    package init(_ read: @escaping @Sendable () -> Date) {
        self.read = read
    }

    /// A clock that stands still.
    package static func fixed(_ instant: Date) -> Clock { Clock { instant } }

    /// A clock that shows `start` at first and then runs.
    package static func starting(at start: Date) -> Clock {
        let shift = start.timeIntervalSince(Date())
        return Clock { Date().addingTimeInterval(shift) }
    }

    package var now: Date { read() }
}

extension Date {
    /// The day that it is in Việt Nam (UTC+7, without summer time).
    package var vietnamDay: CalendarDay {
        CalendarDay(number: Int(((timeIntervalSince1970 + 7 * 3600) / 86400).rounded(.down)))
    }
}

extension CalendarDay {
    /// An instant of this day in Việt Nam, by default at eight in the morning.
    package func at(hour: Int = 8, minute: Int = 0) -> Date {
        Date(timeIntervalSince1970: Double(number * 86400 + (hour - 7) * 3600 + minute * 60))
    }
}

/// Days are stored as ISO text, which sorts as days do.
extension CalendarDay: SQLConvertible {
    package var sqlValue: SQLValue { .text(description) }

    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(iso: text)
    }
}
