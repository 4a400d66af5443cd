extension ApplicationIdentifierTable {
    /// Trade items, logistic units, batches, dates, serials and documents: AIs 00 to 255.
    // swift-format-ignore
    static let identification: [Row] = [
        Row("00", "SSCC", [.predefined, .attribute], .n(18, .csum, .gcppos2), qualifiers: ""),
        Row("01", "GTIN", [.predefined, .attribute], .n(14, .csum, .gcppos2), excludes: "255 37", qualifiers: "22 10 21 | 235"),
        Row("02", "CONTENT", [.predefined, .attribute], .n(14, .csum, .gcppos2), requires: "37", excludes: "01 03"),
        Row("03", "MTO GTIN", .predefined, .n(14, .csum, .gcppos2), excludes: "01 02 37 235"),
        Row("10", "BATCH/LOT", .attribute, .x(...20), requires: "01 02 03 8006 8026"),
        Row("11", "PROD DATE", [.predefined, .attribute], .n(6, .yymmd0), requires: "01 02 03 8006 8026"),
        Row("12", "DUE DATE", [.predefined, .attribute], .n(6, .yymmd0), requires: "8020"),
        Row("13", "PACK DATE", [.predefined, .attribute], .n(6, .yymmd0), requires: "01 02 03 8006 8026"),
        Row("15", "BEST BEFORE or BEST BY", [.predefined, .attribute], .n(6, .yymmd0), requires: "01 02 03 8006 8026"),
        Row("16", "SELL BY", [.predefined, .attribute], .n(6, .yymmd0), requires: "01 02 03 8006 8026"),
        Row("17", "USE BY or EXPIRY", [.predefined, .attribute], .n(6, .yymmd0), requires: "01 02 03 255 8006 8026"),
        Row("20", "VARIANT", [.predefined, .attribute], .n(2), requires: "01 02 03 8006 8026"),
        Row("21", "SERIAL", [], .x(...20), requires: "01 03 8006", excludes: "235"),
        Row("22", "CPV", [], .x(...20), requires: "01"),
        Row("235", "TPX", [], .x(...28), requires: "01"),
        Row("240", "ADDITIONAL ID", .attribute, .x(...30), requires: "01 02 03 8006 8026"),
        Row("241", "CUST. PART No.", .attribute, .x(...30), requires: "01 02 03 8006 8026"),
        Row("242", "MTO VARIANT", .attribute, .n(...6), requires: "01 02 8006 8026"),
        Row("243", "PCN", .attribute, .x(...20), requires: "01 03"),
        Row("250", "SECONDARY SERIAL", .attribute, .x(...30), requires: "01+21 03+21 8006+21"),
        Row("251", "REF. TO SOURCE", .attribute, .x(...30), requires: "01 03 8006"),
        Row("253", "GDTI", .attribute, .n(13, .csum, .gcppos1), .x(...17).optional, qualifiers: ""),
        Row("254", "GLN EXTENSION COMPONENT", [], .x(...20), requires: "414"),
        Row("255", "GCN", .attribute, .n(13, .csum, .gcppos1), .n(...12).optional, excludes: "01 02 415 8006 8020 8026", qualifiers: ""),
    ]
}
