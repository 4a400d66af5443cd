import Hummingbird
import OCOP
import Web

extension Site {
    /// Where people begin.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /viec-hom-nay` | signed in | what waits for them, the most urgent first, and what is new |
    mutating func addTodayRoutes() {
        get("/viec-hom-nay", .seeToday) { visit in
            let items = try await visit.office.todayItems(for: visit.caller)
            let notices = try await visit.office.notices(for: visit.caller, onlyUnread: true)
            return TodayPage(visit: visit, items: items, notices: notices.lines).response
        }
    }
}
