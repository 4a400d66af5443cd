extension StylePage {
    var ways: HTML {
        section(
            language("Lối đi và nút", "Ways and buttons"),
            [
                breadcrumbs(
                    [Crumb("Hưng Yên", to: "#mau"), Crumb("Xã Mẫu", to: "#mau"), Crumb(language("Thực phẩm", "Food"))],
                    language
                ),
                steps(
                    [
                        Step(language("Thông tin", "Facts"), .done, to: "#mau"),
                        Step(language("Kết quả", "Results"), .amiss, to: "#mau"),
                        Step(language("Tự đánh giá", "Self-assessment"), .now),
                        Step(language("Kế hoạch", "Plan"), .ahead), Step(language("Nộp", "Filing"), .ahead),
                    ],
                    language
                ),
                tabs(
                    [
                        Tab(language("Đang làm", "At hand"), to: "#mau", isCurrent: true, count: "3"),
                        Tab(language("Đã xong", "Done"), to: "#mau"), Tab(language("Trả lại", "Sent back"), to: "#mau"),
                    ],
                    label: language("Hồ sơ theo bước", "Dossiers by step")
                ),
                actions([
                    button(language("Nộp hồ sơ", "File")), button(language("Lưu nháp", "Keep draft"), .second),
                    buttonLink(language("Xem trước", "Preview"), to: "#mau", .second),
                    button(language("Thu hồi", "Revoke"), .bad),
                ]),
                confirmation(
                    language("Rút hồ sơ", "Withdraw"),
                    """
                    <p>\(language(
                        "Hồ sơ sẽ trở về bản nháp; xã được báo ngay.",
                        "The dossier becomes a draft again; the commune is told at once."
                    ))</p>\(postButton(language("Rút hồ sơ này", "Withdraw this dossier"), to: "#mau", .bad))
                    """
                ),
                folded(
                    language("Vì sao?", "Why?"),
                    "<p>\(language("Điều 5, 26/2026/QĐ-TTg.", "Article 5, 26/2026/QĐ-TTg."))</p>"
                ),
            ]
        )
    }

    var table: HTML {
        let columns = [
            Column(language("Sản phẩm", "Product"), sort: "?xep=ten", order: .ascending),
            Column(language("Chủ thể", "Producer")),
            Column(language("Điểm", "Points"), isNumber: true, sort: "?xep=diem"),
            Column(language("Hạn", "Due")),
        ]
        let left = tag(language("11 ngày", "11 days"))
        let rows = [
            TableRow(
                [
                    "<a href=\"#mau\">Rượu nếp cái Mẫu</a>", "Hợp tác xã Mẫu Hai",
                    "\(hundredthsText(8999, language, isFixed: true))",
                    tag(language("2 ngày", "2 days"), .soon),
                ],
                .soon
            ),
            TableRow([
                "<a href=\"#mau\">Nhãn lồng sấy Phố Hiến</a>", "Hợp tác xã Mẫu Một",
                "\(hundredthsText(7450, language, isFixed: true))", left,
            ]),
            TableRow([
                "<a href=\"#mau\">Tương Bần Mẫu</a>", "Tổ hợp tác Mẫu Ba",
                "\(hundredthsText(6300, language, isFixed: true))", left,
            ]),
        ]
        let fields = Fields(FormData(["tim": "nếp"]), language)
        return section(
            language("Bảng", "Tables"),
            [
                filterBar(
                    to: "#bang",
                    label: language("Tìm hồ sơ", "Find dossiers"),
                    [
                        fields.search("tim", language("Tìm", "Find"), button: language("Tìm", "Find")),
                        fields.select(
                            "buoc",
                            language("Bước", "Step"),
                            [
                                Choice("moi", language("Mới nhận", "New")),
                                Choice("cham", language("Đang chấm", "Scoring")),
                            ],
                            empty: language("Tất cả", "All")
                        ),
                    ]
                ),
                """
                <div class="card" id="bang">\(dataTable(
                    caption: language("Hồ sơ đang ở xã", "Dossiers at the commune"),
                    columns: columns,
                    rows: rows,
                    footer: TableRow([
                        "\(language("Trung bình", "Mean"))", "", "\(hundredthsText(7583, language, isFixed: true))", "",
                    ])
                ))\(pagination(
                    language("1–3 trong 397 hồ sơ", "1–3 of 397 dossiers"),
                    previous: nil,
                    next: "#bang",
                    language
                ))</div>
                """,
            ]
        )
    }
}
