import OCOP
import Testing

struct UnitsTests {
    let units: Units

    init() throws {
        units = try UnitData.units.get()
    }

    @Test(arguments: [
        (UnitEra.since2025July, UnitLevel.province, 34), (.since2025July, .district, 0),
        (.since2025July, .commune, 3321),
        (.before2025July, .province, 63), (.before2025July, .district, 696), (.before2025July, .commune, 10_035),
    ])
    func countsAreThoseOfTheActs(era: UnitEra, level: UnitLevel, count: Int) {
        #expect(units.units(level, in: era).count == count)
    }

    @Test(arguments: UnitEra.allCases)
    func everyUnitIsFoundByItsCodeAndHasItsParent(era: UnitEra) {
        for unit in UnitLevel.allCases.flatMap({ units.units($0, in: era) }) {
            #expect(units.unit(unit.code, in: era) == unit)
            #expect((units.parent(of: unit) == nil) == (unit.level == .province))
            #expect((unit.point != nil) == (era == .since2025July))
            #expect(UnitCode(unit.code.description) == unit.code)
        }
    }

    @Test
    func childrenHaveTheirParent() throws {
        let province = try #require(units.unit(.known("75"), in: .since2025July))
        #expect(units.children(of: province).allSatisfy { $0.parent == province.code && $0.level == .commune })
        let old = try #require(units.unit(.known("84"), in: .before2025July))
        #expect(units.children(of: old).map(\.level) == Array(repeating: .district, count: 9))
        let all = units.units(.province, in: .before2025July).flatMap { units.children(of: $0) }
        #expect(all.flatMap { units.children(of: $0) }.count == 10_035)
    }

    @Test
    func sameCodeIsAnotherUnitInTheOtherEra() throws {
        let code = try UnitCode.known("29335")
        #expect(units.unit(code, in: .before2025July)?.name == "Xã Thông Hòa")
        #expect(units.unit(code, in: .since2025July)?.name == "Xã Tam Ngãi")
    }

    @Test(arguments: [("2025-06-30", UnitEra.before2025July), ("2025-07-01", .since2025July)])
    func eraChangesOnTheFirstOfJuly(day: String, era: UnitEra) throws {
        #expect(UnitEra(on: try #require(CalendarDay(iso: day))) == era)
    }

    @Test(arguments: [
        ("75", "2026-04-29", "Tỉnh Đồng Nai"), ("75", "2026-04-30", "Thành phố Đồng Nai"),
        ("25270", "2026-04-29", "Xã Lộc Ninh"), ("25270", "2026-04-30", "Phường Lộc Ninh"),
        ("75", "2025-06-30", "Tỉnh Đồng Nai"), ("01", "2026-04-30", "Thành phố Hà Nội"),
    ])
    func namesAreThoseOfTheDay(code: String, day: String, name: String) throws {
        let day = try #require(CalendarDay(iso: day))
        #expect(try units.unit(.known(code), on: day)?.name == name)
    }

    @Test
    func unitWithoutADayHasItsLatestName() throws {
        #expect(try units.unit(.known("75"), in: .since2025July)?.name == "Thành phố Đồng Nai")
        #expect(try units.changes(of: .known("75")).map(\.act) == ["30/2026/QH16"])
        #expect(try units.changes(of: .known("01")).isEmpty)
    }

    @Test(arguments: ["", "1", "1234", "123456", "0000a", "٠٠", "-1", "00 01"])
    func otherTextIsNoCode(text: String) {
        #expect(UnitCode(text) == nil)
    }
}
