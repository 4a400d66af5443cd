import OCOP

/// An invented set as a page and as a Word document.
enum PageSample {
    /// Words, points and whether the words are bold.
    static let lines: [(text: String, points: String, isBold: Bool)] = [
        ("Các tiêu chí", "Thang điểm", true), ("Phần A: CỘNG ĐỒNG (10 Điểm)", "10", true), ("1. TỔ CHỨC", "10", true),
        ("1.1. Nguồn lá", "4", true), ("□ Lá mua", "2", false), ("□ Lá của xã****", "4", false),
        ("1.2. Kế toán", "6", true), ("Ghi chú: sổ năm trước", "", false), ("□ Có sổ", "3", false),
        ("□ Có kế toán viên", "6", false), ("TỔNG CỘNG", "10", true),
    ]

    static let html = """
        <html><head><meta charset="utf-8"><title>Trang</title><style>p { margin: 0 }</style></head>
        <body><p><b>1. Bộ sản phẩm: Bánh lá,
        gói tay</b></p>
        <table border="1"><tbody>
        \(lines.map { row($0.text, $0.points, isBold: $0.isBold) }.joined(separator: "\n"))
        </tbody></table></body></html>
        """

    private static func row(_ text: String, _ points: String, isBold: Bool) -> String {
        let words = isBold ? "<b>\(text)</b>" : text
        return
            "<tr><td style=\"padding:\n 2pt\"><p>\(words)</p></td><td><p>\(points.isEmpty ? "&nbsp;" : points)</p></td></tr>"
    }

    static let word = document(
        paragraph("1. Bộ sản phẩm: Bánh lá, gói tay", isBold: true)
            + "<w:tbl>"
            + lines.map {
                "<w:tr><w:tc>\(paragraph($0.text, isBold: $0.isBold))</w:tc><w:tc>\(paragraph($0.points))</w:tc></w:tr>"
            }.joined() + "</w:tbl>"
    )

    static func paragraph(_ text: String, isBold: Bool = false) -> String {
        let half = text.index(text.startIndex, offsetBy: text.count / 2)
        let bold = isBold ? "<w:rPr><w:b/></w:rPr>" : ""
        let runs = [text[..<half], text[half...]].map { "<w:r>\(bold)<w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }
        return "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>\(runs.joined())</w:p>"
    }

    static func document(_ body: String, before: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>\(before)
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
         xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>\(body)</w:body></w:document>
        """
    }
}
