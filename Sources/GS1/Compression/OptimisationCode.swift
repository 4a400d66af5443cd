/// A code of eight bits for several application identifiers that often stand together.
///
/// Codes with two decimal digits are the beginnings of application identifiers themselves, and those that begin with F
/// announce a parameter that is none; the rest are here or reserved.
///
/// Source: GS1 Digital Link Standard 1.1, section 10, table of optimisation codes.
public struct OptimisationCode: Hashable, Sendable {
    /// The code.
    public let code: UInt8
    /// The identifiers in the order in which their values follow.
    public let identifiers: [ApplicationIdentifier]
    /// How many digits of identifiers it saves writing.
    let digitCount: Int

    private init(_ code: UInt8, _ identifiers: [ApplicationIdentifier]) {
        self.code = code
        self.identifiers = identifiers
        digitCount = identifiers.reduce(0) { $0 + $1.count }
    }

    /// The version of the standard whose codes these are.
    public static let version = "1.1"

    /// All codes, in the order in which they are preferred where they save the same.
    public static let all: [Self] = [
        // GTIN with variant, lot, serial number, dates, count, internal data
        Self(0x0A, ["01", "22"]), Self(0x0B, ["01", "10"]), Self(0x0C, ["01", "21"]), Self(0x0D, ["01", "17"]),
        Self(0x0E, ["01", "7003"]), Self(0x0F, ["01", "30"]), Self(0x1A, ["01", "10", "21", "17"]),
        Self(0x1B, ["01", "15"]), Self(0x1C, ["01", "11"]), Self(0x1D, ["01", "16"]), Self(0x1E, ["01", "91"]),
        Self(0x1F, ["01", "10", "15"]),
        // GTIN with net weight in kilograms
        Self(0x2A, ["01", "3100"]), Self(0x2B, ["01", "3101"]), Self(0x2C, ["01", "3102"]), Self(0x2D, ["01", "3103"]),
        Self(0x2E, ["01", "3104"]), Self(0x2F, ["01", "3105"]),
        // GTIN with net weight in pounds
        Self(0x3A, ["01", "3200"]), Self(0x3B, ["01", "3201"]), Self(0x3C, ["01", "3202"]), Self(0x3D, ["01", "3203"]),
        Self(0x3E, ["01", "3204"]), Self(0x3F, ["01", "3205"]),
        // Other keys with their qualifier
        Self(0x9A, ["8010", "8011"]), Self(0x9B, ["8017", "8019"]), Self(0x9C, ["8018", "8019"]),
        Self(0x9D, ["414", "254"]),
        // GTIN with price
        Self(0xA0, ["01", "3920"]), Self(0xA1, ["01", "3921"]), Self(0xA2, ["01", "3922"]), Self(0xA3, ["01", "3923"]),
        Self(0xA4, ["01", "3924"]), Self(0xA5, ["01", "3925"]), Self(0xA6, ["01", "3926"]), Self(0xA7, ["01", "3927"]),
        Self(0xA8, ["01", "3928"]), Self(0xA9, ["01", "3929"]),
        // Coupon with amount or percentage
        Self(0xC0, ["255", "3900"]), Self(0xC1, ["255", "3901"]), Self(0xC2, ["255", "3902"]),
        Self(0xC3, ["255", "3903"]), Self(0xC4, ["255", "3904"]), Self(0xC5, ["255", "3905"]),
        Self(0xC6, ["255", "3906"]), Self(0xC7, ["255", "3907"]), Self(0xC8, ["255", "3908"]),
        Self(0xC9, ["255", "3909"]), Self(0xCA, ["255", "3940"]), Self(0xCB, ["255", "3941"]),
        Self(0xCC, ["255", "3942"]), Self(0xCD, ["255", "3943"]),
    ]

    static let byCode: [Self?] = {
        var table = [Self?](repeating: nil, count: 256)
        for row in all { table[Int(row.code)] = row }
        return table
    }()
}
