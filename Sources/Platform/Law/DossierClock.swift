package import OCOP
package import Web

/// How much time is left for a dossier, in working days, and what may move its last day (đồng hồ ngày làm việc).
package struct DossierClock: Sendable {
    package let dueOn: CalendarDay
    package let workingDays: Int
    /// Days off on the way, sure ones and doubtful ones.
    package let daysOff: [SpecialDay]

    package init?(dueOn: CalendarDay?, today: CalendarDay, calendar: WorkingCalendar) {
        guard let dueOn else { return nil }
        self.dueOn = dueOn
        workingDays = calendar.workingDays(after: today, through: dueOn)
        // A doubtful day right after the last one matters too: were it off, the term would reach beyond it.
        daysOff = today < dueOn ? calendar.daysOff(after: today, through: dueOn) : []
    }

    package var tone: Tone { workingDays < 0 ? .bad : workingDays <= 3 ? .soon : .good }

    /// "còn 2 ngày làm việc, chậm nhất hết ngày 25/11/2026 (24/11 là ngày nghỉ lễ)".
    package func words(_ say: Language) -> String {
        let sure = daysOff.filter { $0.confidence != .uncertain }.map { Self.short($0.day) }
        let doubtful = daysOff.filter { $0.confidence == .uncertain }.map { Self.short($0.day) }
        var notes: [String] = []
        if !sure.isEmpty {
            let days = sure.joined(separator: ", ")
            notes.append(say("\(days) là ngày nghỉ lễ", "\(days) off"))
        }
        if !doubtful.isEmpty {
            let days = doubtful.joined(separator: ", ")
            notes.append(
                say("chưa chắc \(days) được nghỉ; đang tính là ngày làm việc", "\(days) may be off; counted as worked")
            )
        }
        let after = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
        return Web.deadline(dueOn, workingDays: workingDays, say) + after
    }

    /// In a table: "còn 2 ngày", "hôm nay", "quá 1 ngày".
    package func tag(_ say: Language) -> HTML {
        let words: String =
            switch workingDays {
            case ..<0: say("quá \(-workingDays) ngày", "\(-workingDays) days over")
            case 0: say("hôm nay", "today")
            default: say("còn \(workingDays) ngày", "\(workingDays) days")
            }
        return Web.tag(words, tone)
    }

    private static func short(_ day: CalendarDay) -> String {
        let (_, month, day) = day.date
        return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)"
    }
}
