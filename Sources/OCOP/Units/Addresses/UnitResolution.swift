/// What an address says about the unit it lies in: then, today, and how sure that is.
public struct UnitResolution: Hashable, Sendable {
    /// Whether it was understood, and down to which level.
    public let outcome: Outcome
    /// The units before July 2025, as far as they are certain.
    public let before: Place
    /// The units since July 2025, as far as they are certain; their names are the latest known.
    public let today: Place
    /// What led to it, in the order of the address.
    public let reasons: [UnitReason]

    /// The units of one era, from small to large.
    public struct Place: Hashable, Sendable {
        /// Commune, ward, township or special zone.
        public let commune: AdministrativeUnit?
        /// District, before July 2025.
        public let district: AdministrativeUnit?
        /// Province.
        public let province: AdministrativeUnit?

        static let unknown = Place(commune: nil, district: nil, province: nil)
    }

    /// The ways in which reading an address may end.
    public enum Outcome: Hashable, Sendable {
        /// Everything is certain down to this level, and the address names nothing smaller. For a commune,
        /// `today.commune` is set.
        case resolved(UnitLevel)
        /// Several units fit, or one that is not certain enough.
        case ambiguous([AdministrativeUnit])
        /// The commune is known, but it was divided among these.
        case split([AdministrativeUnit])
        /// This part of the address names no unit that is known, or none that fits the rest; empty where nothing
        /// in the address names a unit.
        case notFound(String)
    }
}

/// Why an address was read as it was; the caller finds the words.
public enum UnitReason: Hashable, Sendable {
    /// This part names this unit.
    case matched(part: String, unit: AdministrativeUnit)
    /// This part names this unit under another kind: "thị trấn" where it is a ward.
    case otherType(part: String, unit: AdministrativeUnit)
    /// This part is this unit's name with other marks.
    case otherSpelling(part: String, unit: AdministrativeUnit)
    /// The unit went whole into one of today.
    case becamePartOf(AdministrativeUnit)
    /// The unit was divided, and another part of the address decided.
    case chosenAmongParts(AdministrativeUnit)
    /// Both lists have the name; the day decided.
    case decidedByDay(UnitEra)
    /// This part names no known unit.
    case unknown(part: String)
    /// This part names a unit that does not fit the rest.
    case contradicted(part: String)
    /// A commune's name alone, without a district, a province or a word for its kind, may be a street or a hamlet.
    case tooLittle(part: String)
    /// Longer than addresses are: not read.
    case tooLong
}
