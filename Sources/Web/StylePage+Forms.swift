extension StylePage {
    var form: HTML {
        let fields = Fields(
            FormData(["ten": "Nhãn lồng sấy", "doanh-thu": "1.250.000.000", "ngay-cap": "31/02/2026", "dong-y": "co"]),
            FieldErrors([
                "ngay-cap": FieldFault.notADay.words(language("Ngày cấp", "Date of issue"), language),
                "loai-hinh": FieldFault.notAChoice.words(language("Loại hình", "Kind"), language),
            ]),
            language
        )
        let parts: [HTML] = [
            fields.summary(takesFocus: false),
            fields.text(
                "ten",
                language("Tên sản phẩm", "Product name"),
                hint: language("Như trên nhãn", "As on the label")
            ),
            fields.textArea("cau-chuyen", language("Câu chuyện", "Story"), required: false),
            fields.number("khoi-luong", language("Khối lượng", "Weight"), unit: "kg", isDecimal: true),
            fields.money("doanh-thu", language("Doanh thu năm 2025", "Revenue in 2025")),
            fields.day("ngay-cap", language("Ngày cấp", "Date of issue")),
            fields.select(
                "loai-hinh",
                language("Loại hình", "Kind"),
                [Choice("htx", language("Hợp tác xã", "Cooperative")), Choice("ho", language("Hộ", "Household"))],
                empty: language("Chọn loại hình", "Choose a kind")
            ),
            fields.checkboxes(
                "kem",
                language("Giấy tờ kèm theo", "Papers attached"),
                [
                    Choice("dkkd", language("Đăng ký kinh doanh", "Business registration")),
                    Choice(
                        "attp",
                        language("An toàn thực phẩm", "Food safety"),
                        hint: language("Còn hạn", "Still valid")
                    ),
                ]
            ),
            fields.checkbox("dong-y", language("Tôi cam kết khai đúng", "I declare that this is true"), required: true),
            fields.file("nhan", language("Ảnh nhãn", "Picture of the label"), accept: "image/*,application/pdf"),
            fileList([
                FileLine(
                    "Nhãn in.pdf",
                    to: "#mau",
                    facts: fileSize(1_258_291, language) + ", 20/11/2026",
                    tags: [tag(language("dùng lại", "used again"), .plain)],
                    actions: [button(language("Gỡ", "Remove"), .badSecond)]
                )
            ]),
            actions([
                button(language("Lưu", "Save")),
                savedMark(language, language("Đã lưu 10:42", "Saved 10:42")),
            ]),
        ]
        return section(
            language("Biểu mẫu", "Forms"),
            [postForm(to: "#mau", hidden: [("version", "3")], HTML(trusted: parts.map(\.text).joined()))]
        )
    }

    var score: HTML {
        let fields = Fields(FormData(["c2-3": "1"]), language)
        let bench = ScoreBench(
            "Chuối sấy dẻo Mẫu",
            parts: [("A", "31/40"), ("B", "17/25"), ("C", "26/35")],
            total: "74",
            stars: 3,
            remark: "<a href=\"#c2-3\">\(language("thiếu 1 mức của 4 sao", "1 floor short of 4 stars"))</a>",
            end:
                "\(savedMark(language, language("Đã lưu 10:42", "Saved 10:42")))\(button(language("Nộp phiếu", "Submit")))"
        )
        let least = language("tối thiểu cho 4 sao", "least for 4 stars")
        let options = fields.options(
            "c2-3",
            language("2.3 Phong cách, ghi nhãn hàng hóa", "2.3 Style and labelling"),
            [
                Choice("1", language("Nhãn đủ nội dung bắt buộc", "All that the law asks"), figure: "1"),
                Choice("2", language("Có thông điệp câu chuyện", "With the story"), figure: "2"),
                Choice("3", language("Có mã truy xuất điện tử", "With a trace code"), floor: least, figure: "3"),
            ],
            law: language("Bộ 7, mục 2.3, Phụ lục II, 26/2026/QĐ-TTg.", "Set 7, item 2.3, annex II, 26/2026/QĐ-TTg.")
        )
        let viewer = evidenceViewer(
            language("Minh chứng của 2.3", "Evidence for 2.3"),
            documents: [tag("Nhãn in.pdf", to: "#mau"), tag("Ảnh bao bì.jpg", .plain, to: "#mau")],
            sheets: [],
            empty: "<p class=\"blank-sheet\">\(language("Trang 1 / 2", "Page 1 / 2"))</p>"
        )
        return section(
            language("Chấm điểm", "Scoring"),
            [bench.html(language), "<div class=\"split even\"><div>\(options)</div>\(viewer)</div>"]
        )
    }

    var papers: HTML {
        let paper = OfficialPaper(
            above: "ỦY BAN NHÂN DÂN TỈNH MẪU",
            issuer: "ỦY BAN NHÂN DÂN XÃ MẪU",
            number: "Số: 12/BC-UBND",
            place: "Xã Mẫu, ngày 22 tháng 11 năm 2026",
            kind: "BÁO CÁO",
            title: "Kết quả đánh giá bốn nội dung của sản phẩm Rượu nếp cái Mẫu"
        )
        return section(
            language("Giấy tờ", "Papers"),
            [
                paper.html(
                    """
                    <p>Thực hiện Quyết định số 26/2026/QĐ-TTg, Ủy ban nhân dân xã Mẫu báo cáo kết quả như sau:</p>\
                    <h2>I. Thông tin về chủ thể</h2><p>Hợp tác xã Mẫu Hai, thôn Mẫu, xã Mẫu.</p>
                    """,
                    recipients: ["Như trên;", "Lưu: VT."],
                    signature: PaperSignature(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], name: "Nguyễn Văn Mẫu")
                ),
                qrBlock(
                    """
                    <svg viewBox="0 0 3 3" role="img" aria-label="\(language("Mã QR mẫu", "Sample QR code"))">\
                    <path d="M0 0h1v1h-1zM2 0h1v1h-1zM1 1h1v1h-1zM0 2h1v1h-1z"/></svg>
                    """,
                    words: language("Quét để xem sao còn hiệu lực không.", "Scan to see whether the star is valid."),
                    address: "https://example.vn/sp/33-323-12345-3-2025"
                ),
            ]
        )
    }
}
