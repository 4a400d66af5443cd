extension ApplicationIdentifierTable {
    /// Counts and measures: AIs 30 to 37.
    // swift-format-ignore: a table reads by its rows
    static let measures: [Row] = [
        Row("30", "VAR. COUNT", .attribute, .n(...8), requires: "01 02"),
        Row("3100"..."3105", "NET WEIGHT (kg)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "310n"),
        Row("3110"..."3115", "LENGTH (m)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "311n"),
        Row("3120"..."3125", "WIDTH (m)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "312n"),
        Row("3130"..."3135", "HEIGHT (m)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "313n"),
        Row("3140"..."3145", "AREA (m²)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "314n"),
        Row("3150"..."3155", "NET VOLUME (l)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "315n"),
        Row("3160"..."3165", "NET VOLUME (m³)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "316n"),
        Row("3200"..."3205", "NET WEIGHT (lb)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "320n"),
        Row("3210"..."3215", "LENGTH (in)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "321n"),
        Row("3220"..."3225", "LENGTH (ft)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "322n"),
        Row("3230"..."3235", "LENGTH (yd)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "323n"),
        Row("3240"..."3245", "WIDTH (in)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "324n"),
        Row("3250"..."3255", "WIDTH (ft)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "325n"),
        Row("3260"..."3265", "WIDTH (yd)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "326n"),
        Row("3270"..."3275", "HEIGHT (in)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "327n"),
        Row("3280"..."3285", "HEIGHT (ft)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "328n"),
        Row("3290"..."3295", "HEIGHT (yd)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "329n"),
        Row(
            "3300"..."3305",
            "GROSS WEIGHT (kg)",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "330n"
        ),
        Row("3310"..."3315", "LENGTH (m), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "331n"),
        Row("3320"..."3325", "WIDTH (m), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "332n"),
        Row("3330"..."3335", "HEIGHT (m), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "333n"),
        Row("3340"..."3345", "AREA (m²), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "334n"),
        Row("3350"..."3355", "VOLUME (l), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "335n"),
        Row(
            "3360"..."3365",
            "VOLUME (m³), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "336n"
        ),
        Row("3370"..."3375", "KG PER m²", [.predefined, .attribute], .n(6), requires: "01", excludes: "337n"),
        Row(
            "3400"..."3405",
            "GROSS WEIGHT (lb)",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "340n"
        ),
        Row(
            "3410"..."3415",
            "LENGTH (in), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "341n"
        ),
        Row(
            "3420"..."3425",
            "LENGTH (ft), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "342n"
        ),
        Row(
            "3430"..."3435",
            "LENGTH (yd), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "343n"
        ),
        Row("3440"..."3445", "WIDTH (in), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "344n"),
        Row("3450"..."3455", "WIDTH (ft), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "345n"),
        Row("3460"..."3465", "WIDTH (yd), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "346n"),
        Row(
            "3470"..."3475",
            "HEIGHT (in), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "347n"
        ),
        Row(
            "3480"..."3485",
            "HEIGHT (ft), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "348n"
        ),
        Row(
            "3490"..."3495",
            "HEIGHT (yd), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "349n"
        ),
        Row("3500"..."3505", "AREA (in²)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "350n"),
        Row("3510"..."3515", "AREA (ft²)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "351n"),
        Row("3520"..."3525", "AREA (yd²)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "352n"),
        Row("3530"..."3535", "AREA (in²), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "353n"),
        Row("3540"..."3545", "AREA (ft²), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "354n"),
        Row("3550"..."3555", "AREA (yd²), log", [.predefined, .attribute], .n(6), requires: "00 01", excludes: "355n"),
        Row(
            "3560"..."3565",
            "NET WEIGHT (tr oz)",
            [.predefined, .attribute],
            .n(6),
            requires: "01 02",
            excludes: "356n"
        ),
        Row("3570"..."3575", "NET VOLUME (oz)", [.predefined, .attribute], .n(6), requires: "01 02", excludes: "357n"),
        Row(
            "3600"..."3605",
            "NET VOLUME (qt (US))",
            [.predefined, .attribute],
            .n(6),
            requires: "01 02",
            excludes: "360n"
        ),
        Row(
            "3610"..."3615",
            "NET VOLUME (gal.)",
            [.predefined, .attribute],
            .n(6),
            requires: "01 02",
            excludes: "361n"
        ),
        Row(
            "3620"..."3625",
            "VOLUME (qt (US)), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "362n"
        ),
        Row(
            "3630"..."3635",
            "VOLUME (gal (US)), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "363n"
        ),
        Row(
            "3640"..."3645",
            "NET VOLUME (in³)",
            [.predefined, .attribute],
            .n(6),
            requires: "01 02",
            excludes: "364n"
        ),
        Row(
            "3650"..."3655",
            "NET VOLUME (ft³)",
            [.predefined, .attribute],
            .n(6),
            requires: "01 02",
            excludes: "365n"
        ),
        Row(
            "3660"..."3665",
            "NET VOLUME (yd³)",
            [.predefined, .attribute],
            .n(6),
            requires: "01 02",
            excludes: "366n"
        ),
        Row(
            "3670"..."3675",
            "VOLUME (in³), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "367n"
        ),
        Row(
            "3680"..."3685",
            "VOLUME (ft³), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "368n"
        ),
        Row(
            "3690"..."3695",
            "VOLUME (yd³), log",
            [.predefined, .attribute],
            .n(6),
            requires: "00 01",
            excludes: "369n"
        ),
        Row("37", "COUNT", .attribute, .n(...8), requires: "00+02 00+8026"),
    ]
}
