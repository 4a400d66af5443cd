extension Units {
    /// Reads an address as people write it, and says in which units it lay and lies.
    ///
    /// `province` is what a separate field says, such as "Lâm Đồng (Đắk Nông cũ)". A day tells which list to prefer
    /// where the names of both fit. Where several units fit, none is chosen: the answer names them.
    public func resolve(
        _ address: String,
        province: String? = nil,
        on day: CalendarDay? = nil
    ) -> UnitResolution {
        guard address.utf8.count + (province?.utf8.count ?? 0) <= AddressReader.longest else { return .tooLong }
        var reader = AddressReader(table: table, index: names.index)
        reader.read(address)
        if let province { reader.read(province, asHint: true) }
        guard reader.mentions.count <= 32 else { return .tooLong }
        return AddressResolver(table: table, day: day, mentions: reader.mentions).resolve()
    }
}

extension UnitResolution {
    fileprivate static let tooLong = UnitResolution(
        outcome: .notFound(""),
        before: .unknown,
        today: .unknown,
        reasons: [.tooLong]
    )
}
