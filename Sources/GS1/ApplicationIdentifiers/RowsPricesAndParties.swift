extension ApplicationIdentifierTable {
    /// Amounts and prices, orders, locations, postal codes and countries: AIs 3900 to 427.
    // swift-format-ignore
    static let pricesAndParties: [Row] = [
        Row("3900"..."3909", "AMOUNT", .attribute, .n(...15), requires: "255 8020", excludes: "390n 391n 394n 8111"),
        Row("3910"..."3919", "AMOUNT", .attribute, .n(3, .iso4217), .n(...15), requires: "8020", excludes: "391n"),
        Row("3920"..."3929", "PRICE", .attribute, .n(...15), requires: "01+30 01+31nn 01+32nn 01+35nn 01+36nn", excludes: "392n 393n"),
        Row("3930"..."3939", "PRICE", .attribute, .n(3, .iso4217), .n(...15), requires: "30 31nn 32nn 35nn 36nn", excludes: "393n"),
        Row("3940"..."3943", "PRCNT OFF", .attribute, .n(4), requires: "255", excludes: "394n 8111"),
        Row("3950"..."3955", "PRICE/UoM", .attribute, .n(6), requires: "30 31nn 32nn 35nn 36nn", excludes: "392n 393n 395n 8005"),
        Row("400", "ORDER NUMBER", .attribute, .x(...30)),
        Row("401", "GINC", .attribute, .x(...30, .gcppos1), qualifiers: ""),
        Row("402", "GSIN", .attribute, .n(17, .csum, .gcppos1), qualifiers: ""),
        Row("403", "ROUTE", .attribute, .x(...30), requires: "00"),
        Row("410", "SHIP TO LOC", [.predefined, .attribute], .n(13, .csum, .gcppos1)),
        Row("411", "BILL TO", [.predefined, .attribute], .n(13, .csum, .gcppos1)),
        Row("412", "PURCHASE FROM", [.predefined, .attribute], .n(13, .csum, .gcppos1)),
        Row("413", "SHIP FOR LOC", [.predefined, .attribute], .n(13, .csum, .gcppos1)),
        Row("414", "LOC No.", [.predefined, .attribute], .n(13, .csum, .gcppos1), qualifiers: "254 | 7040"),
        Row("415", "PAY TO", [.predefined, .attribute], .n(13, .csum, .gcppos1), requires: "8020", qualifiers: "8020"),
        Row("416", "PROD/SERV LOC", [.predefined, .attribute], .n(13, .csum, .gcppos1)),
        Row("417", "PARTY", [.predefined, .attribute], .n(13, .csum, .gcppos1), qualifiers: "7040"),
        Row("420", "SHIP TO POST", .attribute, .x(...20), excludes: "421"),
        Row("421", "SHIP TO POST", .attribute, .n(3, .iso3166), .x(...9), excludes: "4307"),
        Row("422", "ORIGIN", .attribute, .n(3, .iso3166), requires: "01 02 03 8006 8026", excludes: "426"),
        Row("423", "COUNTRY - INITIAL PROCESS", .attribute, .n(3, .iso3166), .n(3, .iso3166).optional, .n(3, .iso3166).optional, .n(3, .iso3166).optional, .n(3, .iso3166).optional, requires: "01 02 03", excludes: "426"),
        Row("424", "COUNTRY - PROCESS", .attribute, .n(3, .iso3166), requires: "01 02 03", excludes: "426"),
        Row("425", "COUNTRY - DISASSEMBLY", .attribute, .n(3, .iso3166), .n(3, .iso3166).optional, .n(3, .iso3166).optional, .n(3, .iso3166).optional, .n(3, .iso3166).optional, requires: "01 02 03", excludes: "426"),
        Row("426", "COUNTRY - FULL PROCESS", .attribute, .n(3, .iso3166), requires: "01 02 03"),
        Row("427", "ORIGIN SUBDIVISION", .attribute, .x(...3), requires: "01+422 02+422 03+422"),
    ]
}
