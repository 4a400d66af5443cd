extension ApplicationIdentifierTable {
    /// Special applications, coupons, internal use: AIs 8001 to 99.
    // swift-format-ignore: a table reads by its rows
    static let special: [Row] = [
        Row(
            "8001",
            "DIMENSIONS",
            .attribute,
            .n(4, .nonzero),
            .n(5, .nonzero),
            .n(3, .nonzero),
            .n(1, .winding),
            .n(1),
            requires: "01"
        ),
        Row("8002", "CMT No.", .attribute, .x(...20)),
        Row("8003", "GRAI", .attribute, .n(1, .zero), .n(13, .csum, .gcppos1), .x(...16).optional, qualifiers: ""),
        Row("8004", "GIAI", .attribute, .x(...30, .gcppos1), qualifiers: "7040"),
        Row("8005", "PRICE PER UNIT", .attribute, .n(6), requires: "01 02"),
        Row(
            "8006",
            "ITIP",
            .attribute,
            .n(14, .csum, .gcppos2),
            .n(4, .pieceoftotal),
            excludes: "01 03 37",
            qualifiers: "22 10 21"
        ),
        Row("8007", "IBAN", .attribute, .x(...34, .iban), requires: "415"),
        Row(
            "8008",
            "PROD TIME",
            .attribute,
            .n(6, .yymmdd),
            .n(2, .hh),
            .n(2, .mi).optional,
            .n(2, .ss).optional,
            requires: "01 02 03"
        ),
        Row("8009", "OPTSEN", .attribute, .x(...50), requires: "00 01 03"),
        Row("8010", "CPID", .attribute, .y(...30, .gcppos1), qualifiers: "8011"),
        Row("8011", "CPID SERIAL", [], .n(...12, .nozeroprefix), requires: "8010"),
        Row("8012", "VERSION", .attribute, .x(...20), requires: "01 03 8006"),
        Row("8013", "GMN", .attribute, .x(...25, .csumalpha, .gcppos1), qualifiers: ""),
        Row("8014", "MUDI", [], .x(...25, .csumalpha, .gcppos1, .hasnondigit), requires: "01"),
        Row("8017", "GSRN - PROVIDER", .attribute, .n(18, .csum, .gcppos1), excludes: "8018", qualifiers: "8019"),
        Row("8018", "GSRN - RECIPIENT", .attribute, .n(18, .csum, .gcppos1), excludes: "8017", qualifiers: "8019"),
        Row("8019", "SRIN", [], .n(...10), requires: "8017 8018"),
        Row("8020", "REF No.", [], .x(...25), requires: "415"),
        Row(
            "8026",
            "ITIP CONTENT",
            .attribute,
            .n(14, .csum, .gcppos2),
            .n(4, .pieceoftotal),
            requires: "37",
            excludes: "02 03 8006"
        ),
        Row(
            "8030",
            "DIGSIG",
            .attribute,
            .z(...90),
            requires: "00 01+21 03+21 253 255 8003 8004 8006+21 8010+8011 8017 8018"
        ),
        Row("8040", "IMEI", [], .n(15), requires: "01+21"),
        Row("8041", "IMEI2", [], .n(15), requires: "01+21+8040"),
        Row("8042", "ESIM", [], .n(32), requires: "01+21+8040"),
        Row("8043", "PSIM", [], .n(18), .n(...2).optional, requires: "01+21+8040"),
        Row("8110", "", .attribute, .x(...70, .couponcode)),
        Row("8111", "POINTS", .attribute, .n(4), requires: "255"),
        Row("8112", "", .attribute, .x(...70, .couponposoffer)),
        Row("8200", "PRODUCT URL", [], .x(...70), requires: "01"),
        Row("90", "INTERNAL", .attribute, .x(...30)),
        Row("91"..."99", "INTERNAL", .attribute, .x(...90)),
    ]
}
