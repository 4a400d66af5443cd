package import OCOP

/// Every token and part of the site on one page: to look at, to copy from, and where the tests of access are run.
///
/// It is the body of `/kieu-mau`; all names in it are invented.
package func stylePage(language: Language) -> HTML {
    let page = StylePage(language: language)
    return """
        <div class="stack wide"><div><h1>\(language("Kiểu mẫu của Sao Làng", "The style of Sao Làng"))</h1>\
        <p class="quiet">\(language(
            "Mọi màu, cỡ chữ và phần của trang. Mọi tên đều do đặt ra.",
            "Every colour, size and part of the pages. All names are invented."
        ))</p></div>\(page.tokens)\(page.states)\(page.facts)\(page.ways)\(page.table)\(page.form)\(page.score)\
        \(page.papers)</div>
        """
}

/// The sections of the style page.
struct StylePage {
    let language: Language

    func section(_ title: String, _ parts: [HTML]) -> HTML {
        "<section class=\"stack\"><h2>\(title)</h2>\(parts)</section>\n"
    }

    var tokens: HTML {
        let names = [
            "paper", "card", "ink", "quiet", "line", "edge", "leaf", "leaf-wash", "gold", "good", "good-wash", "soon",
            "soon-wash", "bad", "bad-wash", "plain-wash",
        ]
        let swatches = names.map { "<li class=\"swatch \($0)\"><span>\($0)</span></li>" as HTML }
        let words: HTML = """
            <p class="h3">\(language("Chữ đậm", "Bold"))</p><p>\(language(
                "Nghiêng ngả những ngõ nhỏ, tiếng Việt đủ dấu: ẵ, ễ, ỗ, ữ, ỵ. Điểm 89,99 trong 1.078 sản phẩm.",
                "Vietnamese with all marks: ẵ, ễ, ỗ, ữ, ỵ. 89.99 points among 1,078 products."
            ))</p><p class="quiet">\(language("Chữ phụ", "Quiet words"))</p>\
            <p class="small">\(language("Chữ nhỏ", "Small words"))</p><p><a href="#mau">\(language("Liên kết", "A link"))</a> \
            <code>33-323-12345-3-2025</code> <kbd>Enter</kbd></p>
            """
        return section(
            language("Màu và chữ", "Colours and words"),
            [
                """
                <div class="split even" id="mau"><div class="scheme-light card"><p class="h3">\(language("Sáng", "Light"))</p>\
                <ul class="swatches" role="list">\(swatches)</ul>\(words)</div>\
                <div class="scheme-dark card"><p class="h3">\(language("Tối", "Dark"))</p>\
                <ul class="swatches" role="list">\(swatches)</ul>\(words)</div></div>
                """
            ]
        )
    }

    var states: HTML {
        let until = language("Đến hết ngày 14/03/2028. ", "Until the end of 14 Mar 2028. ")
        let see = language("Xem giấy chứng nhận", "See the certificate")
        return section(
            language("Trạng thái", "States"),
            [
                stateBanner(
                    .good,
                    language("Giấy chứng nhận còn hiệu lực hôm nay", "The certificate is valid today"),
                    "<p>\(until)<a href=\"#mau\">\(see)</a></p>"
                ),
                stateBanner(
                    .soon,
                    language("Còn 2 ngày làm việc", "2 working days left"),
                    "<p>\(language("Ban hành báo cáo chậm nhất hết ngày 25/11/2026.", "Issue the report by 25 Nov 2026."))</p>"
                ),
                stateBanner(.bad, language("Giấy chứng nhận đã bị thu hồi", "The certificate has been revoked")),
                stateBanner(.plain, language("Hồ sơ đang được tỉnh xem xét", "The province is looking at the dossier")),
                notice("<p>\(language("Ghi chú yên lặng trong trang.", "A quiet remark inside a page."))</p>"),
                tags([
                    tag(language("đạt", "met")), tag(language("còn 2 ngày", "2 days left"), .soon),
                    tag(language("quá hạn", "overdue"), .bad), tag(language("dùng lại", "used again"), .plain),
                    tag("Nhãn in.pdf", to: "#mau"),
                ]),
                "<div class=\"row\">\((0...5).map { starsMark($0, language) })</div>",
                """
                <div class="card stack">\(meter(language("Phần A", "Part A"), value: 26, of: 40, words: "26/40"))\
                \(meter(language("Phần B", "Part B"), value: 14, of: 25, words: "14/25", mark: 20, note: language(
                    "Vạch: mức tối thiểu cho 4 sao", "Line: the least for 4 stars"
                ), .soon))\(meter(language("Phần C", "Part C"), value: 4, of: 35, words: "4/35", .bad))</div>
                """,
                emptyState(
                    language("Chưa có hồ sơ nào", "No dossiers yet"),
                    "<p>\(language("Hồ sơ của bạn sẽ nằm ở đây.", "Your dossiers will be here."))</p>",
                    actions: [buttonLink(language("Lập hồ sơ đầu tiên", "Start the first one"), to: "#mau")]
                ),
            ]
        )
    }

    var facts: HTML {
        section(
            language("Sự việc và con số", "Facts and figures"),
            [
                """
                <div class="split even"><div class="card">\(factList([
                    (language("Chủ thể", "Producer"), "<a href=\"#mau\">Hợp tác xã Mẫu Một</a>"),
                    (language("Địa chỉ", "Address"), "Thôn Mẫu, xã Mẫu, tỉnh Hưng Yên"),
                    (language("Mã sản phẩm", "Product code"), "<span class=\"num\">33-323-12345-3-2025</span>"),
                    (language("Điện thoại", "Telephone"), "\(phoneText("0912345678"))"),
                ]))</div><div class="card">\(timeline([
                    Moment("<strong>\(language("Nộp hồ sơ", "Filed"))</strong>", note: "03/11/2026, Hợp tác xã Mẫu Một"),
                    Moment("\(language("Trả lại để bổ sung", "Sent back"))", note: "05/11/2026", .soon),
                    Moment("\(language("Hội đồng họp", "The council meets"))", note: "02/12/2026", .ahead),
                ]))</div></div>
                """,
                figures([
                    Figure(language("sản phẩm còn hiệu lực", "valid products"), decimal(1078, language)),
                    Figure(language("điểm trung bình", "mean points"), hundredthsText(8999, language)),
                    Figure(language("tỷ lệ nâng hạng", "upgraded"), percent(1, of: 3, language), note: "12/36"),
                ]),
            ]
        )
    }
}
