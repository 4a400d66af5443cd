import OCOP
import Testing

@testable import Web

@Suite("The values of fields")
struct FormDataTests {
    @Test(arguments: [
        ("", nil), ("0", 0), ("7", 7), ("1250", 1250), ("1.250", 1250), ("1.250.000.000", 1_250_000_000),
        ("1 250", 1250), ("-3", -3), ("\u{2212}3", -3), ("007", 7), ("999999999999999", 999_999_999_999_999),
    ])
    func wholeNumbers(text: String, number: Int?) throws {
        #expect(try FormData(["so": text]).number("so") == number)
    }

    @Test(arguments: [
        "x", "1,5", "1.5", "1.25", "12.50", "1..250", ".250", "1250.000", "0.125", "1.2500", "--3", "1e3", "٣",
        "1000000000000000", "1,", "-",
    ])
    func whatIsNoWholeNumber(text: String) {
        #expect(throws: FieldFault.notANumber) { try FormData(["so": text]).number("so") }
    }

    @Test(arguments: [
        ("", nil), ("89,99", 8999), ("89.99", 8999), ("89,5", 8950), ("89.5", 8950), ("89", 8900), ("1.078", 107_800),
        ("1.078,5", 107_850), ("0,01", 1), ("-0,5", -50),
    ])
    func hundredths(text: String, value: Int?) throws {
        #expect(try FormData(["diem": text]).hundredths("diem") == value)
    }

    @Test(arguments: ["89,999", "1,2,3", "1,078.5", ",5", "5,", "mười"])
    func whatIsNoAmount(text: String) {
        #expect(throws: FieldFault.notAnAmount) { try FormData(["diem": text]).hundredths("diem") }
    }

    @Test(arguments: [
        "22/11/2026", "22-11-2026", "22.11.2026", "22 11 2026", "22112026", "2026-11-22",
    ])
    func daysAsPeopleTypeThem(text: String) throws {
        #expect(try FormData(["ngay": text]).day("ngay") == CalendarDay(year: 2026, month: 11, day: 22))
    }

    @Test func shortDaysAndLeapDays() throws {
        #expect(try FormData(["ngay": "3/1/2026"]).day("ngay") == CalendarDay(year: 2026, month: 1, day: 3))
        #expect(try FormData(["ngay": "29/02/2028"]).day("ngay") == CalendarDay(year: 2028, month: 2, day: 29))
        #expect(try FormData().day("ngay") == nil)
    }

    @Test(arguments: [
        "29/02/2026", "31/04/2026", "00/01/2026", "1/13/2026", "22/11/26", "22/11", "11/2026", "x", "2026/11/22",
        "22//2026", "+2/1/2026", "221120266",
    ])
    func whatIsNoDay(text: String) {
        #expect(throws: FieldFault.notADay) { try FormData(["ngay": text]).day("ngay") }
    }

    @Test func choicesAreThoseOfTheType() throws {
        #expect(try FormData(["n": "vi"]).choice("n", as: Language.self) == .vi)
        #expect(try FormData(["n": ""]).choice("n", as: Language.self) == nil)
        #expect(throws: FieldFault.notAChoice) { try FormData(["n": "fr"]).choice("n", as: Language.self) }
    }

    @Test func settingReplacesAllValues() {
        var data = FormData(["a": "1", "b": "2", "a": "3"])
        data.set("a", "4")
        #expect(data == FormData(["b": "2", "a": "4"]))
    }
}

@Suite("All that is wrong is told at once")
struct FormCheckTests {
    @Test func everyFaultStandsAtItsField() {
        let data = FormData([
            "ten": "", "nam": "1899", "diem": "100,5", "ngay": "31/02/2026", "loai": "khac", "dong": "a\nb",
        ])
        var check = FormCheck(data, .vi)
        _ = check.text("ten", "Tên")
        _ = check.number("nam", "Năm", in: 1900...2100)
        _ = check.hundredths("diem", "Điểm", in: 0...10_000)
        _ = check.day("ngay", "Ngày")
        _ = check.choice("loai", "Loại", as: Language.self)
        _ = check.text("dong", "Dòng")
        #expect(
            check.errors.all.map(\.message) == [
                "Tên: hãy điền ô này", "Năm: hãy nhập từ 1.900 đến 2.100", "Điểm: hãy nhập từ 0 đến 100",
                "Ngày: hãy nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 22/11/2026",
                "Loại: hãy chọn một trong các mục đã nêu", "Dòng: hãy viết trên một dòng",
            ]
        )
    }

    @Test func whatIsRightComesBack() {
        let data = FormData(["ten": "Tương", "so": "1.078", "diem": "100", "ngay": "22/11/2026", "ghi": "a\nb"])
        var check = FormCheck(data, .en)
        #expect(check.text("ten", "Name", limit: 5) == "Tương")
        #expect(check.number("so", "Number", in: 0...1078) == 1078)
        #expect(check.hundredths("diem", "Points", in: 0...10_000) == 10_000)
        #expect(check.day("ngay", "Day") == CalendarDay(year: 2026, month: 11, day: 22))
        #expect(check.text("ghi", "Note", isLong: true) == "a\nb")
        #expect(check.number("khong", "None", required: false) == nil)
        #expect(check.errors.isEmpty)
    }

    @Test func aLimitCountsCharactersAsPeopleDo() {
        var check = FormCheck(FormData(["ten": "Tương Bần"]), .vi)
        _ = check.text("ten", "Tên", limit: 8)
        #expect(check.errors["ten"] == "Tên: hãy viết không quá 8 ký tự")
    }

    @Test func theFirstMessageOfAFieldStays() {
        var errors = FieldErrors(["a": "một", "a": "hai"])
        errors.add("cả biểu mẫu")
        #expect(errors.all.map(\.message) == ["một", "cả biểu mẫu"])
        #expect(errors["a"] == "một" && errors["b"] == nil)
    }
}
