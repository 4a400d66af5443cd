import Foundation
import OCOP
import Testing

@testable import Web

@Suite("Figures, days and sizes in words")
struct WordingTests {
    @Test(arguments: [
        (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"), (1_250_000, "1.250.000", "1,250,000"),
        (-1078, "-1.078", "-1,078"), (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
    ])
    func thousands(number: Int, vi: String, en: String) {
        #expect(decimal(number, .vi) == vi)
        #expect(decimal(number, .en) == en)
    }

    @Test(arguments: [
        (0, "0", "0,00"), (1, "0,01", "0,01"), (8900, "89", "89,00"), (8950, "89,5", "89,50"), (8999, "89,99", "89,99"),
        (107_800, "1.078", "1.078,00"), (-50, "-0,5", "-0,50"), (-150, "-1,5", "-1,50"),
    ])
    func points(hundredths: Int, short: String, fixed: String) {
        #expect(hundredthsText(hundredths, .vi) == short)
        #expect(hundredthsText(hundredths, .vi, isFixed: true) == fixed)
    }

    @Test func moneyAndShares() {
        #expect(money(5_000_000, .vi) == "5.000.000 đồng")
        #expect(money(5_000_000, .en) == "VND 5,000,000")
        #expect(percent(2, of: 3, .vi) == "66,6%")
        #expect(percent(1, of: 1, .en) == "100%")
        #expect(percent(1, of: 0, .vi) == "0%")
        #expect(percent(Int.max / 2, of: Int.max, .vi) == "49,9%" || percent(Int.max / 2, of: Int.max, .vi) == "50%")
    }

    @Test(arguments: [(0, "0 products"), (1, "1 product"), (2, "2 products"), (1078, "1,078 products")])
    func englishTellsOneFromMany(count: Int, words: String) {
        #expect(counted(count, vi: "sản phẩm", one: "product", many: "products", .en) == words)
    }

    @Test func vietnameseNounsDoNotChange() {
        #expect(counted(1, vi: "sản phẩm", one: "product", many: "products", .vi) == "1 sản phẩm")
        #expect(counted(1078, vi: "sản phẩm", one: "product", many: "products", .vi) == "1.078 sản phẩm")
    }

    @Test func daysInWords() throws {
        let day = try #require(CalendarDay(year: 2026, month: 11, day: 22))
        #expect(day.words(.vi) == "22/11/2026")
        #expect(day.words(.en) == "22 Nov 2026")
        #expect(day.longWords(.vi) == "Chủ nhật 22/11/2026")
        #expect(day.longWords(.en) == "Sunday 22 Nov 2026")
    }

    /// 2026-11-21 17:00 UTC is midnight in Việt Nam.
    private let midnight = Date(timeIntervalSince1970: 1_795_280_400)

    @Test func theDayTurnsAtMidnightInVietNam() {
        #expect(CalendarDay(midnight) == CalendarDay(year: 2026, month: 11, day: 22))
        #expect(CalendarDay(midnight - 1) == CalendarDay(year: 2026, month: 11, day: 21))
        #expect(clock(midnight) == "0:00")
        #expect(clock(midnight - 60) == "23:59")
        #expect(moment(midnight + 38_520, .vi) == "10:42 ngày 22/11/2026")
        #expect(clock(Date(timeIntervalSince1970: -30_000)) == "22:40")
    }

    @Test(arguments: [
        (0, "vừa xong", "just now"), (59, "vừa xong", "just now"), (60, "1 phút trước", "1 minute ago"),
        (3599, "59 phút trước", "59 minutes ago"), (3600, "1 giờ trước", "1 hour ago"),
        (86_399, "23 giờ trước", "23 hours ago"),
        (86_400, "0:00 ngày 22/11/2026", "0:00, 22 Nov 2026"), (-60, "vừa xong", "just now"),
        (-61, "0:00 ngày 22/11/2026", "0:00, 22 Nov 2026"),
    ])
    func howLongAgo(seconds: Int, vi: String, en: String) {
        let now = midnight + TimeInterval(seconds)
        #expect(ago(midnight, now: now, .vi) == vi)
        #expect(ago(midnight, now: now, .en) == en)
    }

    @Test(arguments: [
        (2, "còn 2 ngày làm việc, hết ngày 25/11/2026", "2 working days left, until the end of 25 Nov 2026"),
        (1, "còn 1 ngày làm việc, hết ngày 25/11/2026", "1 working day left, until the end of 25 Nov 2026"),
        (0, "hết hạn hôm nay, 25/11/2026", "due today, 25 Nov 2026"),
        (
            -1, "quá hạn 1 ngày làm việc, hạn là hết ngày 25/11/2026",
            "1 working day overdue, was due by the end of 25 Nov 2026"
        ),
    ])
    func deadlines(left: Int, vi: String, en: String) throws {
        let day = try #require(CalendarDay(year: 2026, month: 11, day: 25))
        #expect(deadline(day, workingDays: left, .vi) == vi)
        #expect(deadline(day, workingDays: left, .en) == en)
    }

    @Test(arguments: [
        (0, "0 byte"), (1023, "1.023 byte"), (1024, "1 KB"), (1_258_291, "1,1 MB"), (1_048_575, "1.023,9 KB"),
        (1_048_576, "1 MB"),
        (5 << 30, "5 GB"), (3 << 50, "3.072 TB"),
    ])
    func sizes(bytes: Int, words: String) {
        #expect(fileSize(bytes, .vi) == words)
    }

    @Test(arguments: [
        ("0912345678", "0912 345 678"), ("+84 912 345 678", "0912 345 678"), ("0912.345.678", "0912 345 678"),
        ("02438234567", "024 3823 4567"), ("02213862345", "0221 386 2345"), ("19001234", "1900 1234"), ("113", "113"),
        ("0912 34", "0912 34"), ("+1 202 555 0100", "+1 202 555 0100"),
    ])
    func phones(number: String, words: String) {
        #expect(phoneText(number) == words)
    }

    @Test func aMaskedPhoneShowsItsEndsAlone() {
        #expect(maskedPhone("0912345678") == "0912 ••• 678")
        #expect(maskedPhone("113") == "•••")
        #expect(maskedPhone("khong ro") == "•••")
    }
}

@Suite("Tables for spreadsheets")
struct CSVWriterTests {
    private func row(_ cells: String...) -> String {
        var writer = CSVWriter(["a"])
        writer.append(cells)
        return String(writer.text.dropFirst("\u{FEFF}a\r\n".count))
    }

    @Test func theMarkOfUTF8ComesFirst() {
        #expect(Array(CSVWriter(["Tên"]).bytes.prefix(4)) == [0xEF, 0xBB, 0xBF, UInt8(ascii: "T")])
    }

    @Test func cellsAreQuotedWhereNeeded() {
        #expect(
            row("Tương", "a,b", "a\"b", "a\nb", "", "a b").utf8.elementsEqual(
                "Tương,\"a,b\",\"a\"\"b\",\"a\nb\",,a b\r\n".utf8
            )
        )
        #expect(row("a\r\nb").utf8.elementsEqual("\"a\r\nb\"\r\n".utf8))
    }

    @Test(arguments: ["=1+1", "+84912", "-1+1", "@SUM(A1)", "\t=1", "＝1+1"])
    func formulasAreDisarmed(cell: String) {
        #expect(row(cell).hasPrefix("'" + cell))
    }

    @Test(arguments: ["-5", "-1.5", "84", "a=b", "5-3"])
    func figuresStayFigures(cell: String) {
        #expect(row(cell) == cell + "\r\n")
    }
}
