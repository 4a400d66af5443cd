/// In files and machine interfaces a day is its ISO text.
extension CalendarDay: Codable {
    /// Reads "2026-05-22"; throws for anything else.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = CalendarDay(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day as 2026-05-22")
        }
        self = day
    }

    /// Writes "2026-05-22".
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
