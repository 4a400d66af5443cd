/// A province, district or commune in one of the two lists (đơn vị hành chính).
///
/// Not plainly `Unit`, since Foundation has a type of that name and every file with both imports would be ambiguous.
public struct AdministrativeUnit: Identifiable, Hashable, Sendable {
    /// Code, unique within the era.
    public let code: UnitCode
    /// The list that it belongs to.
    public let era: UnitEra
    /// Kind.
    public let type: UnitType
    /// Name without the word for its kind: "Ba Đình".
    public let plainName: String
    /// The unit above it, in the same era; none for a province.
    public let parent: UnitCode?
    /// A point in its middle, known for the units since July 2025.
    public let point: UnitPoint?

    /// Code and era together: the code alone is not unique.
    public struct ID: Hashable, Sendable {
        /// Code.
        public let code: UnitCode
        /// The list that the code is from.
        public let era: UnitEra

        /// A unit's key from its code and the list that the code is from.
        public init(code: UnitCode, era: UnitEra) {
            self.code = code
            self.era = era
        }
    }

    /// Code and era.
    public var id: ID { ID(code: code, era: era) }
    /// Level.
    public var level: UnitLevel { code.level }
    /// Name as papers write it: "Phường Ba Đình".
    public var name: String { "\(type.word) \(plainName)" }
}

/// A place on the map, in degrees (WGS 84).
public struct UnitPoint: Hashable, Sendable {
    /// Degrees north.
    public let latitude: Double
    /// Degrees east.
    public let longitude: Double
}

/// A new name or kind that an act gave to a unit.
public struct UnitChange: Hashable, Sendable {
    /// First day of the new name.
    public let day: CalendarDay
    /// The unit, in the list since July 2025.
    public let code: UnitCode
    /// Kind from that day.
    public let type: UnitType
    /// Name from that day, without the word for the kind.
    public let plainName: String
    /// Number of the act: "30/2026/QH16".
    public let act: String
}
