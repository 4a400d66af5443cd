import OCOP
import Testing

/// Dates, stars and decision numbers as people write them.
struct RegisterTextTests {
    @Test(arguments: [
        ("15/03/2023", "2023-03-15"), ("15-3-2023", "2023-03-15"), ("2023-03-15", "2023-03-15"),
        ("15.3.2023", "2023-03-15"), ("2023-03-15 00:00:00", "2023-03-15"), ("ngày 15/3/2023", "2023-03-15"),
        ("ngày 15 tháng 3 năm 2023", "2023-03-15"), ("15 tháng 3/2023", "2023-03-15"), ("tháng 3/2023", "2023-03"),
        ("tháng 3 năm 2023", "2023-03"), ("3/2023", "2023-03"), ("2023-03", "2023-03"), ("2023", "2023"),
        ("năm 2023", "2023"), ("cuối 2023", "2023"), ("15/3/2023 (đợt 1 năm 2023)", "2023-03-15"),
        ("1234/QĐ-UBND ngày 15/3/2023", "2023-03-15"), ("86/QĐ-UBND (01/2023, UBND tỉnh)", "2023-01"),
        ("3981/QĐ-UBND 05/08/2026 (UBND tỉnh Lâm Đồng)", "2026-08-05"), ("29/02/2024", "2024-02-29"),
        ("nga\u{300}y 15 tha\u{301}ng 3 na\u{306}m 2023", "2023-03-15"),
    ])
    func dateIsReadAsFarAsItIsWritten(text: String, date: String) {
        #expect(DateText(text)?.description == date)
    }

    @Test(arguments: [
        "", "15/3/23", "31/02/2023", "29/02/2023", "3/15/2023", "32/1/2023", "45000", "2023/QĐ-UBND", "12/2023/QĐ-TTg",
        "1/1/2023 và 2/2/2024", "2022, 2023", "tháng 13/2023", "0", "99999999999999999999", "chưa có", "//", "1/2/",
        "15/3/2023/4",
    ])
    func whatIsNoSingleDateIsNone(text: String) {
        #expect(DateText(text) == nil)
    }

    @Test
    func earliestAndLatestDayOfAYearAndOfAMonth() {
        #expect(DateText("2024")?.earliest.description == "2024-01-01")
        #expect(DateText("2024")?.latest.description == "2024-12-31")
        #expect(DateText("2/2024")?.latest.description == "2024-02-29")
    }

    @Test(arguments: [
        ("4", Stars.four), ("4 sao", .four), ("4*", .four), ("4 *", .four), ("★★★★", .four), ("⭐⭐⭐", .three),
        ("***", .three), ("bốn sao", .four), ("Ba sao", .three), ("năm sao", .five), ("hạng 4", .four),
        ("4 sao (nâng hạng)", .four), ("nâng hạng từ 3 sao lên 4 sao", .four), ("OCOP 5 sao", .five), ("4.0", .four),
        ("4 SAO", .four), ("4★", .four), ("Đạt 3 sao", .three), ("5 stars", .five), ("4 sao năm 2023", .four),
        ("2 sao", .two), ("bo\u{302}\u{301}n sao", .four), ("Hạng 3 sao", .three), ("3sao", .three),
    ])
    func starIsRead(text: String, stars: Stars) {
        #expect(StarText.stars(text) == stars)
    }

    @Test(arguments: [
        "", "0", "6", "3-4 sao", "3 sao, 4 sao", "tiềm năng 5 sao", "đề nghị 4 sao", "năm 2023", "72 điểm", "sao",
        "******", "4 tỷ đồng", "không", "4,5", "1234",
    ])
    func whatIsNoSingleStarIsNone(text: String) {
        #expect(StarText.stars(text) == nil, "\(text)")
    }

    @Test(arguments: [
        ("1234/QĐ-UBND ngày 15/3/2023", "1234/QĐ-UBND"), ("377/QĐ-BNN-VPĐP", "377/QĐ-BNN-VPĐP"),
        ("2361/QĐ-BNNMT 26/06/2025", "2361/QĐ-BNNMT"), ("26/2026/QĐ-TTg", "26/2026/QĐ-TTg"),
        ("Quyết định số 1234 / QĐ-UBND ngày 15", "1234/QĐ-UBND"), ("2310", "2310"), ("1025/QD-UBND", "1025/QD-UBND"),
    ])
    func numberOfDecisionIsRead(text: String, number: String) {
        #expect(DecisionText.number(in: text) == number)
    }

    @Test(arguments: ["", "QĐ UBND huyện Bình Giang (10/2024)", "1/QĐ-UBND, 2/QĐ-UBND", "15/3/2023", "cuối 2023"])
    func whatNamesNoSingleDecisionIsNone(text: String) {
        #expect(DecisionText.number(in: text) == nil)
    }
}
