@testable import OCOP

/// An invented act with two small sets, and its tables as a portal would print them.
enum WordingSample {
    static let decision: CriteriaDecision = {
        func text(_ text: String) -> Label { Label(vi: text, en: text) }
        let day = CalendarDay(iso: "2030-01-01")
        let bands = StarBands(lower: [0, 6, 10, 14, 18].map { Points($0) }, top: Points(20))
        guard let day, let bands else { fatalError("the sample act is not well formed") }
        return CriteriaDecision(
            id: "1/2030/QĐ-THU",
            title: text("Quyết định thử"),
            signed: day,
            effective: day,
            lapses: nil,
            parts: [
                .init(code: "A", name: text("Cộng đồng"), max: Points(12)),
                .init(code: "C", name: text("Chất lượng"), max: Points(8)),
            ],
            bands: bands,
            bandArticle: text("Điều 1"),
            floorArticle: text("Phụ lục"),
            notices: [],
            vocabulary: .init()
        )
    }()

    /// "Bánh lá": sections with criteria, with options of their own, with a heading and with two cases.
    static func set(corrections: [Correction] = [], anomalies: [Anomaly] = []) -> CriteriaSet {
        let criteria = [
            criterion("1.1", "Nguồn lá", 3, [(1, nil), (2, .four), (3, .five)]),
            criterion("1.2", "Nhãn song ngữ", 1, [(0, nil), (1, nil)]),
            criterion("1.3", "Kế toán", 4, [(0, nil), (2, nil), (4, nil)]),
            criterion("2", "Độ ngon", 4, [(0, nil), (2, .three), (4, nil)]),
            criterion("3.1.1", "Màu bánh", 2, [(0, nil), (1, nil), (2, nil)]),
            criterion("3.1.2", "Mùi bánh", 3, [(1, nil), (3, nil)]),
            criterion("4.a", "Nơi bán — Trường hợp 1: Chợ", 3, [(1, nil), (3, nil)], alternative: "4"),
            criterion("4.b", "Nơi bán — Trường hợp 2: Quán", 3, [(1, nil), (3, nil)], alternative: "4"),
        ]
        return CriteriaSet(
            decision: decision,
            number: 1,
            version: "1",
            name: label("Bánh lá gói tay"),
            sector: "food",
            group: "cake",
            subgroup: nil,
            ministries: [],
            samples: 5,
            parts: [
                .init(code: "A", sections: [section("1", "TỔ CHỨC", 8, 0..<3), section("2", "ĐỘ NGON", 4, 3..<4)]),
                .init(code: "C", sections: [section("3", "CẢM QUAN", 5, 4..<6), section("4", "NƠI BÁN", 3, 6..<8)]),
            ],
            criteria: criteria,
            findings: [],
            anomalies: anomalies,
            corrections: corrections,
            sha256: "abc"
        )
    }

    /// "Giỏ mây": one criterion.
    static let basket = CriteriaSet(
        decision: decision,
        number: 2,
        version: "1",
        name: label("Giỏ mây đan"),
        sector: "craft",
        group: "rattan",
        subgroup: nil,
        ministries: [],
        samples: 5,
        parts: [.init(code: "A", sections: [section("1", "TAY NGHỀ", 12, 0..<1)])],
        criteria: [criterion("1", "Tay nghề", 12, [(6, nil), (12, nil)])],
        findings: [],
        anomalies: [],
        corrections: []
    )

    static func label(_ text: String) -> Label { Label(vi: text, en: text) }

    private static func section(_ code: String, _ name: String, _ max: Int, _ range: Range<Int>) -> CriteriaSet.Section
    {
        CriteriaSet.Section(code: code, name: label(name), max: Points(max), notes: [], criteria: range)
    }

    private static func criterion(
        _ code: String,
        _ name: String,
        _ max: Int,
        _ options: [(Int, Stars?)],
        alternative: String? = nil
    ) -> Criterion {
        Criterion(
            code: code,
            name: label(name),
            heading: nil,
            notes: [],
            max: Points(max),
            options: options.map { .init(points: Points($0.0), label: label("\($0.0) điểm"), floor: $0.1) },
            rules: [],
            evidence: [],
            isAssessedByCommune: false,
            alternative: alternative,
            prerequisite: nil
        )
    }
}

extension WordingSample {
    /// A line of a table: words and points.
    struct Line: Equatable {
        var text: String
        var points: String

        init(_ text: String, _ points: String = "") {
            self.text = text
            self.points = points
        }
    }

    /// The table of "Bánh lá" as printed, in agreement with the pack.
    static let table: [Line] = [
        Line("B:Phần A: CỘNG ĐỒNG (12 Điểm)", "12"),
        Line("B:1. TỔ CHỨC", "8"),
        Line("B:1.1. Nguồn lá", "3"),
        Line("□ Lá mua ở nơi khác", "1"),
        Line("□ Lá của xã****", "2"),
        Line("□ Lá của làng *****", "3"),
        Line("B:1.2. Nhãn song ngữ", "1"),
        Line("B:1.3. Kế toán", "4"),
        Line("Ghi chú: sổ sách của năm trước"),
        Line("□ Không có", "0"),
        Line("□ Có sổ", "2"),
        Line("□ Có kế toán viên", "4"),
        Line("B:2. ĐỘ NGON", "4"),
        Line("(Ăn thử tại chỗ)"),
        Line("□ Chưa ngon", "0"),
        Line("□ Ngon ***", "2"),
        Line("□ Rất ngon", "4"),
        Line("B:Phần C: CHẤT LƯỢNG (8 Điểm)", "8"),
        Line("B:3. CẢM QUAN", "5"),
        Line("B:3.1. Bề ngoài", "5"),
        Line("B:3.1.1. Màu bánh", "2"),
        Line("□ Nhợt", "0"),
        Line("□ Vừa", "1"),
        Line("□ Xanh", "2"),
        Line("B:3.1.2. Mùi bánh", "3"),
        Line("□ Nhẹ", "1"),
        Line("□ Thơm", "3"),
        Line("B:4. NƠI BÁN", "3"),
        Line("Lựa chọn một trong hai trường hợp sau:"),
        Line("a. Trường hợp 1: Chợ"),
        Line("□ Chợ phiên", "1"),
        Line("□ Chợ hằng ngày", "3"),
        Line("b. Trường hợp 2: Quán"),
        Line("□ Quán nhỏ", "1"),
        Line("□ Quán lớn", "3"),
        Line("B:TỔNG CỘNG", "20"),
    ]

    /// The page: heading, header row and the lines, some of them replaced (by an empty list: left out).
    static func blocks(
        heading: [String] = ["1. Bộ sản phẩm: Bánh lá gói tay"],
        replacing: [String: [Line]] = [:]
    ) -> [TextBlock] {
        let lines = table.flatMap { replacing[$0.text] ?? [$0] }
        return heading.enumerated().map { .paragraph(paragraph($1, line: $0 + 1)) }
            + [.row([cell(["B:Các tiêu chí"], 0, line: 9), cell(["B:Thang điểm"], 1, line: 9)])]
            + lines.enumerated().map { .row([cell([$1.text], 0, line: $0 + 10), cell([$1.points], 1, line: $0 + 10)]) }
    }

    /// "B:" before a text makes it bold.
    static func paragraph(_ text: String, line: Int) -> TextBlock.Paragraph {
        let isBold = text.hasPrefix("B:")
        let text = isBold ? String(text.dropFirst(2)) : text
        return TextBlock.Paragraph(text: text, boldLead: isBold ? text : "", line: line)
    }

    static func cell(_ texts: [String], _ column: Int, line: Int = 0) -> TextBlock.Cell {
        TextBlock.Cell(paragraphs: texts.map { paragraph($0, line: line) }, column: column)
    }

    static func match(_ replacing: [String: [Line]], _ set: CriteriaSet = set()) -> WordingMatch {
        WordingMatch(blocks(replacing: replacing), with: [set])
    }
}
