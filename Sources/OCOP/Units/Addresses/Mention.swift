/// A part of an address that may name a unit.
struct Mention {
    /// As written.
    var text: String
    /// The hash of its name; none where no unit has it.
    var key: UInt64?
    /// The kind that was written.
    var type: UnitType?
    /// All that it may mean, by row.
    var matches: [NameReader.Match]
    /// Whether a reading that leaves it open is refused.
    var isRequired: Bool
    /// The province field names provinces only, and may repeat the address.
    var isHint = false
    /// "nay" or "cũ".
    var era: UnitEra?
    /// An earlier mention of the same name, which then has to mean another level: "Hưng Yên, Hưng Yên".
    var twin: Int?

    func match(_ row: Int) -> NameReader.Match? {
        if matches.count < 12 { return matches.first { $0.row == row } }
        var (low, high) = (0, matches.count)
        while low < high {
            let middle = (low + high) / 2
            if matches[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low < matches.count && matches[low].row == row ? matches[low] : nil
    }
}
