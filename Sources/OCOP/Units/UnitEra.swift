/// The two lists of administrative units, parted by the reform of 2025 (202/2025/QH15: two levels from 2025-07-01).
public enum UnitEra: CaseIterable, Sendable {
    /// Provinces, districts and communes, coded as in 124/2004/QĐ-TTg with its amendments, as they stood last.
    case before2025July
    /// Provinces and communes, coded as in 19/2025/QĐ-TTg.
    case since2025July

    /// The list in force on a day.
    public init(on day: CalendarDay) {
        self = day.number < 20_270 ? .before2025July : .since2025July  // 20,270 is 2025-07-01
    }
}
